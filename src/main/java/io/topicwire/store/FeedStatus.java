package io.topicwire.store;

import io.topicwire.feed.Feed;
import io.topicwire.feed.WebUri;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a feed for the operator.
 *
 * @param feed as configured
 * @param uri where it is polled now
 * @param feedTitle what the feed calls itself, if it was ever read
 * @param last the last poll, if there was one
 * @param lastSuccess when the publisher last answered as it should
 * @param lastNew when the last new entry arrived
 * @param since since when the last polls ended like the last one
 * @param memory what polls left: failures in a row, and what is known of the feed's news
 * @param nextDue when it is polled next; empty where polling stopped
 * @param entries how many of its entries are stored
 * @param itemsPerDay entries a day over the last seven days, the backlog of the first poll left out; empty until the
 *     feed was watched for an hour
 */
public record FeedStatus(
        Feed feed,
        WebUri uri,
        Optional<String> feedTitle,
        Optional<LastPoll> last,
        Optional<Instant> lastSuccess,
        Optional<Instant> lastNew,
        Optional<Instant> since,
        PollMemory memory,
        Optional<Instant> nextDue,
        long entries,
        Optional<Double> itemsPerDay) {

    /**
     * The last poll.
     *
     * @param at when it ended
     * @param outcome the kind of result
     * @param detail one sentence in plain words, empty after a plain success
     */
    public record LastPoll(Instant at, PollOutcome outcome, String detail) {}

    /** Polls in a row that failed. */
    public int failures() {
        return memory.failures();
    }

    /** The operator's title, else what the feed calls itself, else its id. */
    public String title() {
        return feed.title().isEmpty() ? feedTitle.orElse(feed.id().value()) : feed.title();
    }
}
