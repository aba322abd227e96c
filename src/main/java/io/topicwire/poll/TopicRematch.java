package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.Turns;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import io.topicwire.topic.TopicMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches stored entries anew where a topic's definition changed: topics decide on the way out, so an edited rule holds
 * for old entries too.
 */
final class TopicRematch {
    private static final int PAGE = 500;

    private final EntryStore entries;
    private final Turns turns;

    /** @param turns in one of which each poll is judged and committed */
    TopicRematch(EntryStore entries, Turns turns) {
        this.entries = entries;
        this.turns = turns;
    }

    /**
     * Brings the store in line with these topics. Most of the work is done while polls go on; only the last entries are
     * matched with commits held back.
     *
     * @param before the topics that this node matched by until now: what it stored under another definition is matched
     *     anew even where another node, which took the edit over earlier, has done so before
     * @return the topics that were matched anew
     */
    List<TopicId> run(TopicMatcher topics, TopicMatcher before, Map<FeedId, Feed> feeds, Instant now) {
        Map<TopicId, String> matched = entries.matchedDefinitions();
        Map<TopicId, String> own = definitions(before);
        Map<TopicId, String> changed = new LinkedHashMap<>(definitions(topics));
        changed.entrySet()
                .removeIf(topic -> topic.getValue().equals(matched.get(topic.getKey()))
                        && topic.getValue().equals(own.getOrDefault(topic.getKey(), topic.getValue())));
        if (!changed.isEmpty()) {
            Pass pass = new Pass(topics.only(topic -> changed.containsKey(topic.id())), feeds);
            pass.readAll();
            turns.take(() -> {
                pass.readAll();
                changed.forEach(
                        (topic, definition) -> entries.replaceMatches(topic, definition, pass.matches(topic), now));
                return changed.size();
            });
        }
        entries.retainTopics(definitions(topics).keySet());
        return List.copyOf(changed.keySet());
    }

    private static Map<TopicId, String> definitions(TopicMatcher matcher) {
        Map<TopicId, String> definitions = new LinkedHashMap<>();
        for (int i = 0; i < matcher.topics().size(); i++) {
            definitions.put(matcher.topics().get(i).id(), matcher.definitions().get(i));
        }
        return definitions;
    }

    /** One reading of the store, continued where it stopped. */
    private final class Pass {
        private final TopicMatcher matcher;
        private final Map<FeedId, Feed> feeds;
        private final Map<TopicId, Map<Long, TopicMatch>> found = new HashMap<>();
        private long sequence;

        Pass(TopicMatcher matcher, Map<FeedId, Feed> feeds) {
            this.matcher = matcher;
            this.feeds = feeds;
        }

        void readAll() {
            List<StoredEntry> page = new ArrayList<>();
            do {
                page = entries.after(sequence, PAGE);
                for (StoredEntry entry : page) {
                    read(entry);
                    sequence = entry.sequence();
                }
            } while (page.size() == PAGE);
        }

        /** A source that was never configured cannot have entries; the store keeps those that left. */
        private void read(StoredEntry entry) {
            Feed feed = feeds.get(entry.feed());
            if (feed == null) {
                return;
            }
            for (TopicMatch match : matcher.match(entry.own(), feed)) {
                found.computeIfAbsent(match.topic(), key -> new HashMap<>()).put(entry.sequence(), match);
            }
        }

        Map<Long, TopicMatch> matches(TopicId topic) {
            return found.getOrDefault(topic, Map.of());
        }
    }
}
