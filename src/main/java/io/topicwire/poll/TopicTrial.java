package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.Resemblance;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import io.topicwire.topic.TopicMatcher;
import io.topicwire.topic.TopicVerdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what two sets of topics say of stored entries. Nothing is written. */
public final class TopicTrial {
    private static final int PAGE = 500;

    private final EntryStore entries;
    private final Map<FeedId, Feed> feeds;

    /** @param feeds whose entries are judged; those of others are passed over */
    public TopicTrial(EntryStore entries, Map<FeedId, Feed> feeds) {
        this.entries = entries;
        this.feeds = Map.copyOf(feeds);
    }

    /**
     * Judges every stored entry by the topics that differ.
     *
     * @param before the topics as they are
     * @param after the topics as they would be
     * @param most entries that are told of each topic, the newest of those that enter and of those that leave; all are
     *     counted
     */
    public Difference run(TopicMatcher before, TopicMatcher after, int most) {
        Map<TopicId, String> old = published(before);
        Map<TopicId, String> fresh = published(after);
        TopicMatcher left = before.only(topic ->
                !old.getOrDefault(topic.id(), "").equals(fresh.get(topic.id())) && old.containsKey(topic.id()));
        TopicMatcher right = after.only(topic ->
                !fresh.getOrDefault(topic.id(), "").equals(old.get(topic.id())) && fresh.containsKey(topic.id()));
        Map<TopicId, Tally> tallies = new TreeMap<>(Comparator.comparing(TopicId::value));
        Stream.concat(left.topics().stream(), right.topics().stream())
                .forEach(topic -> tallies.putIfAbsent(topic.id(), new Tally(most)));
        long judged = 0;
        long sequence = 0;
        List<StoredEntry> page;
        do {
            page = entries.after(sequence, PAGE);
            for (StoredEntry entry : page) {
                sequence = entry.sequence();
                Feed feed = feeds.get(entry.feed());
                if (feed != null) {
                    judged++;
                    note(tallies, entry, matches(left, entry, feed), matches(right, entry, feed));
                }
            }
        } while (page.size() == PAGE);
        return new Difference(
                judged,
                tallies.entrySet().stream()
                        .map(topic -> topic.getValue().told(topic.getKey(), right))
                        .toList());
    }

    private static Map<TopicId, String> published(TopicMatcher matcher) {
        Map<TopicId, String> definitions = new LinkedHashMap<>();
        for (int i = 0; i < matcher.topics().size(); i++) {
            if (matcher.topics().get(i).scope().published()) {
                definitions.put(
                        matcher.topics().get(i).id(), matcher.definitions().get(i));
            }
        }
        return definitions;
    }

    private static Map<TopicId, TopicMatch> matches(TopicMatcher matcher, StoredEntry entry, Feed feed) {
        return matcher.match(entry.own(), feed).stream().collect(Collectors.toMap(TopicMatch::topic, match -> match));
    }

    private static void note(
            Map<TopicId, Tally> tallies,
            StoredEntry entry,
            Map<TopicId, TopicMatch> before,
            Map<TopicId, TopicMatch> after) {
        tallies.forEach((topic, tally) ->
                tally.note(entry, Optional.ofNullable(before.get(topic)), Optional.ofNullable(after.get(topic))));
    }

    private static List<String> words(TopicMatch match) {
        return Stream.concat(
                        match.evidence().stream().map(Evidence::inWords),
                        match.resemblance().map(Resemblance::inWords).stream())
                .toList();
    }

    /** What comes and goes on one topic. */
    private final class Tally {
        private final int most;
        private final Deque<StoredEntry> left = new ArrayDeque<>();
        private final Deque<Item> entered = new ArrayDeque<>();
        private long before;
        private long after;
        private long entering;
        private long leaving;

        Tally(int most) {
            this.most = most;
        }

        void note(StoredEntry entry, Optional<TopicMatch> was, Optional<TopicMatch> is) {
            before += was.isPresent() ? 1 : 0;
            after += is.isPresent() ? 1 : 0;
            if (was.isPresent() && is.isEmpty()) {
                leaving++;
                left.addFirst(entry);
                if (left.size() > most) {
                    left.removeLast();
                }
            } else if (was.isEmpty() && is.isPresent()) {
                entering++;
                entered.addFirst(new Item(entry, true, words(is.get())));
                if (entered.size() > most) {
                    entered.removeLast();
                }
            }
        }

        Changed told(TopicId topic, TopicMatcher rules) {
            TopicMatcher rule = rules.only(other -> other.id().equals(topic));
            List<Item> items = new ArrayList<>(entered);
            left.forEach(entry -> items.add(new Item(entry, false, obstacles(rule, entry))));
            return new Changed(topic, before, after, entering, leaving, items);
        }

        private List<String> obstacles(TopicMatcher rule, StoredEntry entry) {
            Feed feed = feeds.get(entry.feed());
            if (feed == null || rule.topics().isEmpty()) {
                return List.of("the topic is no longer there");
            }
            TopicVerdict verdict = rule.explain(entry.own(), feed).get(0);
            return verdict.lines().stream().skip(1).map(String::strip).toList();
        }
    }

    /**
     * What would differ.
     *
     * @param entries how many were judged
     * @param topics those that are defined otherwise, or on one side only, by id
     */
    public record Difference(long entries, List<Changed> topics) {
        public Difference {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A topic that is defined otherwise.
     *
     * @param topic which
     * @param before how many entries are on it
     * @param after how many would be
     * @param entered how many would come
     * @param left how many would go
     * @param items the newest of those that come, then of those that go
     */
    public record Changed(TopicId topic, long before, long after, long entered, long left, List<Item> items) {
        public Changed {
            items = List.copyOf(items);
        }
    }

    /**
     * An entry that comes or goes.
     *
     * @param entry which
     * @param entered whether it comes
     * @param reasons why, in words: what puts it on the topic, or what stands in its way
     */
    public record Item(StoredEntry entry, boolean entered, List<String> reasons) {
        public Item {
            reasons = List.copyOf(reasons);
        }
    }
}
