package io.topicwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The list of feeds as OPML 2.0. */
final class TopicListTest {
    @Test
    void everyFeedHasTextAndAbsoluteAddresses() {
        FeedDocument feed = Stories.document(List.of(Stories.story(1)));
        Element root = PublishedFeedCheck.tree(TopicList.write("The \u0001wire <1>", new AtomFormat(), List.of(feed)))
                .getDocumentElement();
        assertThat(root.getAttribute("version")).isEqualTo("2.0");
        Element head = PublishedFeedCheck.children(root, null, "head").get(0);
        assertThat(PublishedFeedCheck.text(head, null, "title")).isEqualTo("The wire <1>");
        String date = PublishedFeedCheck.text(head, null, "dateModified");
        assertThat(date).isEqualTo("Mon, 02 Mar 2026 10:01:00 GMT");
        assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)).isNotNull();
        Element body = PublishedFeedCheck.children(root, null, "body").get(0);
        Element outline = PublishedFeedCheck.children(body, null, "outline").get(0);
        assertThat(outline.getAttribute("text")).isEqualTo("Ships & boats");
        assertThat(outline.getAttribute("type")).isEqualTo("rss");
        assertThat(outline.getAttribute("xmlUrl")).isEqualTo("https://news.example/wire/topics/ships.atom");
        assertThat(outline.getAttribute("htmlUrl")).isEqualTo("https://news.example/wire/topics/ships");
    }
}
