package io.topicwire.web;

import io.topicwire.web.PageFrame.FeedLink;
import java.util.List;
import java.util.Optional;

/**
 * The front page.
 *
 * @param frame around it
 * @param topics in the operator's order
 * @param merged the feeds of everything
 */
public record IndexView(PageFrame frame, List<TopicRow> topics, List<FeedLink> merged) {
    /**
     * A topic in the list.
     *
     * @param title for people
     * @param about a sentence, may be empty
     * @param path of its page
     * @param stories how many the store has, in words
     * @param newest arrival of its newest story
     * @param feeds its feeds
     */
    public record TopicRow(
            String title, String about, String path, String stories, Optional<Moment> newest, List<FeedLink> feeds) {
        public TopicRow {
            feeds = List.copyOf(feeds);
        }
    }

    public IndexView {
        topics = List.copyOf(topics);
        merged = List.copyOf(merged);
    }
}
