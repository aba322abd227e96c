package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose report an entry is. */
final class PublisherFamiliesTest {
    private static final PublisherFamilies FAMILIES = PublisherFamilies.of(Map.of(
            "harbour.example", "harbour-group",
            "www.tide.example", "harbour-group",
            "navy.tide.example", "navy"));

    @ParameterizedTest
    @CsvSource({
        "harbour.example, harbour-group",
        "www.harbour.example, harbour-group",
        "feeds.harbour.example, harbour-group",
        "tide.example, harbour-group",
        "amp.navy.tide.example, navy",
        "notharbour.example, notharbour.example",
        "www.hill.example, hill.example",
        "m.hill.example., hill.example",
        "localhost, localhost",
    })
    void aHostBelongsToTheNearestListedOneAboveItElseToItself(String host, String family) {
        assertThat(FAMILIES.family(host)).isEqualTo(family);
    }

    @Test
    void anEntryIsOfTheSiteToWhichItLinks() {
        assertThat(origin("https://hill.example/feed", "", "https://www.tide.example/1", "", ""))
                .isEqualTo(new Origin("harbour-group", false));
        assertThat(origin("https://www.hill.example/feed", "", "", "", ""))
                .isEqualTo(new Origin("hill.example", false));
    }

    @Test
    void anAggregatorsEntryIsOfThePublisherThatItNames() {
        assertThat(origin("https://news.example/rss", "", "https://news.example/r/1", "Tide", "https://tide.example"))
                .isEqualTo(new Origin("harbour-group", true));
        assertThat(origin("https://news.example/rss", "", "https://news.example/r/1", "Hill", "https://hill.example"))
                .isEqualTo(new Origin("hill.example", true));
    }

    @Test
    void aPublisherWithoutAddressIsKnownByItsName() {
        assertThat(origin("https://news.example/rss", "", "https://news.example/r/1", "  Der H\u00fcgel-Bote! ", ""))
                .isEqualTo(new Origin("name:der hugel bote", true));
        assertThat(origin("https://news.example/rss", "", "https://news.example/r/1", "DER HUGEL BOTE", ""))
                .isEqualTo(new Origin("name:der hugel bote", true));
        assertThat(origin("https://news.example/rss", "", "https://news.example/r/1", "?!", ""))
                .isEqualTo(new Origin("news.example", false));
    }

    @Test
    void aFeedThatNamesItselfPassesNothingOn() {
        assertThat(origin("https://feeds.hill.example/rss", "", "https://hill.example/1", "x", "https://hill.example/"))
                .isEqualTo(new Origin("hill.example", false));
        assertThat(origin("https://harbour.example/rss", "", "https://harbour.example/1", "x", "https://tide.example"))
                .isEqualTo(new Origin("harbour-group", false));
        assertThat(origin("https://hill.example/rss", "The Hill", "https://hill.example/1", "the hill", ""))
                .isEqualTo(new Origin("hill.example", false));
    }

    /** What is empty is not given. */
    private static Origin origin(String feed, String title, String link, String name, String address) {
        Feed source =
                new Feed(new FeedId("feed"), uri(feed), title, Duration.ofHours(1), 0, Optional.empty(), "", List.of());
        Optional<Publisher> publisher =
                name.isEmpty() ? Optional.empty() : Optional.of(new Publisher(name, WebUri.parse(address)));
        Entry entry = new Entry(
                Optional.empty(),
                WebUri.parse(link),
                new EntryText("Title", SafeHtml.EMPTY, SafeHtml.EMPTY, ""),
                EntryDates.UNKNOWN,
                new Attribution(List.of(), publisher, ""),
                List.of(),
                List.of());
        return FAMILIES.originOf(source, entry);
    }

    private static WebUri uri(String text) {
        return WebUri.parse(text).orElseThrow();
    }
}
