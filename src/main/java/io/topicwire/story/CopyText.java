package io.topicwire.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * An entry's words made ready for comparing: the title and the first words of the text without boilerplate, as codes
 * (see {@link WordKinds}), and the sets of word groups that they form.
 */
final class CopyText {
    private static final int TITLE_WORDS = 30;
    /** A feed gives about fifty words; a text that opens with an inserted sentence needs a few more. */
    private static final int TEXT_WORDS = 64;

    private static final int WHOLE_TEXT_WORDS = 2_000;
    private static final int[] NO_SAMPLES = {};

    private final List<TextWord> display;
    private final int titleWords;
    private final boolean caseless;
    private final long[] words;
    private final int[] groups;
    private final int[] samples;

    private CopyText(List<TextWord> title, List<TextWord> text) {
        WordKinds kinds = new WordKinds(title, text);
        display = new ArrayList<>(title);
        display.addAll(text.subList(0, Math.min(text.size(), TEXT_WORDS)));
        titleWords = title.size();
        caseless = kinds.isCaseless();
        words = kinds.code(display);
        groups = WordGroups.all(words);
        samples = text.size() > TEXT_WORDS ? WordGroups.samples(kinds.code(text)) : NO_SAMPLES;
    }

    /** Prepares a title and a text, both plain. */
    static CopyText of(String title, String text) {
        List<TextWord> head = withoutCutWord(title, Words.cut(Boilerplate.stripTitle(title), TITLE_WORDS));
        return new CopyText(head, withoutTitle(Words.cut(Boilerplate.stripText(text), WHOLE_TEXT_WORDS), head));
    }

    /** A title that ends in an ellipsis may end in half a word. */
    private static List<TextWord> withoutCutWord(String title, List<TextWord> words) {
        boolean cut = title.endsWith("...") || title.endsWith("\u2026");
        return cut && words.size() > 1 ? words.subList(0, words.size() - 1) : words;
    }

    /** Many feeds repeat the title at the start of the text; it must not count twice. */
    private static List<TextWord> withoutTitle(List<TextWord> body, List<TextWord> title) {
        if (title.isEmpty() || body.size() < title.size()) {
            return body;
        }
        for (int i = 0; i < title.size(); i++) {
            if (!body.get(i).lower().equals(title.get(i).lower())) {
                return body;
            }
        }
        return body.subList(title.size(), body.size());
    }

    /** Title and first words of the text in order, as codes; not a copy. */
    long[] words() {
        return words;
    }

    /** How many of {@link #words} are the title. */
    int titleWords() {
        return titleWords;
    }

    /** {@code true} where the script has no capitals. */
    boolean caseless() {
        return caseless;
    }

    /** The distinct groups of three words of title and first words, sorted; not a copy. */
    int[] groups() {
        return groups;
    }

    /** The sampled groups of five words of a text that is longer than its first words, sorted; not a copy. */
    int[] samples() {
        return samples;
    }

    /** The longest runs of words whose groups of three are all among the other's, at most {@code limit}. */
    List<String> sharedWith(int[] others, int limit) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + WordGroups.SHORT <= words.length; i++) {
            int end = i;
            while (end + WordGroups.SHORT <= words.length
                    && Arrays.binarySearch(others, WordGroups.at(words, end)) >= 0) {
                end++;
            }
            if (end > i) {
                runs.add(run(i, end + WordGroups.SHORT - 1));
                i = end;
            }
        }
        runs.sort((one, other) -> other.length() - one.length());
        return List.copyOf(runs.subList(0, Math.min(limit, runs.size())));
    }

    private String run(int start, int end) {
        StringJoiner run = new StringJoiner(" ");
        for (TextWord word : display.subList(start, end)) {
            run.add(word.cased());
        }
        return run.toString();
    }
}
