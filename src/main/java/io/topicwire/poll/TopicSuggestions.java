package io.topicwire.poll;

import io.topicwire.store.EntryStore;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicLikeness;
import io.topicwire.topic.TopicLikeness.Likeness;
import io.topicwire.vector.TextVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** Finds stored entries that are near to what topics are about and that their rules missed, for the operator to mark. */
public final class TopicSuggestions {
    /** Entries of one look, the newest: what two weeks bring to most desks. */
    private static final int MOST_ENTRIES = 20_000;

    private static final int PAGE = 500;
    private static final Comparator<Suggestion> NEAREST_LAST =
            Comparator.comparingDouble((Suggestion one) -> one.likeness().similarity())
                    .thenComparing(one -> one.entry().entry().sequence());

    private final EntryStore entries;
    private final Supplier<TextVectors> vectors;

    /** @param vectors asked for where a topic has something to compare with */
    public TopicSuggestions(EntryStore entries, Supplier<TextVectors> vectors) {
        this.entries = entries;
        this.vectors = vectors;
    }

    /**
     * Looks for entries; copies are folded.
     *
     * @param age entries that arrived so lately are looked at, the newest 20,000
     * @param most so many a topic
     * @return nearest first, for each topic that has something to compare with
     */
    public Map<TopicId, List<Suggestion>> of(List<Topic> topics, Duration age, int most, Instant now) {
        Map<TopicId, Search> searches = new LinkedHashMap<>();
        for (Topic topic : topics) {
            if (!topic.about().isBlank()
                    || !topic.examples().examples().isEmpty()
                    || !topic.examples().match().isEmpty()) {
                TopicLikeness.of(topic, vectors.get())
                        .ifPresent(likeness -> searches.put(topic.id(), new Search(likeness, most)));
            }
        }
        if (!searches.isEmpty()) {
            look(searches, age, now);
        }
        Map<TopicId, List<Suggestion>> found = new LinkedHashMap<>();
        searches.forEach((topic, search) -> found.put(topic, search.nearestFirst()));
        return found;
    }

    private void look(Map<TopicId, Search> searches, Duration age, Instant now) {
        long sequence =
                Math.max(entries.sequenceBefore(now.minus(age)), entries.sequenceBefore(now) - MOST_ENTRIES);
        List<TopicEntry> page;
        do {
            page = entries.groupsAfter(sequence, PAGE);
            for (TopicEntry entry : page) {
                sequence = Math.max(sequence, entry.entry().sequence());
                TopicLikeness.vector(entry.entry().own(), vectors.get())
                        .ifPresent(vector -> searches.forEach((topic, search) -> search.look(topic, entry, vector)));
            }
        } while (page.size() == PAGE);
    }

    private static final class Search {
        private final TopicLikeness likeness;
        private final int most;
        private final PriorityQueue<Suggestion> nearest = new PriorityQueue<>(NEAREST_LAST);

        Search(TopicLikeness likeness, int most) {
            this.likeness = likeness;
            this.most = most;
        }

        void look(TopicId topic, TopicEntry entry, float[] vector) {
            if (entry.matches().stream().anyMatch(match -> match.topic().equals(topic))) {
                return;
            }
            likeness.of(entry.entry().own(), vector).ifPresent(found -> {
                nearest.add(new Suggestion(entry, found));
                if (nearest.size() > most) {
                    nearest.remove();
                }
            });
        }

        List<Suggestion> nearestFirst() {
            List<Suggestion> list = new ArrayList<>(nearest);
            list.sort(NEAREST_LAST.reversed());
            return list;
        }
    }

    /**
     * An entry that may belong on a topic.
     *
     * @param entry which
     * @param likeness how near it is, and to what
     */
    public record Suggestion(TopicEntry entry, Likeness likeness) {}
}
