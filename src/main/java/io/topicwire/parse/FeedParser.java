package io.topicwire.parse;

import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import java.util.function.LongSupplier;

/** Reads a feed document of any format. Implementations are thread-safe and touch no network. */
public interface FeedParser {
    /**
     * Reads a document: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, Google News sitemap, well-formed or not.
     *
     * @throws FeedSyntaxException where the document is no feed, or reading it would exceed a limit
     */
    ParsedFeed parse(RawFeed raw) throws FeedSyntaxException;

    /** The parser of every format, held to {@code limits}. */
    static FeedParser standard(Limits limits) {
        return standard(limits, System::nanoTime);
    }

    /**
     * The same with a clock of the caller's.
     *
     * @param nanoTime a monotonic count of nanoseconds, as {@link System#nanoTime()}
     */
    static FeedParser standard(Limits limits, LongSupplier nanoTime) {
        return new StandardFeedParser(limits, nanoTime);
    }
}
