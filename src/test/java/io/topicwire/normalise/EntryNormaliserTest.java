package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Guid;
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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class EntryNormaliserTest {
    private static final WebUri ADDRESS =
            WebUri.parse("https://site.example/feeds/all.xml").orElseThrow();
    private static final EntryNormaliser NORMALISER =
            new EntryNormaliser(() -> Instant.parse("2026-06-01T00:00:00Z"), TrackingParameters.standard());

    @Test
    void anEntryBecomesSafeToStore() throws FeedSyntaxException {
        Entry entry = first("""
                <title>Ships &amp;amp; <![CDATA[<b>crews</b>]]></title>
                <link> /2026/ships?utm_source=rss </link>
                <guid isPermaLink="false">77</guid>
                <pubDate>Mon, 01 Jun 2026 00:00:00 +0200</pubDate>
                <author>desk@site.example (The Desk)</author>
                <category>Navy &amp;amp; Army</category><category>Navy &amp;amp; Army</category>
                <description>&lt;p onclick="x"&gt;Read &lt;a href="more"&gt;more&lt;/a&gt;&lt;script&gt;x&lt;/script&gt;&lt;/p&gt;</description>
                <enclosure url="/a.mp3" type="audio/mpeg" length="12"/><enclosure url="/a.mp3" type="audio/mpeg" length="12"/>
                <enclosure url="javascript:x" type="nonsense" length="-4"/>
                """);
        assertThat(entry.title()).isEqualTo("Ships & crews");
        assertThat(entry.link()).hasToString("Optional[https://site.example/2026/ships]");
        assertThat(entry.guid()).contains(new Guid("77", false));
        assertThat(entry.dates().published()).contains(Instant.parse("2026-05-31T22:00:00Z"));
        assertThat(entry.attribution().authors()).containsExactly(new Author("The Desk", Optional.empty()));
        assertThat(entry.categories()).containsExactly(new Category("Navy & Army"));
        assertThat(entry.text().summary().html())
                .isEqualTo("<p>Read <a href=\"https://site.example/feeds/more\">more</a></p>");
        assertThat(entry.enclosures())
                .singleElement()
                .satisfies(file -> assertThat(file.length()).isEqualTo(12));
    }

    @Test
    void aDocumentThatTakesTooLongLosesTheMarkupOfItsRest() throws FeedSyntaxException {
        AtomicLong clock = new AtomicLong();
        // Each look at the clock costs a second of the ten.
        EntryNormaliser slow = new EntryNormaliser(
                () -> Instant.parse("2026-06-01T00:00:00Z"),
                TrackingParameters.standard(),
                Duration.ofSeconds(10),
                () -> clock.getAndAdd(Duration.ofSeconds(1).toNanos()));
        String item = "<item><guid>%d</guid><description>&lt;p&gt;some &lt;b&gt;words</description></item>";
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            items.append(item.formatted(i));
        }
        NormalisedFeed feed = slow.normalise(parse(items.toString()), feed(), ADDRESS);
        assertThat(feed.entries()).hasSize(2_000);
        assertThat(feed.entries().get(0).text().summary().html()).isEqualTo("<p>some <b>words</b></p>");
        assertThat(feed.entries().get(1_999).text().summary().html()).isEqualTo("some words");
        assertThat(feed.notes()).singleElement().asString().contains("takes too long", "as in \"<p>some <b>words\"");
    }

    @Test
    void plainTextOfRssStaysText() throws FeedSyntaxException {
        assertThat(first("<description>5 &lt; 8 and Tom &amp; Ann</description>")
                        .text()
                        .summary()
                        .html())
                .isEqualTo("5 &lt; 8 and Tom &amp; Ann");
        assertThat(first("<description><![CDATA[fine<br>print]]></description>")
                        .text()
                        .summary()
                        .text())
                .isEqualTo("fine print");
    }

    @Test
    void oneEscapingTooManyIsUndone() throws FeedSyntaxException {
        assertThat(first(
                                "<description>&amp;lt;p&amp;gt;Once &amp;lt;b&amp;gt;more&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;</description>")
                        .text()
                        .summary()
                        .html())
                .isEqualTo("<p>Once <b>more</b></p>");
        assertThat(first("<description>&lt;p&gt;Write &amp;lt;p&amp;gt; for a paragraph&lt;/p&gt;</description>")
                        .text()
                        .summary()
                        .html())
                .isEqualTo("<p>Write &lt;p&gt; for a paragraph</p>");
    }

    @Test
    void aMissingTitleIsTakenFromTheTextOrTheAddress() throws FeedSyntaxException {
        String words = "word ".repeat(60);
        assertThat(first("<description>" + words + "</description>").title())
                .startsWith("word word")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(100);
        assertThat(first("<link>https://site.example/x</link>").title()).isEqualTo("https://site.example/x");
    }

    @Test
    void theAggregatorsSuffixGoesWhereTheSourceNamesIt() throws FeedSyntaxException {
        String source = "<source url='https://coast.example'>Coast Wire</source>";
        Entry entry = first("<title>Ferry sails - Coast Wire</title>" + source);
        assertThat(entry.title()).isEqualTo("Ferry sails");
        assertThat(entry.attribution().publisher())
                .hasValueSatisfying(publisher -> assertThat(publisher.name()).isEqualTo("Coast Wire"));
        assertThat(first("<title>Ferry sails - Coast Wire</title>").title()).isEqualTo("Ferry sails - Coast Wire");
    }

    @Test
    void absurdDatesAreEmptyAndNoted() throws FeedSyntaxException {
        NormalisedFeed feed = normalise("<item><title>t</title><pubDate>soon</pubDate></item>"
                + "<item><title>u</title><pubDate>Mon, 01 Jan 2035 00:00:00 GMT</pubDate></item>");
        assertThat(feed.entries())
                .allSatisfy(entry -> assertThat(entry.dates().published()).isEmpty());
        assertThat(feed.notes()).containsExactly("2 × date that cannot be read or be true, as in \"soon\"");
    }

    @Test
    void theOriginalAddressIsPreferredToTheRedirector() throws FeedSyntaxException {
        Entry entry = first("<link>https://redirect.example/1</link>"
                + "<feedburner:origLink>https://site.example/1?utm_medium=feed</feedburner:origLink>");
        assertThat(entry.link()).hasToString("Optional[https://site.example/1]");
        assertThat(first("<guid>https://site.example/2</guid>").link()).hasToString("Optional[https://site.example/2]");
        assertThat(first("<guid isPermaLink='false'>https://site.example/2</guid>")
                        .link())
                .isEmpty();
    }

    @Test
    void bareAmpersandsInAddressesAreNotReferences() throws FeedSyntaxException {
        assertThat(first("<link>https://site.example/?a=1&section=2&copy=3&amp;lt=4</link>")
                        .link())
                .hasToString("Optional[https://site.example/?a=1&section=2&copy=3&lt=4]");
        assertThat(first("<title>AT&T Q&amp;A &eacute;&#233;</title>").title()).isEqualTo("AT&T Q&A éé");
    }

    @Test
    void hintsAboutPollingAreReadAndBounded() throws FeedSyntaxException {
        assertThat(normalise("<ttl>45</ttl>").wish().least()).isEqualTo(Duration.ofMinutes(45));
        assertThat(normalise("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>")
                        .wish()
                        .least())
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(normalise("<sy:updatePeriod>yearly</sy:updatePeriod>").wish().least())
                .isEqualTo(Duration.ofDays(1));
        assertThat(normalise("<ttl>soon</ttl><sy:updatePeriod>always</sy:updatePeriod>")
                        .wish()
                        .least())
                .isZero();
    }

    @Test
    void theNeutralFormShowsFeedAndEntries() throws FeedSyntaxException {
        ParsedFeed parsed = parse("<title>F</title><item><title>T</title><link>/1?utm_source=x</link></item>");
        Map<String, Object> form = NeutralForm.of(parsed, NORMALISER.normalise(parsed, feed(), ADDRESS));
        assertThat(form).containsEntry("format", "RSS 2.0").containsEntry("feed", Map.of("title", "F"));
        assertThat((List<?>) form.get("entries"))
                .singleElement()
                .satisfies(entry -> assertThat((Map<?, ?>) entry)
                        .extracting("title", "link", "article")
                        .containsExactly("T", "https://site.example/1?utm_source=x", "https://site.example/1"));
    }

    @Test
    void halfAnEmojiBehindTwoEscapesIsDropped() throws FeedSyntaxException {
        Entry entry = first("<title>Cut &amp;#xD83D; off</title><category>&amp;#xDCA9;Sea</category>"
                + "<description>&amp;lt;p&amp;gt;Cut &amp;#xD83D; off&amp;lt;/p&amp;gt;</description>");
        assertThat(entry.title()).isEqualTo("Cut off");
        assertThat(entry.categories()).containsExactly(new Category("Sea"));
        assertThat(entry.text().summary().html()).isEqualTo("<p>Cut  off</p>");
    }

    @Test
    void plainTextLosesTheNoBreakSpaceInFrontOfIt() throws FeedSyntaxException {
        assertThat(first("<description>\u00a0It hit</description>")
                        .text()
                        .summary()
                        .html())
                .isEqualTo("It hit");
    }

    @Test
    void anAddressInPlaceOfATitleIsCutLikeATitle() throws FeedSyntaxException {
        Entry entry = first("<link>/" + "a".repeat(2_000) + "</link>");
        assertThat(entry.title()).startsWith("https://site.example/aaa").hasSize(Limits.TITLE_CHARACTERS);
        assertThat(entry.link().orElseThrow().toString()).hasSizeGreaterThan(2_000);
    }

    private static Entry first(String inside) throws FeedSyntaxException {
        return normalise("<item>" + inside + "</item>").entries().get(0);
    }

    private static NormalisedFeed normalise(String inside) throws FeedSyntaxException {
        return NORMALISER.normalise(parse(inside), feed(), ADDRESS);
    }

    private static ParsedFeed parse(String inside) throws FeedSyntaxException {
        byte[] body = ("<rss version='2.0'><channel>" + inside + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
        return FeedParser.standard(Limits.standard()).parse(new RawFeed(ADDRESS, Optional.empty(), body));
    }

    private static Feed feed() {
        return new Feed(new FeedId("site"), ADDRESS, "", Duration.ofHours(1), 0, Optional.empty(), "", List.of());
    }
}
