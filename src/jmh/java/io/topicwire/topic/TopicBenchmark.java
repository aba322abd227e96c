package io.topicwire.topic;

import io.topicwire.feed.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Entries to topics, with reasons. One operation is one entry of about fifty words. A topic asks for names, words, phrases
 * and nearness, with exclusions, from a vocabulary whose words are as unevenly common as those of a language (Zipf).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class TopicBenchmark {
    private static final long SEED = 11;
    private static final int ENTRIES = 2_000;
    private static final int VOCABULARY = 20_000;

    /** How many topics there are. */
    @Param({"100", "1000"})
    public int topics;

    private final Random random = new Random(SEED);
    private final List<Entry> entries = new ArrayList<>();
    private List<Topic> defined = List.of();
    private Lexicon lexicon = Lexicon.EMPTY;
    private TopicMatcher matcher = new TopicMatcher(List.of());
    private int next;

    /** Makes entries and topics. */
    @Setup
    public void make() {
        List<LexiconEntry> names = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            names.add(new LexiconEntry(
                    new LexiconRef(LexiconKind.ORGANISATION, "o" + i),
                    "O" + i,
                    "company",
                    Set.of(),
                    List.of(LexiconName.of(capital(word(i * 7)), NamePart.NAMES)),
                    List.of()));
        }
        lexicon = Lexicon.of(names);
        List<Topic> made = new ArrayList<>();
        for (int i = 0; i < topics; i++) {
            made.add(new Topic(new TopicId("t" + i), "t" + i, "", query()));
        }
        defined = List.copyOf(made);
        matcher = TopicMatcher.of(defined, lexicon);
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(new LabelledEntry("e" + i, text(9), text(45), "en", Set.of()).entry());
        }
    }

    /** One entry against all topics. */
    @Benchmark
    public List<TopicMatch> match() {
        next = (next + 1) % ENTRIES;
        return matcher.match(entries.get(next), ReadyTopics.NO_FEED);
    }

    /** All topics made ready. */
    @Benchmark
    public TopicMatcher register() {
        return TopicMatcher.of(defined, lexicon);
    }

    private TopicQuery query() {
        String source = "(" + names() + ") AND (" + words(12) + " OR \"" + rare() + " " + rare() + "\" OR " + rare()
                + " NEAR/12 " + rare() + ") UNLESS " + words(3);
        QueryResult result = TopicQuery.parse(source, lexicon);
        return ((QueryResult.Parsed) result).query().with(FieldWeights.USUAL);
    }

    private String names() {
        return "organisation:o" + random.nextInt(200) + " OR organisation:o" + random.nextInt(200) + " OR " + rare()
                + " OR " + rare();
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(rare());
        }
        return String.join(" OR ", words);
    }

    /** A word as operators choose them: none of the hundred commonest. */
    private String rare() {
        return word(100 + random.nextInt(VOCABULARY / 4));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = word((int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY))));
            text.append(random.nextInt(6) == 0 ? capital(word) : word).append(' ');
        }
        return text.toString();
    }

    /** The word of this rank: a few syllables. */
    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int rest = rank + 30;
        while (rest > 0) {
            word.append("bcdfghklmnprstvz".charAt(rest % 16)).append("aeiou".charAt(rest % 5));
            rest /= 16;
        }
        return word.append('n').toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
