package io.topicwire.web;

import io.topicwire.publish.PublishedEntry;
import io.topicwire.store.StoreException;
import io.topicwire.store.StoryStore;
import io.topicwire.web.TopicView.StoryLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the pages of the stories to which entries on a page belong. */
final class StoryLinks {
    private final StoryStore stories;

    StoryLinks(StoryStore stories) {
        this.stories = stories;
    }

    /**
     * Links by sequence of the entry, where its story has other reports than copies of it. A page that needs no store
     * otherwise is shown without them while the store is away.
     */
    Map<Long, StoryLink> of(List<PublishedEntry> entries) {
        try {
            Map<Long, Long> storyByEntry = stories.storiesOf(
                    entries.stream().map(PublishedEntry::sequence).toList());
            Map<Long, Integer> sizes = stories.sizes(storyByEntry.values());
            Map<Long, StoryLink> links = new HashMap<>();
            for (PublishedEntry entry : entries) {
                long story = storyByEntry.getOrDefault(entry.sequence(), 0L);
                int reports = sizes.getOrDefault(story, 0);
                if (reports > 1 + entry.alsoReportedBy().size()) {
                    links.put(entry.sequence(), new StoryLink(StoryPages.path(story), reports));
                }
            }
            return links;
        } catch (StoreException e) {
            return Map.of();
        }
    }
}
