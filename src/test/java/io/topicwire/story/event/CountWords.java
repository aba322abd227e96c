package io.topicwire.story.event;

import io.topicwire.story.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the table of {@link WordFrequencies} from the development texts: in how many of them a term stands. Only terms
 * that stand in several are written, in classes of rarity: no text can be told from it.
 *
 * <p>{@code java -cp target/classes:target/test-classes:target/lib/* io.topicwire.story.event.CountWords CORPUS
 * src/main/resources/io/topicwire/story/event/words-1.txt}, where CORPUS has the folders sameness, topics and parsing.
 */
final class CountWords {
    private static final int FEWEST_TEXTS = 4;
    /** Of one story so many texts count, or what was in the news at the time would pass for common language. */
    private static final int TEXTS_OF_A_STORY = 3;
    /** Of one feed so many entries count, or what it writes under each would. */
    private static final int ENTRIES_OF_A_FEED = 25;

    private static final int WORDS = 60;
    private static final int SENTENCES = 3;
    private static final int CHARACTERS = 600;
    private static final double NAME_SHARE = 0.6;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\u201c\"]\\s|\\n");

    private final Map<String, Integer> texts = new HashMap<>();
    /** How often a term stands inside sentences, and how often with a capital. */
    private final Map<String, int[]> capitals = new HashMap<>();

    private final Map<String, Integer> stories = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private int total;

    private CountWords() {}

    public static void main(String[] arguments) throws IOException {
        CountWords count = new CountWords();
        Path corpus = Path.of(arguments[0]);
        for (String set : List.of("allsides", "groundnews", "uci_dense", "ecbplus")) {
            Corpus.labelled(corpus.resolve("sameness/" + set + ".dev.jsonl.xz")).forEach(count::addOfStory);
        }
        Corpus.labelled(corpus.resolve("topics/wikipedia_events.dev.jsonl"))
                .forEach(text -> count.add(text.title(), text.text()));
        Corpus.objects(corpus.resolve("parsing/realfeeds.dev.expected.jsonl.xz"))
                .forEach(count::addFeed);
        count.write(Path.of(arguments[1]));
    }

    private void addOfStory(LabelledText text) {
        if (stories.merge(text.cluster(), 1, Integer::sum) <= TEXTS_OF_A_STORY) {
            add(text.title(), text.text());
        }
    }

    private void addFeed(Map<String, Object> feed) {
        List<?> entries = feed.get("entries") instanceof List<?> list ? list : List.of();
        entries.stream().limit(ENTRIES_OF_A_FEED).forEach(entry -> {
            Map<?, ?> fields = (Map<?, ?>) entry;
            if (titles.add(Corpus.text(fields, "title_text"))) {
                add(Corpus.text(fields, "title_text"), Corpus.text(fields, "summary_text"));
            }
        });
    }

    private void add(String title, String text) {
        total++;
        String start = text.substring(0, Math.min(CHARACTERS, text.length()));
        Set<String> seen = new HashSet<>();
        Words.of(title + "\n" + start, WORDS).forEach(word -> seen.add(Terms.of(word)));
        seen.forEach(term -> texts.merge(term, 1, Integer::sum));
        SENTENCE_END.splitAsStream(start).limit(SENTENCES).forEach(this::countCapitals);
    }

    private void countCapitals(String sentence) {
        List<String> words = Words.cased(sentence, WORDS);
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            int[] counts = capitals.computeIfAbsent(Terms.of(word.toLowerCase(Locale.ROOT)), unseen -> new int[2]);
            counts[0]++;
            counts[1] += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
    }

    private void write(Path file) throws IOException {
        Map<Integer, List<String>> classes = new TreeMap<>();
        new TreeMap<>(texts).forEach((term, count) -> {
            if (count >= FEWEST_TEXTS && !FunctionWords.contains(term)) {
                int rarity = (int) Math.round(Math.log((double) total / count) / WordFrequencies.STEP);
                classes.computeIfAbsent(rarity, unseen -> new ArrayList<>()).add(written(term));
            }
        });
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.printf(
                    "# Terms of news by rarity: of %d texts, one in e^(%.1f c) has a term of class c. Capital: a name.%n",
                    total, WordFrequencies.STEP);
            classes.forEach((rarity, terms) -> out.println(rarity + "\t" + String.join(" ", terms)));
        }
    }

    private String written(String term) {
        int[] counts = capitals.getOrDefault(term, new int[2]);
        boolean name = counts[0] >= 2 && counts[1] >= NAME_SHARE * counts[0];
        return name ? Character.toUpperCase(term.charAt(0)) + term.substring(1) : term;
    }
}
