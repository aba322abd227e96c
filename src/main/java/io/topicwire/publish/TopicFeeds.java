package io.topicwire.publish;

import io.topicwire.publish.PublishedTopics.State;
import io.topicwire.store.EntryStore;
import io.topicwire.store.RenditionStore;
import io.topicwire.store.StoreException;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps the feeds of all topics rendered, so that readers cost no database work and notice nothing when the store is
 * away: the last good bytes stay. Thread-safe; readers never wait, writers take turns.
 */
public final class TopicFeeds {
    /** Scheme of the categories that name our topics. */
    public static final String TOPIC_SCHEME = "urn:topicwire:topic";
    /** Scheme of categories that are IPTC Media Topics; followed by the code it is the address of the concept. */
    public static final String SUBJECT_SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";
    /** Scheme of the category that says what an entry is to its story. */
    public static final String STORY_SCHEME = "urn:topicwire:story";
    /** Path of the page of everything. */
    public static final String MERGED = "/merged";
    /** Path of the list of feeds. */
    public static final String OPML = "/opml";

    private final EntryStore entries;
    private final RenditionStore renditions;
    private final InstantSource clock;
    private final TreeSet<TopicId> stale = new TreeSet<>();
    private volatile PublishedTopics current;

    /** Nothing is rendered until the first refresh. */
    public TopicFeeds(
            EntryStore entries,
            RenditionStore renditions,
            InstantSource clock,
            PublishSettings settings,
            List<Topic> topics) {
        this.entries = entries;
        this.renditions = renditions;
        this.clock = clock;
        this.current = new PublishedTopics(settings, topics, Map.of(), Map.of(), Map.of(), State.NEW);
        stale.addAll(ids(topics));
    }

    /** Path of a topic's page; each format adds its extension. */
    public static String path(TopicId topic) {
        return "/topics/" + topic;
    }

    /** What readers get now. */
    public PublishedTopics current() {
        return current;
    }

    /**
     * Takes a new configuration. Topics that left disappear at once; call {@link #refreshAll} to render the others.
     */
    public synchronized void reconfigure(PublishSettings settings, List<Topic> topics) {
        PublishedTopics before = current;
        Set<String> paths = topics.stream().map(topic -> path(topic.id())).collect(Collectors.toSet());
        current = new PublishedTopics(
                settings,
                topics,
                before.sizes(),
                retained(before.documents(), paths),
                retained(before.renditions(), paths),
                before.state());
        stale.clear();
        stale.addAll(ids(topics));
    }

    /** Renders every feed. Like {@link #refresh}, never throws for a failing store. */
    public PublishedTopics refreshAll() {
        return refresh(ids(current.topics()));
    }

    /**
     * Renders the merged feed and the feeds of these topics, and those that an earlier failure left behind. All become
     * visible together, or none: then the state says why.
     *
     * @param touched topics on which entries came, changed or left; unknown ones are ignored
     */
    public synchronized PublishedTopics refresh(Set<TopicId> touched) {
        stale.addAll(touched);
        Instant start = clock.instant();
        try {
            PublishedTopics next = new Rendering(entries, renditions, start, current).of(stale);
            State state = new State(Optional.of(start), Duration.between(start, clock.instant()), Optional.empty());
            current = next.with(state);
            stale.clear();
        } catch (StoreException | RenderException e) {
            State before = current.state();
            current = current.with(new State(before.refreshedAt(), before.took(), Optional.of(reason(e))));
        }
        return current;
    }

    private static String reason(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static Set<TopicId> ids(List<Topic> topics) {
        return topics.stream().map(Topic::id).collect(Collectors.toSet());
    }

    private static <T> Map<String, T> retained(Map<String, T> byPath, Set<String> topicPaths) {
        return byPath.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("/topics/") || topicPaths.contains(withoutExtension(e.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
