package io.topicwire.topic;

import io.topicwire.feed.Entry;
import io.topicwire.vector.Closest;
import io.topicwire.vector.Marked;
import io.topicwire.vector.TextVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How near entries are in meaning to what the operator wrote of a topic: to what it is about, and to its examples. It
 * decides nothing; it finds what is worth marking as an example or a counter-example.
 */
public final class TopicLikeness {
    private static final int LONGEST_QUOTATION = 120;

    private final List<Marked> written;
    private final Optional<Marked> about;
    private final Set<String> titles;

    private TopicLikeness(List<Marked> written, Optional<Marked> about, Set<String> titles) {
        this.written = written;
        this.about = about;
        this.titles = titles;
    }

    /** Empty where the operator wrote neither what the topic is about nor an example. */
    static Optional<TopicLikeness> of(Topic topic, TextVectors vectors) {
        TopicExamples examples = topic.examples();
        List<Example> on = both(examples.examples(), examples.match());
        List<Example> off = both(examples.counterExamples(), examples.noMatch());
        Optional<Marked> about = topic.about().isBlank()
                ? Optional.empty()
                : Optional.of(new Marked(topic.about(), vectors.vector(topic.about()), true));
        if (about.isEmpty() && on.isEmpty()) {
            return Optional.empty();
        }
        List<Marked> written = new ArrayList<>(about.stream().toList());
        on.forEach(example -> written.add(TopicLearner.marked(example, true, vectors)));
        off.forEach(example -> written.add(TopicLearner.marked(example, false, vectors)));
        Set<String> titles =
                both(on, off).stream().map(example -> key(example.title())).collect(Collectors.toSet());
        return Optional.of(new TopicLikeness(List.copyOf(written), about, titles));
    }

    private static List<Example> both(List<Example> some, List<Example> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    /** Where an entry stands, for {@link #of(Entry, float[])} of topics; empty in other languages than English. */
    static Optional<float[]> vector(Entry entry, TextVectors vectors) {
        String language = entry.text().language();
        boolean english = language.isEmpty() || language.startsWith("en");
        return english ? Optional.of(vectors.vector(TopicLearner.text(entry))) : Optional.empty();
    }

    /**
     * How near an entry is. Empty where the operator has marked it already, and where it is nearest to what must not be on
     * the topic.
     *
     * @param vector of the entry, by the same vectors
     */
    Optional<Likeness> of(Entry entry, float[] vector) {
        if (titles.contains(key(entry.title()))) {
            return Optional.empty();
        }
        return Closest.to(vector, written)
                .filter(closest -> closest.marked().yes() && closest.similarity() > 0)
                .map(this::likeness);
    }

    private Likeness likeness(Closest closest) {
        String text = closest.marked().text().replace('\n', ' ');
        return new Likeness(
                Math.round(closest.similarity() * 100) / 100.0,
                text.substring(0, Math.min(LONGEST_QUOTATION, text.length())),
                about.equals(Optional.of(closest.marked())));
    }

    /**
     * How near an entry is to what is nearest to it.
     *
     * @param similarity cosine of their vectors, above 0 to 1, two decimals
     * @param nearest the beginning of that, at most 120 characters
     * @param about whether that is what the topic is about, rather than an example
     */
    public record Likeness(double similarity, String nearest, boolean about) {
        /** For people: {@code .62 like the example "India buys …"}. */
        public String inWords() {
            return String.format(Locale.ROOT, "%.2f like ", similarity)
                    + (about ? "what the topic is about" : "the example \"" + nearest + "\"");
        }
    }
}
