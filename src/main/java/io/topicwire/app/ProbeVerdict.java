package io.topicwire.app;

import io.topicwire.app.ProbeFinding.Kind;
import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.FetchResult;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.NormalisedFeed;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import io.topicwire.poll.Ages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what an answer means for a source that is tried once. */
final class ProbeVerdict {
    private static final Duration SLOW = Duration.ofSeconds(10);
    /** Unauthorized, Forbidden, unavailable for legal reasons: somebody is there and keeps us out. */
    private static final Set<Integer> KEPT_OUT = Set.of(401, 403, 451);

    private static final int NAMED = 3;

    private final FeedParser parser;
    private final EntryNormaliser normaliser;
    private final InstantSource clock;

    ProbeVerdict(FeedParser parser, EntryNormaliser normaliser, InstantSource clock) {
        this.parser = parser;
        this.normaliser = normaliser;
        this.clock = clock;
    }

    ProbeFinding of(Feed feed, FetchResult result, Duration took) {
        if (result instanceof FetchResult.Fetched fetched) {
            return document(feed, fetched, took);
        } else if (result instanceof FetchResult.NotModified) {
            return new ProbeFinding(feed, Kind.WELL, "it answers");
        } else if (result instanceof FetchResult.RateLimited limited) {
            String until = limited.retryAt().map(at -> " until " + at).orElse("");
            return new ProbeFinding(feed, Kind.BUSY, "the server asks for patience" + until);
        } else if (result instanceof FetchResult.Gone) {
            return new ProbeFinding(
                    feed, Kind.DEAD, "the publisher removed it for good (410); take it out of feeds.yml");
        } else if (result instanceof FetchResult.Refused refused) {
            boolean blocked =
                    KEPT_OUT.contains(refused.status()) || refused.reason().contains("human reader");
            return new ProbeFinding(feed, blocked ? Kind.BLOCKED : Kind.DEAD, refused.reason());
        }
        return new ProbeFinding(feed, Kind.DEAD, ((FetchResult.Unreachable) result).reason());
    }

    private ProbeFinding document(Feed feed, FetchResult.Fetched fetched, Duration took) {
        try {
            NormalisedFeed read = normaliser.normalise(
                    parser.parse(fetched.document()), feed, fetched.document().uri());
            if (read.entries().isEmpty()) {
                return new ProbeFinding(feed, Kind.EMPTY, "it is a feed and lists no entries");
            }
            Optional<WebUri> moved = fetched.movedTo().filter(uri -> !uri.equals(feed.uri()));
            if (moved.isPresent()) {
                return new ProbeFinding(feed, Kind.MOVED, "put " + moved.get() + " into feeds.yml");
            }
            return new ProbeFinding(feed, took.compareTo(SLOW) > 0 ? Kind.SLOW : Kind.WELL, contents(read, took));
        } catch (FeedSyntaxException e) {
            boolean challenge = e.getMessage().contains("challenge page");
            return new ProbeFinding(feed, challenge ? Kind.BLOCKED : Kind.NOT_A_FEED, e.getMessage() + offers(e));
        }
    }

    private String contents(NormalisedFeed feed, Duration took) {
        Optional<Instant> newest = feed.entries().stream()
                .map(Entry::dates)
                .flatMap(dates -> dates.published().or(dates::updated).stream())
                .max(Instant::compareTo);
        int number = feed.entries().size();
        String entries = number == 1 ? "1 entry" : number + " entries";
        return entries
                + newest.map(at -> ", the newest " + Ages.words(at, clock.instant()))
                        .orElse("")
                + (took.compareTo(SLOW) > 0 ? ", after " + took.toSeconds() + " s" : "");
    }

    private static String offers(FeedSyntaxException failure) {
        List<WebUri> discovered = failure.discovered();
        return discovered.isEmpty()
                ? ""
                : "; it names "
                        + discovered.stream().limit(NAMED).map(WebUri::toString).collect(Collectors.joining(", "));
    }
}
