package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Category;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import io.topicwire.feed.Extras;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import io.topicwire.parse.ParsedFeed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of the texts of an item: which is the summary, which the content, and what is repaired in them. */
final class EntryBodiesTest {
    private static final WebUri ADDRESS =
            WebUri.parse("https://site.example/feeds/all.xml").orElseThrow();

    @Test
    void aTextThatIsToldTwiceIsKeptOnce() throws FeedSyntaxException {
        Entry entry = entry("<description>Fog over the bay.</description><itunes:summary>Fog.</itunes:summary>");
        assertThat(entry.text().summary().html()).isEqualTo("Fog over the bay.");
        assertThat(entry.text().content().isEmpty()).isTrue();
        assertThat(form("<description>Fog over the bay.</description><itunes:summary>Fog.</itunes:summary>"))
                .containsEntry("summary", "Fog over the bay.")
                .containsEntry("content", "Fog over the bay.");
    }

    @Test
    void theNeutralFormLetsSummaryAndContentStandInForEachOther() throws FeedSyntaxException {
        assertThat(form("<description>Fog.</description>"))
                .containsEntry("content", "Fog.")
                .doesNotContainKey("content_type");
        assertThat(form("<content:encoded>Fog.</content:encoded>"))
                .containsEntry("summary", "Fog.")
                .containsEntry("content_type", "text/html");
    }

    @Test
    void aSelfClosedFrameDoesNotSwallowTheText() throws FeedSyntaxException {
        assertThat(entry("<description><![CDATA[before <iframe src='https://x.example/'/> after"
                                + "<script src='https://x.example/a.js' /> the end]]></description>")
                        .text()
                        .summary()
                        .text())
                .isEqualTo("before after the end");
    }

    @Test
    void misreadUtf8IsRepairedWhateverItsSecondByte() throws FeedSyntaxException {
        // The second bytes of e-circumflex and o-acute are letters or invisible controls in windows-1252.
        assertThat(entry("<category>W\u00c3\u00aareld</category>").categories())
                .containsExactly(new Category("W\u00eareld"));
        assertThat(entry("<title>\u00c3\u0081rea</title>").title()).isEqualTo("\u00c1rea");
        assertThat(entry("<title>\u00e2\u20ac\u0153Sal\u00c3\u00b3n\u00e2\u20ac\u009d</title>")
                        .title())
                .isEqualTo("\u201cSal\u00f3n\u201d");
        assertThat(entry("<category>S\u00c3O \u00aa \u00dc\u0161</category>").categories())
                .containsExactly(new Category("S\u00c3O \u00aa \u00dc\u0161"));
    }

    @Test
    void whatAnEntryCarriesBesidesIsSettled() throws FeedSyntaxException {
        String inside = "<enclosure url='/a.jpg' type='image/jpeg'/><enclosure url='/a.mp3' type='audio/mpeg'/>"
                + "<enclosure url='/b.mp3' type='audio/mpeg'/><itunes:duration>1:02:03</itunes:duration>"
                + "<media:thumbnail url='/t.jpg'/><georss:point> 57.05  9.92 </georss:point><slash:comments>4"
                + "</slash:comments><comments>https://site.example/talk</comments><itunes:season>2</itunes:season>"
                + "<podcast:transcript url='/a.vtt' type='text/vtt'/><podcast:person>Ida</podcast:person>";
        Entry entry = entry(inside);
        assertThat(entry.enclosures())
                .extracting(Enclosure::duration)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(3723), Duration.ZERO);
        assertThat(entry.extras())
                .isEqualTo(new Extras(
                        WebUri.parse("https://site.example/t.jpg"),
                        WebUri.parse("https://site.example/talk"),
                        Optional.of(new Extras.Place(57.05, 9.92))));
        assertThat(form(inside))
                .containsEntry("image", "https://site.example/t.jpg")
                .containsEntry("comments", "https://site.example/talk")
                .containsEntry("comment_count", "4")
                .containsEntry("place", "57.05 9.92")
                .containsEntry("season", "2")
                .containsEntry("transcript", "https://site.example/a.vtt")
                .containsEntry("people", List.of("Ida"));
    }

    @Test
    void nonsenseBesidesIsLeftOut() throws FeedSyntaxException {
        assertThat(entry("<georss:point>91 0</georss:point><comments>12</comments>"
                                + "<media:thumbnail url='javascript:x'/>")
                        .extras())
                .isEqualTo(Extras.NONE);
        assertThat(List.of("", "soon", "1:2:3:4", "-5", "9".repeat(30)))
                .extracting(ExtrasSettler::duration)
                .containsOnly(Duration.ZERO);
        assertThat(ExtrasSettler.duration("90.5")).isEqualTo(Duration.ofSeconds(90));
        assertThat(ExtrasSettler.duration("61:05")).isEqualTo(Duration.ofSeconds(3665));
    }

    private static Entry entry(String inside) throws FeedSyntaxException {
        return normalised(parsed(inside)).entries().get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> form(String inside) throws FeedSyntaxException {
        ParsedFeed parsed = parsed(inside);
        Map<String, Object> form = NeutralForm.of(parsed, normalised(parsed));
        return (Map<String, Object>) ((List<?>) form.get("entries")).get(0);
    }

    private static NormalisedFeed normalised(ParsedFeed parsed) {
        Feed feed = new Feed(new FeedId("site"), ADDRESS, "", Duration.ofHours(1), 0, Optional.empty(), "", List.of());
        return new EntryNormaliser(() -> Instant.parse("2026-06-01T00:00:00Z"), TrackingParameters.standard())
                .normalise(parsed, feed, ADDRESS);
    }

    private static ParsedFeed parsed(String inside) throws FeedSyntaxException {
        String body = "<rss version='2.0'><channel><item>" + inside + "</item></channel></rss>";
        return FeedParser.standard(Limits.standard())
                .parse(new RawFeed(ADDRESS, Optional.empty(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
