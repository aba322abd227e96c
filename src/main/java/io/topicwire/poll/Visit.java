package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.FeedFetcher;
import io.topicwire.fetch.FetchRequest;
import io.topicwire.fetch.FetchResult;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.NormalisedFeed;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import io.topicwire.store.FeedLease;
import io.topicwire.store.PollMemory;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.PollReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Takes one feed through fetch, parse and normalise, and plans the next poll. Writes nothing. Thread-safe. */
final class Visit {
    private final FeedFetcher fetcher;
    private final FeedParser parser;
    private final EntryNormaliser normaliser;
    private final NextPoll next;
    private final OwnLine line;
    private final InstantSource clock;

    Visit(PollParts parts) {
        this.fetcher = parts.fetcher();
        this.parser = parts.parser();
        this.normaliser = parts.normaliser();
        this.clock = parts.clock();
        this.next = new NextPoll(parts.random());
        this.line = new OwnLine();
    }

    /** Never throws for what the outside world does. */
    Visited go(FeedLease lease) {
        FetchResult result = fetcher.fetch(new FetchRequest(lease.feed().id(), lease.uri(), lease.validators()));
        if (result instanceof FetchResult.Unreachable) {
            line.unanswered(lease.uri().host());
        } else {
            line.answered();
        }
        return visited(lease, result, clock.instant());
    }

    private Visited visited(FeedLease lease, FetchResult result, Instant now) {
        if (result instanceof FetchResult.Fetched fetched) {
            return read(lease, fetched, now);
        } else if (result instanceof FetchResult.NotModified unchanged) {
            WebUri uri = unchanged.movedTo().orElse(lease.uri());
            PollReport report = success(lease, now, uri, unchanged.notBefore())
                    .report(PollOutcome.NOT_MODIFIED, movedDetail(lease, uri), Optional.empty(), 0);
            return new Visited(report, unchanged.validators(), List.of());
        } else if (result instanceof FetchResult.RateLimited limited) {
            return withoutEntries(lease, rateLimited(lease, limited, now));
        } else if (result instanceof FetchResult.Gone) {
            return withoutEntries(lease, gone(lease));
        } else if (result instanceof FetchResult.Refused refused) {
            return withoutEntries(lease, failure(lease, now, PollOutcome.REFUSED, refused.reason()));
        }
        FetchResult.Unreachable unreachable = (FetchResult.Unreachable) result;
        return withoutEntries(lease, unreachable(lease, unreachable, now));
    }

    /** The bytes stay conditional on what was stored, so a document that cannot be read keeps the old validators. */
    private Visited read(FeedLease lease, FetchResult.Fetched fetched, Instant now) {
        try {
            RawFeed raw = fetched.document();
            NormalisedFeed feed = normaliser.normalise(parser.parse(raw), lease.feed(), raw.uri());
            List<Entry> entries = feed.entries();
            WebUri uri = fetched.movedTo().orElse(lease.uri());
            Duration freshness =
                    longer(fetched.notBefore(), feed.minimumInterval().orElse(Duration.ZERO));
            PollReport report = success(lease, now, uri, freshness)
                    .report(PollOutcome.READ, detail(lease, uri, feed), title(feed), entries.size());
            return new Visited(report, fetched.validators(), entries);
        } catch (FeedSyntaxException e) {
            return withoutEntries(lease, failure(lease, now, PollOutcome.UNREADABLE, e.getMessage()));
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Optional<String> title(NormalisedFeed feed) {
        return Optional.of(feed.title()).filter(title -> !title.isBlank());
    }

    private static String detail(FeedLease lease, WebUri uri, NormalisedFeed feed) {
        String empty = feed.entries().isEmpty() ? "the feed lists no entries" : "";
        return String.join(
                "; ",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(movedDetail(lease, uri), empty), feed.notes().stream())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String movedDetail(FeedLease lease, WebUri uri) {
        return uri.equals(lease.feed().uri())
                ? ""
                : "the feed has moved for good to " + uri + "; put that address into feeds.yml";
    }

    private Plan success(FeedLease lease, Instant now, WebUri uri, Duration freshness) {
        Instant due = next.afterSuccess(now, lease.feed().interval(), freshness);
        return new Plan(Optional.of(due), false, uri, new PollMemory(0, true));
    }

    private PollReport rateLimited(FeedLease lease, FetchResult.RateLimited limited, Instant now) {
        Duration interval = lease.feed().interval();
        int failures = lease.memory().failures() + 1;
        Instant due = limited.retryAt()
                .map(at -> next.afterHold(now, interval, at))
                .orElseGet(() -> next.afterUnstatedHold(now, interval, failures));
        PollMemory memory = new PollMemory(failures, lease.memory().everRead());
        String detail = "the server answered " + limited.status() + " and asks for patience";
        return new Plan(Optional.of(due), true, lease.uri(), memory)
                .report(PollOutcome.RATE_LIMITED, detail, Optional.empty(), 0);
    }

    private static PollReport gone(FeedLease lease) {
        PollMemory memory =
                new PollMemory(lease.memory().failures() + 1, lease.memory().everRead());
        return new Plan(Optional.empty(), true, lease.uri(), memory)
                .report(
                        PollOutcome.GONE,
                        "the publisher removed this feed for good (410), it is not polled any more; take it out of"
                                + " feeds.yml or give it another url",
                        Optional.empty(),
                        0);
    }

    private PollReport unreachable(FeedLease lease, FetchResult.Unreachable unreachable, Instant now) {
        if (!line.down()) {
            return failure(lease, now, PollOutcome.UNREACHABLE, unreachable.reason());
        }
        String detail = unreachable.reason() + "; no host answers, so this machine's own line seems to be down and"
                + " nothing is held against the feed";
        return new Plan(Optional.of(next.afterOutage(now)), false, lease.uri(), lease.memory())
                .report(PollOutcome.UNREACHABLE, detail, Optional.empty(), 0);
    }

    /** A redirect that led astray is forgotten: the next poll begins at the configured address. */
    private PollReport failure(FeedLease lease, Instant now, PollOutcome outcome, String detail) {
        Feed feed = lease.feed();
        int failures = lease.memory().failures() + 1;
        Instant due = next.afterFailure(now, feed.interval(), failures);
        return new Plan(
                        Optional.of(due),
                        false,
                        feed.uri(),
                        new PollMemory(failures, lease.memory().everRead()))
                .report(outcome, detail, Optional.empty(), 0);
    }

    private static Visited withoutEntries(FeedLease lease, PollReport report) {
        boolean sameAddress = report.pollUri().equals(lease.uri());
        return new Visited(report, sameAddress ? lease.validators() : Validators.NONE, List.of());
    }

    /** What follows, before it is known how the poll reads. */
    private record Plan(Optional<Instant> due, boolean hold, WebUri uri, PollMemory memory) {
        PollReport report(PollOutcome outcome, String detail, Optional<String> title, int items) {
            return new PollReport(outcome, detail, due, hold, uri, memory, title, items);
        }
    }
}
