package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.feed;
import static io.topicwire.store.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.PollTerms;
import io.topicwire.feed.PublisherWish;
import io.topicwire.feed.Validators;
import io.topicwire.store.IdentityHistory.Learned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store must do with feeds: whose turn it is, who may poll, what a poll leaves. */
public abstract class LeaseContract extends StoreContract {
    @Test
    void aConfiguredFeedIsDueAtOnceAndComesBackAsItWasGiven() {
        configure(ALPHA);
        List<FeedLease> leases = feeds().claimDue(claim(10), NOW);
        assertThat(leases).hasSize(1);
        FeedLease lease = leases.get(0);
        assertThat(lease.feed()).isEqualTo(ALPHA);
        assertThat(lease.uri()).isEqualTo(ALPHA.uri());
        assertThat(lease.validators()).isEqualTo(Validators.NONE);
        assertThat(lease.memory()).isEqualTo(PollMemory.NONE);
        assertThat(lease.until()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void whatAPollLeavesIsThereForTheNextAndGoesWithTheAddress() {
        configure(ALPHA);
        MissedEntries missed = new MissedEntries(NOW.minusSeconds(3600), NOW, 7, Duration.ofMinutes(10));
        FeedWatch watch = new FeedWatch(
                Optional.of(Duration.ofMinutes(45)),
                Optional.of(Duration.ofHours(3)),
                Optional.of(NOW.minusSeconds(60)),
                Optional.of(NOW.minusSeconds(30)),
                Optional.of(missed),
                new PublisherWish(Duration.ofHours(2), 0b101, 0b1100000));
        IdentityHistory ids = new IdentityHistory(
                Optional.of(NOW.minusSeconds(90)), Optional.of(new Learned(IdentityRule.LINK, NOW.minusSeconds(80))));
        PollReport report = new PollReport(
                PollOutcome.READ,
                "",
                Optional.of(NOW),
                false,
                ALPHA.uri(),
                new PollMemory(0, true, watch, 2, ids),
                Optional.empty(),
                0);
        Validators given = new Validators(
                Optional.of("\"1\""), Optional.empty(), Optional.of(uri("https://cdn.example/feed")), true);
        feeds().commitPoll(new PollCommit(lease(ALPHA), NOW, report, given, List.of(), List.of(), List.of()));
        FeedLease next = lease(ALPHA);
        assertThat(next.memory()).isEqualTo(new PollMemory(0, true, watch, 2, ids));
        assertThat(next.validators()).isEqualTo(given);
        assertThat(next.lastSuccess()).contains(NOW);
        assertThat(feeds().statuses().get(0).memory().watch()).isEqualTo(watch);
        configure(feed(ALPHA.id().value(), 0, "https://new.example/feed"));
        FeedLease moved = lease(ALPHA);
        assertThat(moved.memory().watch()).isEqualTo(FeedWatch.NONE);
        assertThat(moved.memory().ids()).isEqualTo(IdentityHistory.NONE);
        assertThat(moved.validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void aRateGroupTakesThePlaceOfTheHost() {
        Feed grouped = new Feed(
                ALPHA.id(),
                ALPHA.uri(),
                "",
                ALPHA.interval(),
                0,
                Optional.empty(),
                "en",
                List.of("press"),
                new PollTerms(Duration.ofHours(2), Optional.of("slow"), true),
                IdentityRule.TITLE_DAY,
                false);
        configure(ALPHA);
        configure(grouped);
        assertThat(feeds().everConfigured()).containsExactly(grouped);
        Claim busyGroup = new Claim("me", Duration.ofMinutes(10), 10, 100, Set.of("group:slow"), Set.of());
        assertThat(feeds().claimDue(busyGroup, NOW)).isEmpty();
        Claim busyHost = new Claim(
                "me", Duration.ofMinutes(10), 10, 100, Set.of(ALPHA.uri().host()), Set.of());
        assertThat(feeds().claimDue(busyHost, NOW)).hasSize(1);
    }

    @Test
    void anEditOfTheIntervalHoldsAtOnceAndNoEditChangesNothing() {
        configure(ALPHA);
        poll(PollOutcome.READ, NOW, Optional.of(NOW.plus(Duration.ofHours(9))), false);
        configure(ALPHA);
        assertThat(feeds().statuses().get(0).nextDue()).contains(NOW.plus(Duration.ofHours(9)));
        configure(every(Duration.ofMinutes(10)));
        assertThat(feeds().statuses().get(0).nextDue()).contains(NOW.plus(Duration.ofMinutes(10)));
        configure(every(Duration.ofMinutes(50)));
        assertThat(feeds().statuses().get(0).nextDue()).contains(NOW.plus(Duration.ofMinutes(10)));
        feeds().makeDue(List.of(ALPHA.id()), NOW);
        poll(PollOutcome.RATE_LIMITED, NOW, Optional.of(NOW.plus(Duration.ofHours(9))), true);
        configure(every(Duration.ofMinutes(20)));
        assertThat(feeds().statuses().get(0).nextDue())
                .as("the publisher's own wish")
                .contains(NOW.plus(Duration.ofHours(9)));
    }

    private static Feed every(Duration interval) {
        return new Feed(ALPHA.id(), ALPHA.uri(), "", interval, 0, Optional.empty(), "en", List.of("press"));
    }

    @Test
    void theStateOfAFeedHasABeginning() {
        configure(ALPHA);
        Instant later = NOW.plus(Duration.ofHours(1));
        commit(lease(ALPHA), List.of(), List.of());
        poll(PollOutcome.NOT_MODIFIED, later);
        assertThat(feeds().statuses().get(0).since()).contains(NOW);
        poll(PollOutcome.REFUSED, later);
        poll(PollOutcome.REFUSED, later.plusSeconds(60));
        assertThat(feeds().statuses().get(0).since()).contains(later);
        poll(PollOutcome.UNREACHABLE, later.plusSeconds(120));
        assertThat(feeds().statuses().get(0).since()).contains(later.plusSeconds(120));
    }

    private void poll(PollOutcome outcome, Instant at) {
        poll(outcome, at, Optional.of(NOW), false);
    }

    private void poll(PollOutcome outcome, Instant at, Optional<Instant> due, boolean hold) {
        FeedLease lease = lease(ALPHA);
        PollReport report = new PollReport(outcome, "", due, hold, lease.uri(), lease.memory(), Optional.empty(), 0);
        feeds().commitPoll(new PollCommit(lease, at, report, Validators.NONE, List.of(), List.of(), List.of()));
    }

    @Test
    void aClaimedFeedIsNotClaimedAgainUntilItsLeaseEndsOrIsGivenBack() {
        configure(ALPHA);
        FeedLease first = feeds().claimDue(claim(10), NOW).get(0);
        assertThat(feeds().claimDue(claim(10), NOW)).isEmpty();
        feeds().release(List.of(first));
        FeedLease second = feeds().claimDue(claim(10), NOW).get(0);
        assertThat(second.epoch()).isGreaterThan(first.epoch());
        assertThat(feeds().claimDue(claim(10), NOW.plus(Duration.ofMinutes(9)))).isEmpty();
        assertThat(feeds().claimDue(claim(10), NOW.plus(Duration.ofMinutes(10))))
                .hasSize(1);
    }

    @Test
    void givingBackAnOldLeaseLeavesTheNewOneAlone() {
        configure(ALPHA);
        FeedLease old = feeds().claimDue(claim(10), NOW).get(0);
        Instant later = NOW.plus(Duration.ofMinutes(11));
        feeds().claimDue(claim(10), later);
        feeds().release(List.of(old));
        assertThat(feeds().claimDue(claim(10), later)).isEmpty();
    }

    @Test
    void claimsRespectTheirBounds() {
        Feed sibling = feed("alpha-two", 3, "https://alpha.example/two");
        configure(ALPHA, sibling, BETA, GAMMA);
        Claim perHost = new Claim("me", Duration.ofMinutes(1), 10, 1, Set.of("gamma.example"), Set.of());
        assertThat(feeds().claimDue(perHost, NOW))
                .extracting(lease -> lease.feed().id().value())
                .containsExactlyInAnyOrder("alpha", "beta");
        Claim only = new Claim("me", Duration.ofMinutes(1), 10, 10, NOBODY, Set.of(GAMMA.id(), BETA.id()));
        assertThat(feeds().claimDue(only, NOW))
                .extracting(lease -> lease.feed().id().value())
                .containsExactly("gamma");
        assertThat(feeds().claimDue(claim(0), NOW)).isEmpty();
    }

    @Test
    void manyClaimantsNeverTakeOneFeedTwice() throws InterruptedException {
        List<Feed> many =
                IntStream.range(0, 200).mapToObj(i -> feed("f" + i, i)).toList();
        feeds().configure(many, NOW);
        ConcurrentLinkedQueue<FeedId> taken = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                awaitQuietly(start);
                for (int round = 0; round < 30; round++) {
                    feeds().claimDue(claim(10), NOW)
                            .forEach(lease -> taken.add(lease.feed().id()));
                }
            });
            threads.add(thread);
            thread.start();
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(taken).doesNotHaveDuplicates().hasSize(200);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aChangedAddressFencesThePollOfTheOldOne() {
        configure(ALPHA);
        FeedLease old = feeds().claimDue(claim(1), NOW).get(0);
        configure(feed("alpha", 0, "https://alpha.example/new"));
        assertThat(commit(old, List.of(), List.of())).isInstanceOf(CommitOutcome.Fenced.class);
        FeedLease lease = feeds().claimDue(claim(1), NOW).get(0);
        assertThat(lease.uri()).isEqualTo(uri("https://alpha.example/new"));
        assertThat(lease.validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void feedsThatLeaveKeepTheirEntriesAndGoOnWhereTheyWere() {
        configure(ALPHA, BETA);
        store(ALPHA, added(ALPHA, "one"));
        configure(BETA);
        assertThat(feeds().statuses()).extracting(status -> status.feed().id()).containsExactly(BETA.id());
        assertThat(feeds().everConfigured()).extracting(Feed::id).contains(ALPHA.id(), BETA.id());
        assertThat(entries().newest(Optional.empty(), 10)).hasSize(1);
        assertThat(feeds().makeDue(List.of(ALPHA.id()), NOW)).isEmpty();
        configure(ALPHA, BETA);
        assertThat(feeds().statuses().get(0).entries()).isEqualTo(1);
        assertThat(feeds().statuses().get(0).nextDue()).contains(NOW.plusSeconds(1800));
    }

    @Test
    void aHeldFeedAndAGoneFeedAreNotMadeDue() {
        configure(ALPHA, BETA);
        FeedLease held = lease(ALPHA);
        FeedLease gone = lease(BETA);
        Instant until = NOW.plus(Duration.ofHours(5));
        report(held, PollOutcome.RATE_LIMITED, Optional.of(until), true);
        report(gone, PollOutcome.GONE, Optional.empty(), true);
        Instant later = NOW.plus(Duration.ofHours(1));
        assertThat(feeds().makeDue(List.of(ALPHA.id(), BETA.id()), later)).isEmpty();
        assertThat(feeds().claimDue(claim(10), later)).isEmpty();
        assertThat(feeds().makeDue(List.of(ALPHA.id(), BETA.id()), until)).containsExactly(ALPHA.id());
        assertThat(feeds().statuses().get(1).nextDue()).isEmpty();
        assertThat(feeds().statuses().get(0).failures()).isEqualTo(3);
        assertThat(feeds().statuses().get(0).lastSuccess()).isEmpty();
    }

    private void report(FeedLease lease, PollOutcome outcome, Optional<Instant> due, boolean hold) {
        PollReport report = new PollReport(
                outcome, "a reason", due, hold, lease.uri(), new PollMemory(3, false), Optional.empty(), 0);
        feeds().commitPoll(new PollCommit(lease, NOW, report, Validators.NONE, List.of(), List.of(), List.of()));
    }

    @Test
    void aMovedFeedIsPolledAtItsNewAddress() {
        configure(ALPHA);
        PollReport report = new PollReport(
                PollOutcome.NOT_MODIFIED,
                "",
                Optional.of(NOW),
                false,
                uri("https://elsewhere.example/feed"),
                PollMemory.NONE,
                Optional.empty(),
                0);
        feeds().commitPoll(new PollCommit(lease(ALPHA), NOW, report, Validators.NONE, List.of(), List.of(), List.of()));
        FeedLease lease = lease(ALPHA);
        assertThat(lease.uri()).isEqualTo(uri("https://elsewhere.example/feed"));
        assertThat(lease.feed().uri()).isEqualTo(ALPHA.uri());
        configure(ALPHA);
        assertThat(feeds().statuses().get(0).uri()).isEqualTo(uri("https://elsewhere.example/feed"));
    }

    @Test
    void theItemRateLeavesTheBacklogOut() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "backlog"));
        Instant later = NOW.plus(Duration.ofDays(2));
        feeds().commitPoll(new PollCommit(
                lease(ALPHA),
                later,
                read(ALPHA, later, 3),
                Validators.NONE,
                List.of(added(ALPHA, "a"), added(ALPHA, "b"), added(ALPHA, "c")),
                List.of(),
                List.of()));
        assertThat(feeds().statuses().get(0).itemsPerDay().orElseThrow()).isEqualTo(1.5);
    }
}
