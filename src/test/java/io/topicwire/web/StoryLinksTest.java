package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.publish.PublishedEntry;
import io.topicwire.publish.Stories;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages that show feeds do without. */
final class StoryLinksTest {
    @Test
    void aPageIsShownWithoutLinksWhileTheStoreIsAway() {
        NoStories stories = new NoStories();
        stories.away();
        assertThat(new StoryLinks(stories).of(List.of(PublishedEntry.of(Stories.story(1)))))
                .isEmpty();
    }
}
