package io.topicwire.poll;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryId;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Feed;
import io.topicwire.feed.Frames;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.store.Claim;
import io.topicwire.store.FeedLease;
import io.topicwire.store.NewEntry;
import io.topicwire.store.PollCommit;
import io.topicwire.store.PollMemory;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.PollReport;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports of nine outlets in a store, as polls bring them. */
final class Outlets {
    static final Instant START = Instant.parse("2026-11-01T06:00:00Z");

    private Outlets() {}

    static void add(JdbcStore store, int number, String title, String text, Instant at) {
        add(store, number, title, text, at, at);
    }

    static void add(JdbcStore store, int number, String title, String text, Instant published, Instant at) {
        NewEntry added = added(number, entry(number, title, text, published), Optional.empty(), Optional.empty());
        add(store, number, added, at);
    }

    static void addText(
            JdbcStore store, int number, String text, Optional<String> wire, Optional<CopyDecision> copyOf) {
        Entry entry = entry(number, "Manila signs frigate contract", text, START);
        add(store, number, added(number, entry, wire, copyOf), START);
    }

    private static Entry entry(int number, String title, String text, Instant published) {
        return new Entry(
                Optional.empty(),
                WebUri.parse("https://outlet-" + number % 9 + ".example/" + number),
                new EntryText(title, SafeHtml.ofText(text), SafeHtml.EMPTY, "en"),
                new EntryDates(Optional.of(published), Optional.empty()),
                Attribution.NONE,
                List.of(),
                List.of());
    }

    private static NewEntry added(int number, Entry entry, Optional<String> wire, Optional<CopyDecision> copyOf) {
        EntryKey key = new EntryKey(outlet(number % 9).id(), "n" + number);
        return new NewEntry(
                new EntryIdentity(key, Optional.empty(), Optional.empty(), "h"),
                new EntryId("tag:example," + number),
                entry,
                Frames.NONE,
                START,
                new Origin("outlet-" + number % 9, false, wire),
                copyOf,
                List.of());
    }

    /** The source with the higher number is preferred. */
    private static Feed outlet(int number) {
        Feed feed = Desk.feed("outlet-" + number, "https://outlet-" + number + ".example/feed");
        return new Feed(
                feed.id(),
                feed.uri(),
                feed.title(),
                feed.interval(),
                8 - number,
                feed.family(),
                feed.language(),
                feed.tags());
    }

    private static void add(JdbcStore store, int number, NewEntry added, Instant at) {
        Feed feed = outlet(number % 9);
        List<Feed> feeds = new ArrayList<>(store.feeds().everConfigured());
        feeds.removeIf(known -> known.id().equals(feed.id()));
        feeds.add(feed);
        feeds.sort(Comparator.comparing(known -> known.id().value()));
        store.feeds().configure(feeds, at);
        store.feeds().makeDue(List.of(feed.id()), at);
        Claim claim = new Claim("me", Duration.ofMinutes(1), 1, 9, Set.of(), Set.of(feed.id()));
        FeedLease lease = store.feeds().claimDue(claim, at).get(0);
        PollReport report = new PollReport(
                PollOutcome.READ, "", Optional.of(at), false, feed.uri(), new PollMemory(0, true), Optional.empty(), 1);
        store.feeds()
                .commitPoll(new PollCommit(lease, at, report, Validators.NONE, List.of(added), List.of(), List.of()));
    }
}
