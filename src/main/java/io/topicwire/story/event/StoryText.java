package io.topicwire.story.event;

import io.topicwire.story.Boilerplate;
import io.topicwire.story.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an entry says, as far as a feed gives it: its title and about fifty words, cut into terms, each with how often it
 * stands in the title and in the text and whether it is a name.
 *
 * @param title without alert words and the outlet's name
 * @param lead the first words of the text, without what the outlet puts around it
 * @param terms function words left out, in order of appearance
 */
record StoryText(String title, String lead, List<Term> terms) {
    private static final int TITLE_WORDS = 30;
    private static final int LEAD_WORDS = 50;
    private static final int LEAD_CHARACTERS = 500;
    private static final int SENTENCES = 12;
    /** A headline in which more than this share of the longer words has a capital says nothing about names. */
    private static final double TITLE_CASE = 0.6;

    private static final int LONGER = 4;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\u201c\"]\\s|\\n");

    /**
     * A word that is compared.
     *
     * @param shown as the entry writes it
     * @param code see {@link Terms#code}
     * @param inTitle how often it stands in the title
     * @param inLead how often it stands in the lead
     * @param name whether it is taken for a name
     */
    record Term(String shown, int code, int inTitle, int inLead, boolean name) {
        boolean figure() {
            return Words.isFigure(shown);
        }
    }

    static StoryText of(String title, String text) {
        String headline = cut(Boilerplate.stripTitle(title));
        String lead = cut(Boilerplate.stripText(text));
        Counts counts = new Counts();
        List<String> titleWords = Words.cased(headline, TITLE_WORDS);
        boolean plainTitle = !isTitleCase(titleWords);
        for (int i = 0; i < titleWords.size(); i++) {
            counts.of(titleWords.get(i), plainTitle && i > 0).inTitle++;
        }
        int left = LEAD_WORDS;
        for (String sentence : SENTENCE_END.split(lead, SENTENCES)) {
            List<String> words = Words.cased(sentence, left);
            left -= words.size();
            for (int i = 0; i < words.size(); i++) {
                counts.of(words.get(i), i > 0).inLead++;
            }
        }
        return new StoryText(headline, lead, counts.terms());
    }

    /** What is kept of it for people and encoders. */
    Lead asLead() {
        return new Lead(title, lead);
    }

    private static String cut(String text) {
        return text.length() <= LEAD_CHARACTERS ? text : text.substring(0, LEAD_CHARACTERS);
    }

    static boolean isTitleCase(List<String> words) {
        List<String> longer =
                words.stream().filter(word -> word.length() >= LONGER).toList();
        return longer.stream().filter(StoryText::isCapital).count() > TITLE_CASE * longer.size();
    }

    static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** Counts words while they are read. */
    private static final class Counts {
        private final Map<String, Count> byTerm = new LinkedHashMap<>();

        Count of(String word, boolean tellsNames) {
            Count count = byTerm.computeIfAbsent(Terms.of(word.toLowerCase(Locale.ROOT)), term -> new Count(word));
            if (!isCapital(word)) {
                count.small = true;
            } else if (tellsNames) {
                count.capital = true;
            }
            return count;
        }

        List<Term> terms() {
            List<Term> terms = new ArrayList<>(byTerm.size());
            byTerm.forEach((term, count) -> {
                if (!FunctionWords.contains(term) && !FunctionWords.contains(count.shown.toLowerCase(Locale.ROOT))) {
                    terms.add(count.term(Terms.code(term)));
                }
            });
            return terms;
        }
    }

    private static final class Count {
        private final String shown;
        private int inTitle;
        private int inLead;
        private boolean capital;
        private boolean small;

        Count(String shown) {
            this.shown = shown;
        }

        Term term(int code) {
            boolean known = WordFrequencies.standard().mayBeName(code);
            boolean name = !Words.isFigure(shown) && isCapital(shown) && (capital || (known && !small));
            return new Term(shown, code, inTitle, inLead, name);
        }
    }
}
