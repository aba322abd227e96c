package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.copy;
import static io.topicwire.store.Samples.entry;
import static io.topicwire.store.Samples.feed;
import static io.topicwire.store.Samples.identity;
import static io.topicwire.store.Samples.match;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.Feed;
import io.topicwire.feed.Frames;
import io.topicwire.feed.Validators;
import io.topicwire.store.KnownEntries.Known;
import io.topicwire.store.KnownEntries.Updates;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.Origin;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store must do with entries: written whole or not at all, known again, changed, purged. */
public abstract class EntryContract extends StoreContract {
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
}
