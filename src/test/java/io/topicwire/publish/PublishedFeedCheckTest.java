package io.topicwire.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check itself is checked: each fault put into a good document is found. */
final class PublishedFeedCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<id>urn:topicwire:topic:ships</id>| ",
                "<id>urn:topicwire:topic:ships</id>|<id>ships</id>",
                "rel=\"self\"|rel=\"other\"",
                "<updated>2026-03-02T10:01:00Z|<updated>2 March 2026",
                "href=\"https://harbour.example/1\"|href=\"/1\"",
                "<author><name>Harbour News</name></author>| ",
                "<name>Harbour News</name>|<name></name>",
            })
    void faultsInAtomAreFound(String good, String bad) {
        assertThat(PublishedFeedCheck.atom(broken(new AtomFormat(), good, bad))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "isPermaLink=\"false\"|isPermaLink=\"true\"",
                "<lastBuildDate>Mon, 02 Mar 2026|<lastBuildDate>Mon, 02 Mar 26",
                "<pubDate>Mon, |<pubDate>Tue, ",
                "<title>Frigate 1 leaves port</title>| ",
                "rel=\"self\"|rel=\"other\"",
                "<source url=\"https://harbour.example/feed\"|<source url=\"feed\"",
            })
    void faultsInRssAreFound(String good, String bad) {
        assertThat(PublishedFeedCheck.rss(broken(new RssFormat(), good, bad))).isNotEmpty();
    }

    @Test
    void whatIsNotXmlIsFound() {
        byte[] control = "<feed>\u0001</feed>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PublishedFeedCheck.tree(control)).isInstanceOf(AssertionError.class);
        byte[] latin = "<feed>\u00e9</feed>".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> PublishedFeedCheck.tree(latin)).hasMessageContaining("UTF-8");
    }

    private static byte[] broken(OutputFormat format, String good, String bad) {
        String text = new String(format.write(Stories.document(List.of(Stories.story(1)))), StandardCharsets.UTF_8);
        assertThat(text).contains(good);
        return text.replace(good, bad == null ? "" : bad).getBytes(StandardCharsets.UTF_8);
    }
}
