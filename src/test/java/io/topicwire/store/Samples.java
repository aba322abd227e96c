package io.topicwire.store;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryId;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Extras;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Frames;
import io.topicwire.feed.Guid;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.CopyMethod;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.Origin;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.TopicField;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Values for tests of the store. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private Samples() {}

    public static WebUri uri(String text) {
        return WebUri.parse(text).orElseThrow();
    }

    public static Feed feed(String id, int rank) {
        return feed(id, rank, "https://" + id + ".example/feed");
    }

    public static Feed feed(String id, int rank, String url) {
        return new Feed(
                new FeedId(id), uri(url), "", Duration.ofMinutes(30), rank, Optional.empty(), "en", List.of("press"));
    }

    /** An entry with something in every field. */
    public static Entry entry(String name) {
        return new Entry(
                Optional.of(new Guid("tag:example," + name, true)),
                Optional.of(uri("https://example.org/" + name)),
                new EntryText(
                        "Title of " + name + " — “quoted” \uD83D\uDEE1",
                        SafeHtml.trusted("<p>Summary of <b>" + name + "</b></p>"),
                        SafeHtml.trusted("<p>Content &amp; more of " + name + "</p>"),
                        "en-GB"),
                new EntryDates(Optional.of(NOW.minusSeconds(3600)), Optional.of(NOW.minusSeconds(60))),
                new Attribution(
                        List.of(
                                new Author("A. Writer", Optional.of(uri("https://example.org/writer"))),
                                new Author("B. Writer", Optional.empty())),
                        Optional.of(new Publisher("Wire", Optional.of(uri("https://wire.example/")))),
                        "© Example"),
                List.of(new Category("defence"), new Category("India")),
                List.of(new Enclosure(uri("https://example.org/a.mp3"), "audio/mpeg", 12345, Duration.ofSeconds(61))),
                new Extras(
                        Optional.of(uri("https://example.org/a.jpg")),
                        Optional.of(uri("https://example.org/talk")),
                        Optional.of(new Extras.Place(-33.86, 151.2))));
    }

    public static EntryIdentity identity(Feed feed, String name) {
        return new EntryIdentity(
                new EntryKey(feed.id(), "guid:" + name),
                Optional.of("example.org/" + name),
                Optional.of("title-" + name),
                "hash-" + name);
    }

    public static NewEntry added(Feed feed, String name, TopicMatch... matches) {
        return new NewEntry(
                identity(feed, name),
                new EntryId("tag:example," + name),
                entry(name),
                Frames.NONE,
                NOW,
                new Origin("example.org", false),
                Optional.empty(),
                List.of(matches));
    }

    public static NewEntry copy(Feed feed, String name, long original, TopicMatch... matches) {
        CopyDecision decision = new CopyDecision(
                original, CopyMethod.SAME_TEXT, 0.8125, List.of("joint production", "in India"), "t/1");
        return new NewEntry(
                identity(feed, name),
                new EntryId("tag:example," + name),
                entry(name),
                Frames.NONE,
                NOW,
                new Origin("example.org", false),
                Optional.of(decision),
                List.of(matches));
    }

    public static TopicMatch match(String topic) {
        return new TopicMatch(new TopicId(topic), List.of(new Evidence("russia", TopicField.TITLE, "Russia", 7)));
    }
}
