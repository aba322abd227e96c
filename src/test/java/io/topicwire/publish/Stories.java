package io.topicwire.publish;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryId;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Extras;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Frames;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import io.topicwire.store.Reports;
import io.topicwire.store.Sighting;
import io.topicwire.store.SightingReason;
import io.topicwire.store.SourceName;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.TopicField;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stories to publish, made for tests. */
public final class Stories {
    public static final Instant SEEN = Instant.parse("2026-03-02T10:00:00Z");
    public static final TopicId SHIPS = new TopicId("ships");

    private Stories() {}

    public static WebUri uri(String text) {
        return WebUri.parse(text).orElseThrow();
    }

    public static SourceName source(String id, String title) {
        return new SourceName(new FeedId(id), title, uri("https://" + id + ".example/feed"));
    }

    /** A plain story; its sequence says when it came. */
    public static TopicEntry story(long sequence) {
        return story(sequence, "Frigate " + sequence + " leaves port");
    }

    public static TopicEntry story(long sequence, String title) {
        return new TopicEntry(
                stored(sequence, entry(sequence, title, "<p>Summary of " + sequence + "</p>")),
                source("harbour", "Harbour News"),
                "harbour",
                none(),
                List.of(new TopicMatch(SHIPS, List.of(new Evidence("frigate*", TopicField.TITLE, "Frigate", 0)))),
                List.of(),
                Reports.ONE);
    }

    public static StoredEntry stored(long sequence, Entry entry) {
        Instant seen = SEEN.plusSeconds(60 * sequence);
        EntryId id = new EntryId("urn:uuid:00000000-0000-4000-8000-" + String.format("%012d", sequence));
        return new StoredEntry(sequence, id, new FeedId("harbour"), entry, Frames.NONE, seen, seen, none(), none());
    }

    public static Entry entry(long sequence, String title, String summary) {
        return new Entry(
                Optional.empty(),
                Optional.of(uri("https://harbour.example/" + sequence)),
                new EntryText(title, SafeHtml.trusted(summary), SafeHtml.EMPTY, "en"),
                new EntryDates(Optional.of(SEEN.plusSeconds(sequence)), Optional.empty()),
                Attribution.NONE,
                List.of(),
                List.of());
    }

    /** The same text in every field that a publisher controls, with everything that an entry can have. */
    public static TopicEntry everywhere(long sequence, String text) {
        Entry entry = new Entry(
                Optional.empty(),
                Optional.of(uri("https://harbour.example/" + sequence + "?a=1&b=2")),
                new EntryText(text, SafeHtml.ofText(text), SafeHtml.ofText(text + " and more"), text),
                new EntryDates(Optional.of(SEEN), Optional.of(SEEN)),
                new Attribution(
                        List.of(
                                new Author(text, Optional.of(uri("https://author.example/"))),
                                new Author("Ann", none())),
                        Optional.of(new Publisher(text, Optional.of(uri("https://origin.example/rss")))),
                        text),
                List.of(new Category(text), new Category("navy")),
                List.of(
                        new Enclosure(uri("https://harbour.example/a.mp3"), text, 7),
                        new Enclosure(uri("https://harbour.example/b.mp3"), "audio/mpeg", 0, Duration.ofSeconds(61))),
                new Extras(
                        Optional.of(uri("https://harbour.example/a.jpg")),
                        Optional.of(uri("https://harbour.example/talk?a=1&b=2")),
                        Optional.of(new Extras.Place(-33.5, 151.25))));
        return new TopicEntry(
                stored(sequence, entry),
                source("harbour", text),
                text,
                Optional.of("Reuters"),
                List.of(new TopicMatch(SHIPS, List.of(new Evidence(text, TopicField.TITLE, text, 0)))),
                List.of(sighting(sequence + 1000, text)),
                new Reports(2, 2));
    }

    /** A story of the topic of ships, told in the words of the entry with this sequence. */
    public static StoryEntry event(long sequence, Optional<Instant> moved, Sighting... others) {
        TopicEntry report = story(sequence).with(List.of(others), new Reports(1 + others.length, 1 + others.length));
        return new StoryEntry(report, new EntryId("urn:uuid:event-" + sequence), "Ships collide", moved, none());
    }

    /** A development of the story that began with an entry. */
    public static StoryEntry development(long sequence, long of) {
        StoryEntry.Beginning beginning = new StoryEntry.Beginning(
                new EntryId("urn:uuid:event-" + of),
                "Ships collide",
                Optional.of(uri("https://harbour.example/" + of)));
        return new StoryEntry(
                story(sequence, "Captain detained"),
                new EntryId("urn:uuid:event-" + of + "-" + sequence),
                "Captain detained",
                none(),
                Optional.of(beginning));
    }

    public static Sighting sighting(long sequence, String text) {
        return new Sighting(
                sequence,
                source("echo", text),
                "echo-group",
                Optional.of("AP"),
                text,
                Optional.of(uri("https://echo.example/" + sequence)),
                SEEN,
                Optional.of(new SightingReason(
                        SightingReason.Method.SAME_TEXT, 0.9375, List.of(text, "left the port"), "words-1")));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    public static SiteAddress site() {
        return new SiteAddress(uri("https://news.example/wire/"));
    }

    public static FeedDocument document(List<TopicEntry> stories) {
        FeedDocument.FeedName name = new FeedDocument.FeedName(
                "urn:topicwire:topic:ships", "Ships & boats", "What floats", "/topics/ships", site());
        return FeedDocument.of(
                name,
                Instant.parse("2026-01-01T00:00:00Z"),
                stories.stream().map(PublishedEntry::of).toList());
    }
}
