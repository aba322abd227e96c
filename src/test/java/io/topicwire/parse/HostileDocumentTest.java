package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Documents that are written to hang, exhaust or mislead a reader. Each is read under the standard limits, so a stage
 * that were not linear would run into the deadline and fail the test.
 */
final class HostileDocumentTest {
    private static final String ITEM = "<item><title>t</title></item>";

    @Test
    void nestingIsFlattenedAtTheLimit() throws FeedSyntaxException {
        ParsedFeed feed = Fixtures.read(rss("<item><title>deep" + "<b>".repeat(200_000) + "end"));
        assertThat(feed.entries()).hasSize(1);
        assertThat(kinds(feed)).contains(Repair.Kind.TOO_DEEP);
    }

    @Test
    void nestedJsonIsCutAtTheLimit() throws FeedSyntaxException {
        String deep =
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\"}," + "[".repeat(200_000);
        ParsedFeed feed = Fixtures.read(deep);
        assertThat(feed.entries()).hasSize(1);
        assertThat(kinds(feed)).contains(Repair.Kind.TRUNCATED);
    }

    @Test
    void attributesByTheHundredThousandAreRead() throws FeedSyntaxException {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        assertThat(Fixtures.read(rss("<item" + attributes + "><title>t</title></item>" + ITEM.repeat(500)))
                        .entries())
                .hasSize(501);
    }

    @Test
    void namespacesByTheThousandAreRead() throws FeedSyntaxException {
        StringBuilder declarations = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            declarations
                    .append(" xmlns:n")
                    .append(i)
                    .append("=\"urn:n")
                    .append(i)
                    .append('"');
        }
        String text = rss(ITEM.repeat(1_000)).replace("<rss", "<rss" + declarations);
        assertThat(Fixtures.read(text).entries()).hasSize(1_000);
    }

    @Test
    void entitiesDoNotMultiply() throws FeedSyntaxException {
        String doctype = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(200) + "\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
        ParsedFeed feed =
                Fixtures.read(doctype + rss("<item><title>" + "&a;".repeat(100_000) + "&b;&file;</title></item>"));
        String title = feed.entries().get(0).title().value();
        assertThat(title.length()).isLessThan(500_000);
        assertThat(title).endsWith("&b;&file;");
    }

    @Test
    void entriesOverTheLimitAreLeftOutAndCounted() throws FeedSyntaxException {
        ParsedFeed feed = Fixtures.read(rss(ITEM.repeat(200_000)));
        assertThat(feed.entries()).hasSize(10_000);
        assertThat(feed.repairs())
                .contains(new Repair(
                        Repair.Kind.TOO_MANY_ENTRIES, "190000 entries over the limit of 10000 were left out"));
    }

    @Test
    void openSectionsAndCommentsAreReadOnce() throws FeedSyntaxException {
        assertThat(Fixtures.read(rss(ITEM + "<![CDATA[".repeat(200_000))).entries())
                .hasSize(1);
        assertThat(Fixtures.read(rss(ITEM + "<!--".repeat(200_000))).entries()).hasSize(1);
        assertThat(Fixtures.read("<!DOCTYPE rss [" + "<!ENTITY a ".repeat(1_000) + rss(ITEM))
                        .entries())
                .hasSize(1);
        assertThat(Fixtures.read(rss(ITEM + "<!DOCTYPE [".repeat(200_000))).entries())
                .hasSize(1);
    }

    @Test
    void aBodyOverTheLimitIsRefusedUnread() {
        Limits small = new Limits(100, 10, 10, 0, Duration.ZERO, Duration.ofSeconds(1));
        assertThatThrownBy(() -> FeedParser.standard(small).parse(Fixtures.raw(new byte[101])))
                .isInstanceOf(FeedSyntaxException.class)
                .hasMessageContaining("larger than 100 bytes");
    }

    @Test
    void theDeadlineHoldsInsideEveryStage() {
        AtomicLong clock = new AtomicLong();
        // Each look at the clock costs a second of the ten.
        FeedParser parser = FeedParser.standard(
                Limits.standard(), () -> clock.getAndAdd(Duration.ofSeconds(1).toNanos()));
        RawFeed raw = Fixtures.raw(rss(ITEM.repeat(100)).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> parser.parse(raw))
                .isInstanceOf(FeedSyntaxException.class)
                .hasMessageContaining("takes longer than 10000 ms");
    }

    private static String rss(String inside) {
        return "<rss version=\"2.0\"><channel><title>T</title>" + inside + "</channel></rss>";
    }

    private static java.util.List<Repair.Kind> kinds(ParsedFeed feed) {
        return feed.repairs().stream().map(Repair::kind).toList();
    }
}
