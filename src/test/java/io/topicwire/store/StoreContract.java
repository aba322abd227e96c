package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.copy;
import static io.topicwire.store.Samples.entry;
import static io.topicwire.store.Samples.feed;
import static io.topicwire.store.Samples.identity;
import static io.topicwire.store.Samples.match;
import static io.topicwire.store.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Frames;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.PollTerms;
import io.topicwire.feed.PublisherWish;
import io.topicwire.feed.Validators;
import io.topicwire.store.IdentityHistory.Learned;
import io.topicwire.store.KnownEntries.Known;
import io.topicwire.store.KnownEntries.Updates;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.Origin;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store must do. A store's test opens it on real ground and inherits these. */
public abstract class StoreContract {
    private static final Feed ALPHA = feed("alpha", 0);
    private static final Feed BETA = feed("beta", 1);
    private static final Feed GAMMA = feed("gamma", 2);
    private static final TopicId INDIA_RUSSIA = new TopicId("india-russia");
    private static final Set<String> NOBODY = Set.of();

    protected abstract FeedStore feeds();

    protected abstract EntryStore entries();

    protected abstract RenditionStore renditions();

    private static Claim claim(int max) {
        return new Claim("me", Duration.ofMinutes(10), max, 100, NOBODY, Set.of());
    }

    private FeedLease lease(Feed feed) {
        feeds().makeDue(List.of(feed.id()), NOW);
        Claim one = new Claim("me", Duration.ofMinutes(10), 1, 100, NOBODY, Set.of(feed.id()));
        return feeds().claimDue(one, NOW).get(0);
    }

    private static PollReport read(Feed feed, Instant due, int items) {
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

    private CommitOutcome commit(FeedLease lease, List<NewEntry> added, List<ChangedEntry> changed) {
        return feeds().commitPoll(new PollCommit(
                lease,
                NOW,
                read(lease.feed(), NOW.plusSeconds(1800), added.size()),
                new Validators(Optional.of("W/\"1\""), Optional.of("Mon, 23 Nov 2026 09:00:00 GMT")),
                added,
                changed,
                List.of()));
    }

    private void store(Feed feed, NewEntry... added) {
        assertThat(commit(lease(feed), List.of(added), List.of())).isInstanceOf(CommitOutcome.Committed.class);
    }

    private void configure(Feed... feeds) {
        feeds().configure(List.of(feeds), NOW);
    }

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
    void aPollIsWrittenWholeAndReadBack() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")), added(ALPHA, "two"));

        List<TopicEntry> merged = entries().newest(Optional.empty(), 10);
        assertThat(merged).extracting(story -> story.entry().entry()).containsExactly(entry("two"), entry("one"));
        assertThat(merged.get(1).entry().id()).isEqualTo(new EntryId("tag:example,one"));
        assertThat(merged.get(1).matches()).containsExactly(match("india-russia"));
        assertThat(merged.get(0).source().title()).isEqualTo("Feed alpha");

        List<TopicEntry> topic = entries().newest(Optional.of(INDIA_RUSSIA), 10);
        assertThat(topic).extracting(story -> story.entry().entry()).containsExactly(entry("one"));

        FeedStatus status = feeds().statuses().get(0);
        assertThat(status.entries()).isEqualTo(2);
        assertThat(status.nextDue()).contains(NOW.plusSeconds(1800));
        assertThat(status.lastSuccess()).contains(NOW);
        assertThat(status.lastNew()).contains(NOW);
        assertThat(status.title()).isEqualTo("Feed alpha");
        assertThat(status.itemsPerDay()).isEmpty();
        assertThat(lease(ALPHA).validators().etag()).contains("W/\"1\"");
        assertThat(lease2(ALPHA).memory().everRead()).isTrue();
    }

    private FeedLease lease2(Feed feed) {
        Instant later = NOW.plus(Duration.ofHours(1));
        return feeds().claimDue(new Claim("me", Duration.ofMinutes(1), 1, 9, NOBODY, Set.of(feed.id())), later)
                .get(0);
    }

    @Test
    void aCommitUnderAnOldLeaseWritesNothing() {
        configure(ALPHA);
        FeedLease old = feeds().claimDue(claim(1), NOW).get(0);
        Instant later = NOW.plus(Duration.ofMinutes(11));
        FeedLease now = feeds().claimDue(claim(1), later).get(0);
        assertThat(commit(old, List.of(added(ALPHA, "one")), List.of())).isInstanceOf(CommitOutcome.Fenced.class);
        assertThat(entries().newest(Optional.empty(), 10)).isEmpty();
        assertThat(feeds().statuses().get(0).last()).isEmpty();
        assertThat(commit(now, List.of(added(ALPHA, "one")), List.of())).isInstanceOf(CommitOutcome.Committed.class);
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
    void knownItemsAreFoundByKeyBySoleLinkAndBySoleTitle() {
        configure(ALPHA, BETA);
        store(ALPHA, added(ALPHA, "one"));
        store(BETA, added(BETA, "beta-one"));
        EntryIdentity moved = new EntryIdentity(
                new EntryKey(ALPHA.id(), "guid:new"),
                Optional.of("example.org/one"),
                Optional.of("title-one"),
                "hash-one");
        KnownEntries known = entries().known(ALPHA.id(), List.of(identity(ALPHA, "one"), moved));
        assertThat(known.byKey()).containsOnlyKeys("guid:one");
        assertThat(known.byLink()).containsOnlyKeys("example.org/one");
        assertThat(known.byTitle())
                .as("asked only for what the key does not name")
                .containsOnlyKeys("title-one");
        assertThat(known.byKey().get("guid:one").contentHash()).isEqualTo("hash-one");
        assertThat(entries()
                        .known(ALPHA.id(), List.of(identity(ALPHA, "beta-one")))
                        .byKey())
                .isEmpty();
    }

    @Test
    void aLinkOrTitleOfTwoItemsNamesNeither() {
        configure(ALPHA);
        EntryIdentity second = new EntryIdentity(
                new EntryKey(ALPHA.id(), "guid:other"),
                Optional.of("example.org/one"),
                Optional.of("title-one"),
                "hash-other");
        NewEntry other = new NewEntry(
                second,
                new EntryId("tag:other"),
                entry("other"),
                Frames.NONE,
                NOW,
                new Origin("example.org", false),
                Optional.empty(),
                List.of());
        store(ALPHA, added(ALPHA, "one"), other);
        EntryIdentity asked = new EntryIdentity(
                new EntryKey(ALPHA.id(), "guid:third"), second.linkKey(), second.titleKey(), "hash-third");
        assertThat(entries().known(ALPHA.id(), List.of(asked)))
                .isEqualTo(new KnownEntries(Map.of(), Map.of(), Map.of()));
    }

    @Test
    void twoPublishersWithOneAtomIdGetTwoIds() {
        configure(ALPHA, BETA);
        store(ALPHA, added(ALPHA, "one"));
        store(BETA, added(BETA, "one"));
        List<String> ids = entries().newest(Optional.empty(), 10).stream()
                .map(story -> story.entry().id().value())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(2).contains("tag:example,one");
        assertThat(ids).anyMatch(id -> id.startsWith("urn:uuid:"));
    }

    @Test
    void aChangeKeepsIdAndPlaceAndReplacesWordsAndTopics() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")));
        StoredEntry before = entries().after(0, 10).get(0);
        ChangedEntry change = new ChangedEntry(
                before.sequence(),
                identity(ALPHA, "renamed"),
                entry("edited"),
                Frames.NONE,
                List.of(match("naval")),
                true);
        FeedLease lease = lease(ALPHA);
        Instant later = NOW.plus(Duration.ofHours(2));
        feeds().commitPoll(new PollCommit(
                lease, later, read(ALPHA, later, 1), Validators.NONE, List.of(), List.of(change), List.of()));
        StoredEntry after = entries().after(0, 10).get(0);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.sequence()).isEqualTo(before.sequence());
        assertThat(after.firstSeen()).isEqualTo(before.firstSeen());
        assertThat(after.changed()).isEqualTo(later);
        assertThat(after.entry()).isEqualTo(entry("edited"));
        assertThat(entries().newest(Optional.of(INDIA_RUSSIA), 10)).isEmpty();
        assertThat(entries().newest(Optional.of(new TopicId("naval")), 10)).hasSize(1);
        Map<String, Known> known =
                entries().known(ALPHA.id(), List.of(identity(ALPHA, "renamed"))).byKey();
        assertThat(known).containsOnlyKeys("guid:renamed");
        assertThat(known.get("guid:renamed").updates()).isEqualTo(new Updates(1, later));
    }

    @Test
    void aGuidThatOnlyMovedChangesNothingForReaders() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "one"));
        StoredEntry before = entries().after(0, 10).get(0);
        ChangedEntry change = new ChangedEntry(
                before.sequence(), identity(ALPHA, "renamed"), entry("one"), Frames.NONE, List.of(), false);
        Instant later = NOW.plus(Duration.ofHours(2));
        CommitOutcome outcome = feeds().commitPoll(new PollCommit(
                lease(ALPHA), later, read(ALPHA, later, 1), Validators.NONE, List.of(), List.of(change), List.of()));
        assertThat(outcome).isEqualTo(new CommitOutcome.Committed(0, 0));
        assertThat(entries().after(0, 10).get(0).changed()).isEqualTo(before.changed());
        Known known = entries()
                .known(ALPHA.id(), List.of(identity(ALPHA, "renamed")))
                .byKey()
                .get("guid:renamed");
        assertThat(known.updates()).isEqualTo(new Updates(0, before.changed()));
        assertThat(known.firstSeen()).isEqualTo(before.firstSeen());
    }

    @Test
    void copiesFoldIntoTheirOriginalAndAreNamedThere() {
        configure(ALPHA, BETA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")));
        long original = entries().after(0, 10).get(0).sequence();
        store(BETA, copy(BETA, "two", original, match("india-russia"), match("naval")));

        List<TopicEntry> topic = entries().newest(Optional.of(INDIA_RUSSIA), 10);
        assertThat(topic).hasSize(1);
        assertThat(topic.get(0).entry().sequence()).isEqualTo(original);
        Sighting sighting = topic.get(0).alsoReportedBy().get(0);
        assertThat(sighting.source().feed()).isEqualTo(BETA.id());
        assertThat(sighting.title()).isEqualTo(entry("two").title());
        assertThat(sighting.link()).contains(uri("https://example.org/two"));
        assertThat(sighting.reason().orElseThrow().score()).isEqualTo(0.8125);
        assertThat(sighting.reason().orElseThrow().shared()).containsExactly("joint production", "in India");

        List<TopicEntry> naval = entries().newest(Optional.of(new TopicId("naval")), 10);
        assertThat(naval).extracting(story -> story.entry().feed()).containsExactly(BETA.id());
        assertThat(naval.get(0).alsoReportedBy())
                .extracting(s -> s.source().feed())
                .containsExactly(ALPHA.id());
        assertThat(entries().newest(Optional.empty(), 10)).hasSize(1);
        assertThat(entries().topicsOfGroups(List.of(original))).containsExactly(INDIA_RUSSIA, new TopicId("naval"));
    }

    @Test
    void anEntryIsFoundByIdAndByLinkAndTellsItsStory() {
        configure(ALPHA, BETA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")));
        long original = entries().after(0, 10).get(0).sequence();
        store(BETA, copy(BETA, "two", original));
        StoredEntry two = entries().byId(new EntryId("tag:example,two")).orElseThrow();
        assertThat(two.feed()).isEqualTo(BETA.id());
        assertThat(entries().byLink("example.org/one").orElseThrow().sequence()).isEqualTo(original);
        assertThat(entries().byId(new EntryId("tag:nobody"))).isEmpty();
        assertThat(entries().byLink("example.org/nobody")).isEmpty();
        TopicEntry story = entries().group(two.sequence()).orElseThrow();
        assertThat(story.entry()).isEqualTo(two);
        assertThat(story.alsoReportedBy()).extracting(Sighting::sequence).containsExactly(original);
        assertThat(entries().group(original + 1000)).isEmpty();
    }

    @Test
    void outputsAreOrderedByPlaceAndCursorsByArrival() {
        configure(ALPHA);
        NewEntry late = placed("late", NOW);
        NewEntry early = placed("early", NOW.minus(Duration.ofDays(2)));
        store(ALPHA, late, early);
        assertThat(entries().newest(Optional.empty(), 10))
                .extracting(story -> story.entry().id().value())
                .containsExactly("tag:example,late", "tag:example,early");
        assertThat(entries().newest(Optional.of(INDIA_RUSSIA), 1))
                .extracting(story -> story.entry().id().value())
                .containsExactly("tag:example,late");
        List<TopicEntry> all = entries().groupsAfter(0, 10);
        assertThat(all)
                .extracting(story -> story.entry().id().value())
                .containsExactly("tag:example,late", "tag:example,early");
        assertThat(entries().groupsAfter(all.get(0).entry().sequence(), 10)).hasSize(1);
        assertThat(entries().groupsAfter(0, 1)).hasSize(1);
    }

    private static NewEntry placed(String name, Instant place) {
        NewEntry entry = added(ALPHA, name, match("india-russia"));
        return new NewEntry(
                entry.identity(),
                entry.id(),
                entry.entry(),
                entry.frames(),
                place,
                entry.origin(),
                entry.copyOf(),
                entry.matches());
    }

    @Test
    void topicsAreReplacedAndForgotten() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")), added(ALPHA, "two"));
        List<StoredEntry> stored = entries().after(0, 10);
        long two = stored.get(1).sequence();
        entries().replaceMatches(INDIA_RUSSIA, "new query", Map.of(two, match("india-russia")), NOW);
        assertThat(entries().matchedDefinitions()).containsExactly(Map.entry(INDIA_RUSSIA, "new query"));
        assertThat(entries().newest(Optional.of(INDIA_RUSSIA), 10))
                .extracting(story -> story.entry().sequence())
                .containsExactly(two);
        assertThat(entries().topicSizes()).containsExactly(Map.entry(INDIA_RUSSIA, 1L));
        entries().replaceMatches(INDIA_RUSSIA, "newer", Map.of(two + 1000, match("india-russia")), NOW);
        assertThat(entries().newest(Optional.of(INDIA_RUSSIA), 10)).isEmpty();
        entries().retainTopics(List.of());
        assertThat(entries().matchedDefinitions()).isEmpty();
    }

    @Test
    void purgedStaysPurgedForAsLongAsTheFeedListsIt() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")));
        Duration grace = Duration.ofDays(30);
        assertThat(entries().purge(NOW, grace)).isZero();
        assertThat(entries().purge(NOW.plusSeconds(1), grace)).isEqualTo(1);
        assertThat(entries().newest(Optional.empty(), 10)).isEmpty();
        assertThat(entries().topicSizes()).isEmpty();
        assertThat(feeds().statuses().get(0).entries()).isZero();
        KnownEntries known = entries().known(ALPHA.id(), List.of(identity(ALPHA, "one")));
        assertThat(known.byKey().get("guid:one").purged()).isTrue();
        Instant readAgain = NOW.plus(Duration.ofDays(31));
        feeds().commitPoll(new PollCommit(
                lease(ALPHA), readAgain, read(ALPHA, readAgain, 0), Validators.NONE, List.of(), List.of(), List.of()));
        assertThat(entries().purge(NOW.plusSeconds(1), grace)).isZero();
        assertThat(entries().known(ALPHA.id(), List.of(identity(ALPHA, "one"))).byKey())
                .isEmpty();
    }

    @Test
    void listedItemsAreRememberedAsListed() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "one"));
        Instant later = NOW.plus(Duration.ofDays(31));
        feeds().commitPoll(new PollCommit(
                lease(ALPHA),
                later,
                read(ALPHA, later, 1),
                Validators.NONE,
                List.of(),
                List.of(),
                List.of("guid:one")));
        assertThat(entries().purge(later, Duration.ofDays(30))).isEqualTo(1);
        assertThat(entries().known(ALPHA.id(), List.of(identity(ALPHA, "one"))).byKey())
                .hasSize(1);
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

    @Test
    void aDocumentKeepsItsDateUntilItsBytesChange() {
        Instant first = renditions().changedAt("/merged.atom", "\"a\"", NOW.plusMillis(400));
        assertThat(first).isEqualTo(NOW);
        assertThat(renditions().changedAt("/merged.atom", "\"a\"", NOW.plusSeconds(60)))
                .isEqualTo(NOW);
        assertThat(renditions().changedAt("/merged.rss", "\"a\"", NOW.plusSeconds(60)))
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(renditions().changedAt("/merged.atom", "\"b\"", NOW.plusSeconds(90)))
                .isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void whatTopicsCatchIsCounted() {
        configure(ALPHA, BETA);
        store(
                ALPHA,
                added(ALPHA, "one", match("india-russia"), match("naval")),
                added(ALPHA, "two", match("naval")),
                added(ALPHA, "three"));
        TopicId naval = new TopicId("naval");

        TopicUse use = entries().topicUse(NOW.minusSeconds(60));
        assertThat(use.entries()).isEqualTo(3);
        assertThat(use.topics())
                .isEqualTo(Map.of(
                        INDIA_RUSSIA, new TopicUse.Caught(1, NOW), naval, new TopicUse.Caught(2, NOW)));
        assertThat(use.overlaps()).containsExactly(new TopicUse.Overlap(INDIA_RUSSIA, naval, 1));
        assertThat(entries().termsFound(NOW.minusSeconds(60)).of(naval))
                .containsExactlyInAnyOrderElementsOf(match("naval").evidence().stream()
                        .map(io.topicwire.topic.Evidence::term)
                        .distinct()
                        .toList());

        TopicUse later = entries().topicUse(NOW.plusSeconds(1));
        assertThat(later.entries()).isZero();
        assertThat(later.topics().get(naval)).isEqualTo(new TopicUse.Caught(0, NOW));
        assertThat(later.overlaps()).isEmpty();
        assertThat(entries().termsFound(NOW.plusSeconds(1)).of(naval)).isEmpty();
    }
}
