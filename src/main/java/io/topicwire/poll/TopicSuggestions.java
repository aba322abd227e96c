package io.topicwire.poll;

import io.topicwire.store.EntryStore;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicLikeness.Likeness;
import io.topicwire.topic.TopicLikenesses;
import io.topicwire.topic.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds stored entries that are near to what topics are about and that their rules missed, for the operator to mark. */
public final class TopicSuggestions {
    /** Entries of one look, the newest: what two weeks bring to most desks. */
    private static final int MOST_ENTRIES = 20_000;

    private static final int PAGE = 500;
    private static final Comparator<Suggestion> NEAREST_LAST = Comparator.comparingDouble(
                    (Suggestion one) -> one.likeness().similarity())
            .thenComparing(one -> one.entry().entry().sequence());

    private final EntryStore entries;

    public TopicSuggestions(EntryStore entries) {
        this.entries = entries;
    }

    /**
     * Looks for entries; copies are folded.
     *
     * @param age entries that arrived so lately are looked at, the newest 20,000
     * @param most so many a topic
     * @return nearest first, for each topic that has something to compare with
     */
    public Map<TopicId, List<Suggestion>> of(TopicLikenesses topics, Duration age, int most, Instant now) {
        Map<TopicId, Search> searches = new LinkedHashMap<>();
        topics.topics().forEach(topic -> searches.put(topic, new Search(most)));
        if (!searches.isEmpty()) {
            look(topics, searches, age, now);
        }
        Map<TopicId, List<Suggestion>> found = new LinkedHashMap<>();
        searches.forEach((topic, search) -> found.put(topic, search.nearestFirst()));
        return found;
    }

    private void look(TopicLikenesses topics, Map<TopicId, Search> searches, Duration age, Instant now) {
        long sequence = Math.max(entries.sequenceBefore(now.minus(age)), entries.sequenceBefore(now) - MOST_ENTRIES);
        List<TopicEntry> page;
        do {
            page = entries.groupsAfter(sequence, PAGE);
            for (TopicEntry entry : page) {
                sequence = Math.max(sequence, entry.entry().sequence());
                Set<TopicId> on =
                        entry.matches().stream().map(TopicMatch::topic).collect(Collectors.toSet());
                topics.of(entry.entry().own(), on)
                        .forEach((topic, likeness) ->
                                searches.getOrDefault(topic, new Search(0)).note(new Suggestion(entry, likeness)));
            }
        } while (page.size() == PAGE);
    }

    private static final class Search {
        private final int most;
        private final PriorityQueue<Suggestion> nearest = new PriorityQueue<>(NEAREST_LAST);

        Search(int most) {
            this.most = most;
        }

        void note(Suggestion suggestion) {
            nearest.add(suggestion);
            if (nearest.size() > most) {
                nearest.remove();
            }
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
