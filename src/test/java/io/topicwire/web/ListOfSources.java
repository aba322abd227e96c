package io.topicwire.web;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.store.Claim;
import io.topicwire.store.CommitOutcome;
import io.topicwire.store.FeedLease;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.FeedStore;
import io.topicwire.store.PollCommit;
import io.topicwire.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The sources that a test says there are. */
final class ListOfSources implements FeedStore {
    final List<FeedStatus> sources = new ArrayList<>();
    boolean away;

    @Override
    public List<FeedStatus> statuses() {
        if (away) {
            throw new StoreException("the store is away", new IllegalStateException("on purpose"));
        }
        return List.copyOf(sources);
    }

    @Override
    public void configure(Collection<Feed> feeds, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FeedLease> claimDue(Claim claim, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(Collection<FeedLease> leases) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CommitOutcome commitPoll(PollCommit commit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FeedId> makeDue(Collection<FeedId> feeds, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Feed> everConfigured() {
        throw new UnsupportedOperationException();
    }
}
