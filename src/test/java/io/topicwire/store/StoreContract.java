package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.feed;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Validators;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the contracts of a store share: feeds, and how one of them is polled. */
abstract class StoreContract extends StoreGround {
    static final Feed ALPHA = feed("alpha", 0);
    static final Feed BETA = feed("beta", 1);
    static final Feed GAMMA = feed("gamma", 2);
    static final TopicId INDIA_RUSSIA = new TopicId("india-russia");
    static final Set<String> NOBODY = Set.of();

    static Claim claim(int max) {
        return new Claim("me", Duration.ofMinutes(10), max, 100, NOBODY, Set.of());
    }

    final FeedLease lease(Feed feed) {
        feeds().makeDue(List.of(feed.id()), NOW);
        Claim one = new Claim("me", Duration.ofMinutes(10), 1, 100, NOBODY, Set.of(feed.id()));
        return feeds().claimDue(one, NOW).get(0);
    }

    static PollReport read(Feed feed, Instant due, int items) {
        return new PollReport(
                PollOutcome.READ,
                "",
                Optional.of(due),
                false,
                feed.uri(),
                new PollMemory(0, true),
                Optional.of("Feed " + feed.id()),
                items);
    }

    final CommitOutcome commit(FeedLease lease, List<NewEntry> added, List<ChangedEntry> changed) {
        return feeds().commitPoll(new PollCommit(
                lease,
                NOW,
                read(lease.feed(), NOW.plusSeconds(1800), added.size()),
                new Validators(Optional.of("W/\"1\""), Optional.of("Mon, 23 Nov 2026 09:00:00 GMT")),
                added,
                changed,
                List.of()));
    }

    final void store(Feed feed, NewEntry... added) {
        assertThat(commit(lease(feed), List.of(added), List.of())).isInstanceOf(CommitOutcome.Committed.class);
    }

    final void configure(Feed... feeds) {
        feeds().configure(List.of(feeds), NOW);
    }
}
