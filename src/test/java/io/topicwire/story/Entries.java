package io.topicwire.story;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Guid;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries for tests, built step by step; every step gives a new one. */
record Entries(
        String guid, String link, String title, String summary, String published, String publisher, String enclosure) {

    static Entries titled(String title) {
        return new Entries("", "", title, "", "2024-04-06T10:00:00Z", "", "");
    }

    Entries guid(String value) {
        return new Entries(value, link, title, summary, published, publisher, enclosure);
    }

    Entries link(String value) {
        return new Entries(guid, value, title, summary, published, publisher, enclosure);
    }

    Entries summary(String value) {
        return new Entries(guid, link, title, value, published, publisher, enclosure);
    }

    Entries published(String value) {
        return new Entries(guid, link, title, summary, value, publisher, enclosure);
    }

    Entries publisher(String value) {
        return new Entries(guid, link, title, summary, published, value, enclosure);
    }

    Entries enclosure(String value) {
        return new Entries(guid, link, title, summary, published, publisher, value);
    }

    Entry entry() {
        return new Entry(
                guid.isEmpty() ? Optional.empty() : Optional.of(new Guid(guid, false)),
                WebUri.parse(link),
                new EntryText(title, SafeHtml.trusted(summary), SafeHtml.EMPTY, "en"),
                new EntryDates(Optional.of(published).filter(p -> !p.isEmpty()).map(Instant::parse), Optional.empty()),
                new Attribution(
                        List.of(),
                        Optional.of(publisher).filter(p -> !p.isEmpty()).map(p -> new Publisher(p, Optional.empty())),
                        ""),
                List.of(),
                WebUri.parse(enclosure).map(uri -> new Enclosure(uri, "audio/mpeg", 0)).stream()
                        .toList());
    }
}
