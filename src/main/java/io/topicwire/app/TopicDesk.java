package io.topicwire.app;

import io.topicwire.config.FeedsConfig;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.poll.TopicDrift;
import io.topicwire.poll.TopicSuggestions;
import io.topicwire.poll.TopicSuggestions.Suggestion;
import io.topicwire.poll.TopicTrial;
import io.topicwire.store.EntryStore;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicLikenesses;
import io.topicwire.topic.TopicMatcher;
import io.topicwire.vector.TokenTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What operators ask of topics, over an open store. Nothing is changed. Thread-safe. */
public final class TopicDesk {
    private final EntryStore entries;
    private final InstantSource clock;

    public TopicDesk(EntryStore entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** How many entries each topic has, copies counted once; topics without any are absent. */
    public Map<TopicId, Long> sizes() {
        return entries.topicSizes();
    }

    /**
     * What other topics would do to stored entries; it takes a minute where there are a million. Entries of sources that
     * neither configuration has are passed over.
     *
     * @param most entries that are told of each topic and direction
     */
    public TopicTrial.Difference difference(FeedsConfig before, FeedsConfig after, int most) {
        Map<FeedId, Feed> feeds = new HashMap<>();
        before.feeds().forEach(feed -> feeds.put(feed.id(), feed));
        after.feeds().forEach(feed -> feeds.put(feed.id(), feed));
        return new TopicTrial(entries, feeds)
                .run(
                        TopicMatcher.of(before.topics(), before.lexicon()),
                        TopicMatcher.of(after.topics(), after.lexicon()),
                        most);
    }

    /** How topics fare, by what arrived since {@code window} ago. */
    public TopicDrift drift(List<Topic> topics, Duration window, Duration silent) {
        Instant now = clock.instant();
        return TopicDrift.of(topics, entries.topicUse(now.minus(window)), window, silent, now);
    }

    /** The terms of each published topic that were no reason for any match since {@code window} ago; topics without such are absent. */
    public Map<TopicId, List<String>> unusedTerms(List<Topic> topics, Duration window) {
        var found = entries.termsFound(clock.instant().minus(window));
        Map<TopicId, List<String>> unused = new LinkedHashMap<>();
        for (Topic topic : topics) {
            Set<String> used = found.of(topic.id());
            List<String> idle = topic.query().terms().stream()
                    .filter(term -> !used.contains(term))
                    .toList();
            if (topic.scope().published() && !idle.isEmpty()) {
                unused.put(topic.id(), idle);
            }
        }
        return unused;
    }

    /** Entries near to what topics are about that their rules missed; see {@link TopicSuggestions}. */
    public Map<TopicId, List<Suggestion>> suggestions(List<Topic> topics, Duration age, int most) {
        return new TopicSuggestions(entries)
                .of(TopicLikenesses.of(topics, TokenTable::standard), age, most, clock.instant());
    }
}
