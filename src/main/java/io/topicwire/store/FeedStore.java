package io.topicwire.store;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is known of feeds: when each is due, who is polling it, how it fared. Thread-safe. */
public interface FeedStore {
    /**
     * Makes the store hold exactly these feeds. New ones are due at {@code now}; those that left are kept, unpolled,
     * with their entries, and go on where they were if they return. A changed address forgets validators and errors.
     */
    void configure(Collection<Feed> feeds, Instant now);

    /**
     * Takes due feeds for one owner: at most {@link Claim#max()}, at most {@link Claim#perHost()} of one host, longest
     * due first. Each gets a higher epoch, so a commit under an older lease is refused.
     */
    List<FeedLease> claimDue(Claim claim, Instant now);

    /** Gives leases back; the feeds are due again at once. Leases that someone else took over are left alone. */
    void release(Collection<FeedLease> leases);

    /**
     * Writes everything that a poll found in one transaction, or nothing: {@link CommitOutcome.Fenced} where the lease
     * is no longer the newest.
     */
    CommitOutcome commitPoll(PollCommit commit);

    /**
     * Makes feeds due at {@code now} on the operator's word. A publisher's own wish stands: feeds held by Retry-After
     * and feeds that are gone stay as they are.
     *
     * @return the feeds that were made due
     */
    List<FeedId> makeDue(Collection<FeedId> feeds, Instant now);

    /** Every feed that was ever configured, those that left feeds.yml included: their entries are still there. */
    List<Feed> everConfigured();

    /** The state of every configured feed, in the order of feeds.yml. */
    List<FeedStatus> statuses();
}
