package io.topicwire.publish;

import io.topicwire.publish.FeedDocument.FeedName;
import io.topicwire.store.EntryStore;
import io.topicwire.store.RenditionStore;
import io.topicwire.topic.Collapse;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One round of rendering: reads the store, writes what changed, keeps the rest. */
final class Rendering {
    private final EntryStore entries;
    private final RenditionStore store;
    private final Instant now;
    private final PublishedTopics before;
    private final Map<String, FeedDocument> documents;
    private final Map<String, Rendition> renditions;

    Rendering(EntryStore entries, RenditionStore store, Instant now, PublishedTopics before) {
        this.entries = entries;
        this.store = store;
        this.now = now;
        this.before = before;
        this.documents = new HashMap<>(before.documents());
        this.renditions = new HashMap<>(before.renditions());
    }

    PublishedTopics of(Set<TopicId> touched) {
        PublishSettings settings = before.settings();
        for (Topic topic : before.topics()) {
            if (touched.contains(topic.id())) {
                render(Optional.of(topic.id()), topic.collapse(), topicName(topic));
            }
        }
        render(Optional.empty(), settings.collapse(), mergedName());
        OutputFormat listed = OutputFormat.standard().get(0);
        put(TopicFeeds.OPML, TopicList.MEDIA_TYPE, TopicList.write(settings.title(), listed, inOrder()));
        return new PublishedTopics(
                settings, before.topics(), entries.topicSizes(), documents, renditions, before.state());
    }

    private void render(Optional<TopicId> topic, Collapse collapse, FeedName name) {
        PublishSettings settings = before.settings();
        Map<TopicId, List<String>> codes = codes();
        Stream<PublishedEntry> newest =
                newest(topic, collapse, settings.entries()).map(entry -> entry.withSubjects(codes));
        FeedDocument document = FeedDocument.of(
                name, settings.begun(), (settings.footer() ? newest.map(PublishedEntry::withFooter) : newest).toList());
        documents.put(name.path(), document);
        for (OutputFormat format : OutputFormat.standard()) {
            put(name.path(format), format.mediaType(), format.write(document));
        }
    }

    private Stream<PublishedEntry> newest(Optional<TopicId> topic, Collapse collapse, int limit) {
        return switch (collapse) {
            case COPIES -> entries.newest(topic, limit).stream().map(PublishedEntry::of);
            case STORIES -> entries.newestStories(topic, limit).stream().map(PublishedEntry::of);
            case NONE -> entries.newestUnfolded(topic, limit).stream().map(PublishedEntry::of);
        };
    }

    private Map<TopicId, List<String>> codes() {
        return before.topics().stream()
                .collect(Collectors.toMap(Topic::id, topic -> topic.scope().iptc()));
    }

    private void put(String path, String mediaType, byte[] bytes) {
        Rendition known = renditions.get(path);
        if (known == null || !known.holds(bytes)) {
            Instant since = store.changedAt(path, Rendition.hash(bytes), now);
            renditions.put(path, Rendition.of(mediaType + "; charset=utf-8", bytes, since));
        }
    }

    private List<FeedDocument> inOrder() {
        List<FeedDocument> feeds = new ArrayList<>();
        for (Topic topic : before.topics()) {
            Optional.ofNullable(documents.get(TopicFeeds.path(topic.id()))).ifPresent(feeds::add);
        }
        Optional.ofNullable(documents.get(TopicFeeds.MERGED)).ifPresent(feeds::add);
        return feeds;
    }

    private FeedName topicName(Topic topic) {
        return new FeedName(
                "urn:topicwire:topic:" + topic.id(),
                topic.title(),
                topic.about(),
                TopicFeeds.path(topic.id()),
                before.settings().site());
    }

    private FeedName mergedName() {
        String about = "Every story from every source, newest first";
        PublishSettings settings = before.settings();
        return new FeedName("urn:topicwire:merged", settings.title(), about, TopicFeeds.MERGED, settings.site());
    }
}
