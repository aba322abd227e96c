package io.topicwire.poll;

import io.topicwire.store.TopicUse;
import io.topicwire.store.TopicUse.Caught;
import io.topicwire.store.TopicUse.Overlap;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether topics still catch what they are for: which are silent, which take nearly everything, which are the same as
 * others.
 *
 * @param window how far back was looked
 * @param entries how many arrived in that time
 * @param topics in the operator's order, the published ones
 */
public record TopicDrift(Duration window, long entries, List<Row> topics) {
    /** A topic that takes more than this part of everything says little. */
    public static final double TOO_WIDE = .3;
    /** Of two topics that share more than this part of the smaller one, one may be enough. */
    public static final double TOO_ALIKE = .8;
    /** Below so many entries a share says nothing. */
    public static final int FEWEST = 10;

    public TopicDrift {
        topics = List.copyOf(topics);
    }

    /**
     * Looks at topics.
     *
     * @param use of the time from {@code now - window} on
     * @param silent after so long without an entry a topic is told
     */
    public static TopicDrift of(List<Topic> topics, TopicUse use, Duration window, Duration silent, Instant now) {
        return new TopicDrift(
                window,
                use.entries(),
                topics.stream()
                        .filter(topic -> topic.scope().published())
                        .map(topic -> row(topic, use, silent, now))
                        .toList());
    }

    private static Row row(Topic topic, TopicUse use, Duration silent, Instant now) {
        Optional<Caught> caught = Optional.ofNullable(use.topics().get(topic.id()));
        long entries = caught.map(Caught::entries).orElse(0L);
        Optional<Instant> last = caught.map(Caught::last);
        double share = use.entries() == 0 ? 0 : (double) entries / use.entries();
        List<String> warnings = new ArrayList<>();
        if (last.isEmpty()) {
            warnings.add("no stored item is on it");
        } else if (last.get().isBefore(now.minus(silent))) {
            warnings.add("silent for " + Ages.span(Duration.between(last.get(), now)));
        }
        if (use.entries() >= FEWEST && share > TOO_WIDE) {
            warnings.add("takes " + percent(share) + " of all items");
        }
        use.overlaps().stream()
                .filter(overlap -> overlap.concerns(topic.id()))
                .forEach(overlap -> alike(overlap, topic.id(), use).ifPresent(warnings::add));
        return new Row(topic.id(), topic.title(), entries, share, last, warnings);
    }

    /** Told of the smaller one; of two that are equally large, of both. */
    private static Optional<String> alike(Overlap overlap, TopicId topic, TopicUse use) {
        TopicId other = overlap.beside(topic);
        long own = entries(use, topic);
        if (own < FEWEST || own > entries(use, other) || overlap.entries() <= TOO_ALIKE * own) {
            return Optional.empty();
        }
        return Optional.of(percent((double) overlap.entries() / own) + " of its items are on " + other + " too ("
                + overlap.entries() + " of " + own + ")");
    }

    private static long entries(TopicUse use, TopicId topic) {
        return Optional.ofNullable(use.topics().get(topic)).map(Caught::entries).orElse(0L);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", part * 100);
    }

    /** How many topics there is something to say of. */
    public long warned() {
        return topics.stream().filter(row -> !row.warnings().isEmpty()).count();
    }

    /**
     * How one topic fares.
     *
     * @param topic which
     * @param title for people
     * @param entries how many it caught in that time, copies counted each
     * @param share the part of all entries of that time, 0 to 1
     * @param last when the newest stored entry arrived that is on it
     * @param warnings in words, may be empty
     */
    public record Row(
            TopicId topic, String title, long entries, double share, Optional<Instant> last, List<String> warnings) {
        public Row {
            warnings = List.copyOf(warnings);
        }

        /** The share as people read it. */
        public String percentage() {
            return percent(share);
        }
    }
}
