package io.topicwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.topicwire.store.TopicEntry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format promises: valid, readable by others, the same facts, the same bytes for the same feed. */
final class OutputFormatTest {
    static Stream<String> hostile() {
        return Stream.of(
                "]]> closes a section",
                "control \u0000\u0001\b\u000b\u001f characters",
                "lone \ud83d surrogate \udc00 twice",
                "emoji \ud83d\ude80 stays",
                "noncharacter \ufffe\uffff",
                "right to left \u202e\u05d0\u05d1",
                "</script><script>alert(1)</script>",
                "\"quotes\" & 'more' <b>bold</b> &amp;",
                "line\r\nends\rof\nall kinds\t",
                "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
                "   ",
                "",
                "x".repeat(3000));
    }

    static Stream<List<TopicEntry>> feeds() {
        return Stream.concat(
                Stream.of(
                        List.of(),
                        List.of(Stories.story(2), Stories.story(1)),
                        LongStream.range(0, 120).mapToObj(Stories::story).toList(),
                        List.of(Stories.story(7), Stories.story(7))),
                hostile().map(text -> List.of(Stories.everywhere(3, text), Stories.story(1))));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void atomIsValid(List<TopicEntry> stories) {
        assertThat(PublishedFeedCheck.atom(new AtomFormat().write(Stories.document(stories))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void rssIsValid(List<TopicEntry> stories) {
        assertThat(PublishedFeedCheck.rss(new RssFormat().write(Stories.document(stories))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void jsonFeedIsValid(List<TopicEntry> stories) {
        assertThat(JsonFeedCheck.faults(new JsonFeedFormat().write(Stories.document(stories))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void romeReadsBackTheSameEntries(List<TopicEntry> stories) throws Exception {
        FeedDocument feed = Stories.document(stories);
        for (OutputFormat format : List.of(new AtomFormat(), new RssFormat())) {
            SyndFeed read = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(format.write(feed))));
            assertThat(read.getTitle()).isEqualTo("Ships & boats");
            assertThat(read.getEntries()).extracting(SyndEntry::getUri).isEqualTo(ids(feed));
            assertThat(read.getEntries())
                    .extracting(SyndEntry::getTitle)
                    .isEqualTo(
                            feed.entries().stream().map(PublishedEntry::title).toList());
            assertThat(read.getEntries())
                    .extracting(entry -> entry.getPublishedDate().toInstant())
                    .isEqualTo(feed.entries().stream()
                            .map(e -> e.dates().published())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void allFormatsCarryTheSameEntriesInTheSameOrder(List<TopicEntry> stories) {
        FeedDocument feed = Stories.document(stories);
        assertThat(JsonFeedCheck.ids(new JsonFeedFormat().write(feed))).isEqualTo(ids(feed));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void equalFeedsGiveEqualBytes(List<TopicEntry> stories) {
        for (OutputFormat format : OutputFormat.standard()) {
            assertThat(format.write(Stories.document(stories))).isEqualTo(format.write(Stories.document(stories)));
        }
    }

    @Test
    void anEntryTwiceInTheStoreIsOnceInTheFeed() {
        assertThat(Stories.document(List.of(Stories.story(7), Stories.story(7))).entries())
                .hasSize(1);
    }

    @Test
    void contentFollowsTheSummaryInRss() {
        String rss = text(new RssFormat(), List.of(Stories.everywhere(1, "Tide")));
        assertThat(rss)
                .contains("<description>Tide</description>")
                .contains("<content:encoded>Tide and more</content:encoded>")
                .contains("<dc:creator>Tide</dc:creator>")
                .contains("<source url=\"https://harbour.example/feed\">Tide</source>");
    }

    @Test
    void theCodesOfTopicsAreCategoriesOfTheirEntries() {
        PublishedEntry entry = PublishedEntry.of(Stories.story(1))
                .withSubjects(java.util.Map.of(Stories.SHIPS, List.of("20000601", "16000000")));
        FeedDocument document = FeedDocument.of(
                Stories.document(List.of()).name(), Instant.parse("2026-01-01T00:00:00Z"), List.of(entry));

        byte[] atom = new AtomFormat().write(document);
        byte[] rss = new RssFormat().write(document);
        byte[] json = new JsonFeedFormat().write(document);

        assertThat(PublishedFeedCheck.atom(atom)).isEmpty();
        assertThat(PublishedFeedCheck.rss(rss)).isEmpty();
        assertThat(JsonFeedCheck.faults(json)).isEmpty();
        assertThat(new String(atom, StandardCharsets.UTF_8))
                .contains("term=\"20000601\"", "term=\"16000000\"")
                .contains("scheme=\"http://cv.iptc.org/newscodes/mediatopic/\"");
        assertThat(new String(rss, StandardCharsets.UTF_8))
                .contains("<category domain=\"http://cv.iptc.org/newscodes/mediatopic/\">20000601</category>");
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"iptc\":[\"20000601\",\"16000000\"]");
    }

    @Test
    void reasonsAndSightingsAreInEveryFormat() {
        List<TopicEntry> stories = List.of(Stories.everywhere(1, "Tide"));
        for (OutputFormat format : List.of(new AtomFormat(), new RssFormat())) {
            assertThat(text(format, stories))
                    .contains("<tw:evidence term=\"Tide\" field=\"title\" found=\"Tide\"")
                    .contains("<tw:sighting source=\"echo\"")
                    .contains("family=\"echo-group\" first-seen=\"2026-03-02T10:00:00Z\" wire=\"AP\"")
                    .contains("<tw:reports total=\"2\" independent=\"2\"")
                    .contains("method=\"same-text\" score=\"0.9375\"")
                    .contains(
                            "<tw:arrival sequence=\"1\" first-seen=\"2026-03-02T10:01:00Z\" family=\"Tide\" wire=\"Reuters\"");
        }
        assertThat(text(new JsonFeedFormat(), stories))
                .contains("\"evidence\":[{\"term\":\"Tide\",\"field\":\"title\",\"found\":\"Tide\"}]")
                .contains("\"family\":\"Tide\",\"wire\":\"Reuters\"")
                .contains("\"family\":\"echo-group\",\"wire\":\"AP\"")
                .contains("\"reports\":{\"total\":2,\"independent\":2}")
                .contains("\"also_reported_by\":[{\"source\":{\"id\":\"echo\"")
                .contains("\"reason\":{\"method\":\"same-text\",\"score\":0.9375");
        assertThat(text(new AtomFormat(), stories)).contains("rel=\"related\"");
    }

    @Test
    void pictureDiscussionPlaceAndDurationAreInEveryFormat() {
        List<TopicEntry> stories = List.of(Stories.everywhere(1, "Tide"));
        for (OutputFormat format : List.of(new AtomFormat(), new RssFormat())) {
            assertThat(text(format, stories))
                    .containsPattern("<media:thumbnail [^>]*url=\"https://harbour.example/a.jpg\"")
                    .containsPattern("<georss:point [^>]*>-33.5 151.25</georss:point>")
                    .containsPattern("<itunes:duration [^>]*>61</itunes:duration>");
        }
        String talk = "https://harbour.example/talk?a=1&amp;b=2";
        assertThat(text(new AtomFormat(), stories)).contains("rel=\"replies\" type=\"text/html\" href=\"" + talk);
        assertThat(text(new RssFormat(), stories)).contains("<comments>" + talk + "</comments>");
        assertThat(text(new JsonFeedFormat(), stories))
                .contains("\"image\":\"https://harbour.example/a.jpg\"")
                .contains("\"mime_type\":\"audio/mpeg\",\"duration_in_seconds\":61")
                .contains("\"discussion\":\"https://harbour.example/talk?a=1&b=2\"")
                .contains("\"place\":\"-33.5 151.25\"");
    }

    @Test
    void topicsAreCategoriesWithAScheme() {
        List<TopicEntry> stories = List.of(Stories.story(1));
        assertThat(text(new AtomFormat(), stories)).contains("<category term=\"ships\" scheme=\"urn:topicwire:topic\"");
        assertThat(text(new RssFormat(), stories))
                .contains("<category domain=\"urn:topicwire:topic\">ships</category>");
    }

    @Test
    void anEmptyFeedHasTheGivenDate() {
        assertThat(Stories.document(List.of()).updated()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void textsThatXmlCannotCarryLoseOnlyThoseCharacters() {
        FeedDocument feed = Stories.document(List.of(Stories.story(1, "a\u0000b\ud83dc\ud83d\ude80d\ufffe")));
        assertThat(feed.entries().get(0).title()).isEqualTo("abc\ud83d\ude80d");
    }

    private static String text(OutputFormat format, List<TopicEntry> stories) {
        return new String(format.write(Stories.document(stories)), StandardCharsets.UTF_8);
    }

    private static List<String> ids(FeedDocument feed) {
        return feed.entries().stream().map(PublishedEntry::id).toList();
    }
}
