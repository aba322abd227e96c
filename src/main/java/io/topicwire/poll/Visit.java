package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.CrawlDelay;
import io.topicwire.fetch.CrawlDelays;
import io.topicwire.fetch.FeedFetcher;
import io.topicwire.fetch.FetchRequest;
import io.topicwire.fetch.FetchResult;
import io.topicwire.fetch.HostGate;
import io.topicwire.fetch.MemoryBudget;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes one feed through fetch, parse and normalise, and plans the next poll after failures. Thread-safe. */
final class Visit {
    private static final int FORBIDDEN = 403;
    private static final String TOO_HEAVY =
            "the document takes more memory than the heap has; raise -Xmx in TOPICWIRE_JAVA_OPTS";

    private static final String TOO_DEEP = "the document is nested deeper than it can be read";

    private final FeedFetcher fetcher;
    private final FeedParser parser;
    private final EntryNormaliser normaliser;
    private final NextPoll next;
    private final OwnLine line = new OwnLine();
    private final ForbiddenBursts bursts = new ForbiddenBursts();
    private final InstantSource clock;
    private final CrawlDelays crawlDelays;
    private final HostGate gate;
    private final Consumer<FeedId> answered;

    /** @param answered told when a feed's server has nothing more to say */
    Visit(PollParts parts, Consumer<FeedId> answered) {
        this.fetcher = parts.fetcher();
        this.parser = parts.parser();
        this.normaliser = parts.normaliser();
        this.clock = parts.clock();
        this.next = new NextPoll(parts.random());
        this.crawlDelays = parts.crawlDelays();
        this.gate = parts.gate();
        this.answered = answered;
    }

    /**
     * Never throws for what the outside world does.
     *
     * @param space what the visit's documents are charged to
     */
    Visited go(FeedLease lease, RequestTerms terms, MemoryBudget.Hold space) {
        Instant started = clock.instant();
        boolean whole = WholeDocument.isDue(lease, started);
        PollMemory memory = whole ? lease.memory().with(lease.memory().watch().askedWhole(started)) : lease.memory();
        FetchRequest request = new FetchRequest(
                lease.feed().id(),
                lease.uri(),
                whole ? Validators.NONE : lease.validators(),
                terms,
                lease.feed().uri(),
                space);
        try {
            Optional<String> delay = keptDelay(lease, request);
            FetchResult result = fetched(request);
            answered.accept(lease.feed().id());
            return new Reading(lease, memory, space, clock.instant())
                    .visited(result)
                    .noting(delay);
        } catch (OutOfMemoryError e) {
            // The weights are estimates; where one is too low, this feed has failed and the thread goes on.
            return new Reading(lease, memory, space, clock.instant()).failed(PollOutcome.UNREADABLE, TOO_HEAVY);
        } catch (StackOverflowError e) {
            // Nothing of ours goes deeper with its document, but this is not the place to rely on every library.
            return new Reading(lease, memory, space, clock.instant()).failed(PollOutcome.UNREADABLE, TOO_DEEP);
        }
    }

    /** Keeps the crawl-delay of the host where the operator asks for it, from now on, and says so. */
    private Optional<String> keptDelay(FeedLease lease, FetchRequest request) {
        if (!lease.feed().terms().crawlDelay()) {
            return Optional.empty();
        }
        CrawlDelay delay = crawlDelays.of(request);
        gate.widen(lease.rateKey(), delay.kept(), clock.instant());
        return SourceWords.crawlDelay(delay);
    }

    private FetchResult fetched(FetchRequest request) {
        long answers = line.answers();
        FetchResult result = fetcher.fetch(request);
        if (result instanceof FetchResult.Unreachable) {
            line.unanswered(request.uri().host(), answers);
        } else {
            line.answered();
        }
        return result;
    }

    /** What one answer means. */
    private final class Reading {
        private final FeedLease lease;
        private final Feed feed;
        private final PollMemory memory;
        private final MemoryBudget.Hold space;
        private final Instant now;

        Reading(FeedLease lease, PollMemory memory, MemoryBudget.Hold space, Instant now) {
            this.lease = lease;
            this.feed = lease.feed();
            this.memory = memory;
            this.space = space;
            this.now = now;
        }

        Visited visited(FetchResult result) {
            if (result instanceof FetchResult.Fetched fetched) {
                bursts.answered(lease.rateKey(), feed.id());
                return read(fetched);
            } else if (result instanceof FetchResult.NotModified unchanged) {
                bursts.answered(lease.rateKey(), feed.id());
                return unchanged(unchanged);
            } else if (result instanceof FetchResult.RateLimited limited) {
                return rateLimited(limited);
            } else if (result instanceof FetchResult.Gone) {
                return gone();
            } else if (result instanceof FetchResult.Refused refused) {
                return refused.status() == FORBIDDEN
                        ? forbidden(refused)
                        : failed(PollOutcome.REFUSED, refused.reason());
            }
            return unreachable((FetchResult.Unreachable) result);
        }

        /** The bytes stay conditional on what was stored, so a document that cannot be read keeps the old validators. */
        private Visited read(FetchResult.Fetched fetched) {
            RawFeed raw = fetched.document();
            Optional<String> noRoom = space.read(ReadingWeight.of(raw.body()));
            if (noRoom.isPresent()) {
                return failed(PollOutcome.UNREADABLE, noRoom.get());
            }
            try {
                NormalisedFeed read = normaliser.normalise(parser.parse(raw), feed, raw.uri());
                List<String> notes = new ArrayList<>();
                if (read.entries().isEmpty()) {
                    notes.add("the feed lists no entries");
                }
                notes.addAll(read.notes());
                return new Visited.Answered(
                        PollOutcome.READ,
                        fetched.movedTo().orElse(lease.uri()),
                        notes,
                        Optional.of(read.title()).filter(title -> !title.isBlank()),
                        read.entries(),
                        fetched.validators(),
                        fetched.notBefore(),
                        Optional.of(read.wish()));
            } catch (FeedSyntaxException e) {
                return failed(PollOutcome.UNREADABLE, e.getMessage());
            }
        }

        private Visited unchanged(FetchResult.NotModified unchanged) {
            return new Visited.Answered(
                    PollOutcome.NOT_MODIFIED,
                    unchanged.movedTo().orElse(lease.uri()),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    unchanged.validators(),
                    unchanged.notBefore(),
                    Optional.empty());
        }

        private Visited rateLimited(FetchResult.RateLimited limited) {
            Duration interval = feed.interval();
            PollMemory failed = memory.failedAgain();
            Instant due = limited.retryAt()
                    .map(at -> next.afterHold(now, interval, at))
                    .orElseGet(() -> next.afterUnstatedHold(now, interval, failed.failures()));
            String detail = "the server answered " + limited.status() + " and asks for patience";
            Plan plan = new Plan(Optional.of(due), true, lease.uri(), failed);
            return unanswered(
                    plan.report(PollOutcome.RATE_LIMITED, detail),
                    Optional.of(limited.retryAt().orElseGet(() -> NextPoll.unstatedPause(now))));
        }

        /** The word of an address that a redirect led to, and that never proved itself, does not end a feed. */
        private Visited gone() {
            String detail = "the publisher removed this feed for good (410)";
            if (MovedAddress.forsaken(lease, memory.failedAgain())) {
                return failed(PollOutcome.REFUSED, detail + " from " + lease.uri());
            }
            Plan plan = new Plan(Optional.empty(), true, lease.uri(), memory.failedAgain());
            return unanswered(plan.report(PollOutcome.GONE, detail), Optional.empty());
        }

        /** Some hosts throttle with 403 instead of 429 (Ranchero-Software/NetNewsWire#5328). */
        private Visited forbidden(FetchResult.Refused refused) {
            Optional<Instant> pause = bursts.refused(lease.rateKey(), feed.id(), now);
            if (pause.isEmpty()) {
                return failed(PollOutcome.REFUSED, refused.reason());
            }
            Instant due = next.afterHold(now, feed.interval(), pause.get());
            String detail = refused.reason() + ", as it did to other requests just now, which looks like throttling";
            Plan plan = new Plan(Optional.of(due), false, lease.uri(), memory.failedAgain());
            return unanswered(plan.report(PollOutcome.REFUSED, detail), pause);
        }

        private Visited unreachable(FetchResult.Unreachable unreachable) {
            if (!line.down()) {
                PollMemory failed = memory.failedAgain();
                Instant due = next.afterNoAnswer(now, failed.failures());
                Plan plan = afterFailure(due, failed);
                return unanswered(plan.report(PollOutcome.UNREACHABLE, unreachable.reason()), Optional.empty());
            }
            String detail = unreachable.reason() + "; no host answers, so this machine's own line seems to be down and"
                    + " nothing is held against the feed";
            Plan plan = new Plan(Optional.of(next.afterOutage(now)), false, lease.uri(), memory);
            return unanswered(plan.report(PollOutcome.UNREACHABLE, detail), Optional.empty());
        }

        private Visited failed(PollOutcome outcome, String detail) {
            PollMemory failed = memory.failedAgain();
            Instant due = next.afterFailure(now, feed.interval(), failed.failures());
            return unanswered(afterFailure(due, failed).report(outcome, detail), Optional.empty());
        }

        /** A redirect that led astray is forgotten: the next poll begins at the configured address. */
        private Plan afterFailure(Instant due, PollMemory failed) {
            return MovedAddress.forsaken(lease, failed)
                    ? new Plan(Optional.of(due), false, feed.uri(), failed.unmoved())
                    : new Plan(Optional.of(due), false, lease.uri(), failed);
        }

        private Visited unanswered(PollReport report, Optional<Instant> pause) {
            boolean sameAddress = report.pollUri().equals(lease.uri());
            return new Visited.Unanswered(report, sameAddress ? lease.validators() : Validators.NONE, pause);
        }
    }

    /** What follows, before it is known how the poll reads. */
    private record Plan(Optional<Instant> due, boolean hold, WebUri uri, PollMemory memory) {
        PollReport report(PollOutcome outcome, String detail) {
            return new PollReport(outcome, detail, due, hold, uri, memory, Optional.empty(), 0);
        }
    }
}
