package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.copy;
import static io.topicwire.store.Samples.feed;
import static io.topicwire.store.Samples.match;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Validators;
import io.topicwire.story.Origin;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store must do with groups of copies: whose words stand for them, and how many are independent. */
public abstract class CopyGroupContract extends StoreGround {
    private static final Feed BEST = feed("best", 0);
    private static final Feed GOOD = feed("good", 1);
    private static final Feed PLAIN = feed("plain", 2);
    private static final TopicId INDIA = new TopicId("india");
    private static final TopicId NAVAL = new TopicId("naval");

    @Test
    void thePreferredSourceSpeaksForTheGroupUnderTheIdOfTheFirst() {
        long first = store(PLAIN, added(PLAIN, "first", match("india")), 0);
        store(GOOD, copy(GOOD, "second", first, match("india")), 5);

        for (TopicEntry shown : List.of(merged(), onTopic(INDIA), cursor())) {
            assertThat(shown.entry().id().value()).isEqualTo("tag:example,first");
            assertThat(shown.entry().sequence()).isEqualTo(first);
            assertThat(shown.entry().firstSeen()).isEqualTo(NOW);
            assertThat(shown.entry().entry().title()).startsWith("Title of second");
            assertThat(shown.entry().entry().link().orElseThrow()).hasToString("https://example.org/second");
            assertThat(shown.entry().entry().extras())
                    .isEqualTo(Samples.entry("second").extras());
            assertThat(shown.entry().changed()).as("readers see other words").isEqualTo(minute(5));
            assertThat(shown.source().feed()).isEqualTo(GOOD.id());
            assertThat(shown.matches()).extracting(match -> match.topic()).containsExactly(INDIA);
            assertThat(shown.alsoReportedBy())
                    .extracting(sighting -> sighting.source().feed())
                    .containsExactly(PLAIN.id());
        }
    }

    @Test
    void anEntryMayRepeatOneOfTheSameCommit() {
        store(
                PLAIN,
                List.of(added(PLAIN, "other"), added(PLAIN, "first"), copy(PLAIN, "again", NewEntry.inDocument(2))),
                0);

        List<StoredEntry> stored = entries().after(0, 10);
        assertThat(stored)
                .extracting(entry -> entry.copyOf().map(decision -> decision.original()))
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(stored.get(1).sequence()));
        assertThat(entries().newest(Optional.empty(), 10)).as("groups").hasSize(2);
    }

    @Test
    void theBestOfThoseThatCameInTimeSpeaks() {
        long first = store(PLAIN, added(PLAIN, "first"), 0);
        store(BEST, copy(BEST, "second", first), 5);
        store(GOOD, copy(GOOD, "third", first), 6);

        assertThat(merged().source().feed()).isEqualTo(BEST.id());
        assertThat(merged().alsoReportedBy())
                .extracting(sighting -> sighting.source().feed())
                .containsExactly(PLAIN.id(), GOOD.id());
    }

    @Test
    void aLateCopyChangesNoWords() {
        long first = store(PLAIN, added(PLAIN, "first"), 0);
        store(GOOD, copy(GOOD, "second", first), 10);
        TopicEntry settled = merged();
        store(BEST, copy(BEST, "third", first), 11);

        assertThat(settled.source().feed()).isEqualTo(GOOD.id());
        assertThat(merged().entry()).isEqualTo(settled.entry());
        assertThat(merged().alsoReportedBy()).hasSize(2);
    }

    @Test
    void aLessPreferredCopyChangesNoWords() {
        long first = store(BEST, added(BEST, "first"), 0);
        TopicEntry before = merged();
        store(GOOD, copy(GOOD, "second", first), 1);

        assertThat(merged().entry()).isEqualTo(before.entry());
        assertThat(merged().source()).isEqualTo(before.source());
    }

    @Test
    void anotherOrderInFeedsYmlChangesNothingThatIsPublished() {
        long first = store(PLAIN, added(PLAIN, "first"), 0);
        store(GOOD, copy(GOOD, "second", first), 5);
        TopicEntry before = merged();
        feeds().configure(List.of(feed("plain", 0), feed("best", 1), feed("good", 2)), minute(7));

        assertThat(merged()).isEqualTo(before);
    }

    @Test
    void onATopicThatTheRepresentativeDoesNotFitTheEarliestThatDoesIsShown() {
        long first = store(PLAIN, added(PLAIN, "first", match("india")), 0);
        store(BEST, copy(BEST, "second", first, match("naval")), 1);
        store(GOOD, copy(GOOD, "third", first, match("naval"), match("india")), 2);

        assertThat(onTopic(INDIA).source().feed()).isEqualTo(PLAIN.id());
        assertThat(onTopic(INDIA).entry().id().value()).isEqualTo("tag:example,first");
        assertThat(onTopic(NAVAL).source().feed()).isEqualTo(BEST.id());
        assertThat(onTopic(NAVAL).entry().id().value()).isEqualTo("tag:example,second");
        assertThat(merged().source().feed()).isEqualTo(BEST.id());
    }

    @Test
    void anEntryTellsOfItselfInItsOwnWords() {
        long first = store(PLAIN, added(PLAIN, "first"), 0);
        store(GOOD, copy(GOOD, "second", first), 5);

        TopicEntry told = entries().group(first).orElseThrow();
        assertThat(told.source().feed()).isEqualTo(PLAIN.id());
        assertThat(told.alsoReportedBy())
                .extracting(sighting -> sighting.source().feed())
                .containsExactly(GOOD.id());
    }

    @Test
    void reportsOfOneFamilyAreNotIndependent() {
        long first = store(PLAIN, by("harbour-group", false, added(PLAIN, "first")), 0);
        store(GOOD, by("harbour-group", false, copy(GOOD, "second", first)), 5);
        store(BEST, by("hill.example", true, copy(BEST, "third", first)), 90);

        assertThat(merged().reports()).isEqualTo(new Reports(3, 2));
        assertThat(merged().family()).isEqualTo("harbour-group");
        assertThat(merged().alsoReportedBy())
                .extracting(Sighting::family)
                .containsExactly("harbour-group", "hill.example");
    }

    @Test
    void anAgencyIsOneWitnessHoweverManyCarryItsText() {
        long first = store(PLAIN, crediting("AP", by("plain.example", added(PLAIN, "first"))), 0);
        store(GOOD, by("hill.example", copy(GOOD, "second", first)), 5);
        store(BEST, crediting("Reuters", by("best.example", copy(BEST, "third", first))), 90);

        assertThat(merged().reports()).isEqualTo(new Reports(3, 2));
        assertThat(merged().alsoReportedBy())
                .extracting(Sighting::wire)
                .as("an outlet that cuts the credit off, one that has another")
                .contains(Optional.of("Reuters"));
        TopicEntry uncredited = entries().group(first + 1).orElseThrow();
        assertThat(uncredited.wire()).as("as the earliest with the same text").contains("AP");
        assertThat(uncredited.entry().wire()).as("by its own words").isEmpty();
        assertThat(entries().bySequence(List.of(first)).get(first).wire()).contains("AP");
    }

    @Test
    void whatTheOperatorSaysOfAPublisherHoldsAtOnceButNotForWhatItPassesOn() {
        long first = store(PLAIN, by("plain.example", false, added(PLAIN, "first")), 0);
        store(GOOD, by("hill.example", true, copy(GOOD, "second", first)), 60);
        store(BEST, by("plain.example", true, copy(BEST, "third", first)), 60);
        assertThat(merged().reports()).isEqualTo(new Reports(3, 2));

        feeds().configure(List.of(BEST, inFamily(GOOD, "mine"), inFamily(PLAIN, "theirs")), NOW);

        assertThat(merged().family()).isEqualTo("theirs");
        assertThat(merged().alsoReportedBy())
                .extracting(Sighting::family)
                .as("one passed on by an aggregator, one that is of a site of the operator's own")
                .containsExactly("hill.example", "theirs");
        assertThat(merged().reports()).isEqualTo(new Reports(3, 2));
    }

    private static Feed inFamily(Feed feed, String family) {
        return new Feed(
                feed.id(), feed.uri(), "", feed.interval(), feed.rank(), Optional.of(family), "en", feed.tags());
    }

    private static NewEntry by(String family, NewEntry entry) {
        return by(family, false, entry);
    }

    private static NewEntry crediting(String agency, NewEntry entry) {
        return by(new Origin(entry.origin().family(), false, Optional.of(agency)), entry);
    }

    private static NewEntry by(String family, boolean syndicated, NewEntry entry) {
        return by(new Origin(family, syndicated), entry);
    }

    private static NewEntry by(Origin origin, NewEntry entry) {
        return new NewEntry(
                entry.identity(),
                entry.id(),
                entry.entry(),
                entry.frames(),
                entry.placedAt(),
                origin,
                entry.copyOf(),
                entry.matches());
    }

    private TopicEntry merged() {
        return only(entries().newest(Optional.empty(), 10));
    }

    private TopicEntry onTopic(TopicId topic) {
        return only(entries().newest(Optional.of(topic), 10));
    }

    private TopicEntry cursor() {
        return only(entries().groupsAfter(0, 10));
    }

    private static TopicEntry only(List<TopicEntry> groups) {
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    private static Instant minute(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }

    /** Stores an entry that arrives in a minute from the start, and says under which number. */
    private long store(Feed feed, NewEntry entry, int minute) {
        store(feed, List.of(entry), minute);
        return entries().byId(entry.id()).orElseThrow().sequence();
    }

    private void store(Feed feed, List<NewEntry> added, int minute) {
        FeedId id = feed.id();
        if (feeds().statuses().isEmpty()) {
            feeds().configure(List.of(BEST, GOOD, PLAIN), NOW);
        }
        feeds().makeDue(List.of(id), minute(minute));
        Claim claim = new Claim("me", Duration.ofMinutes(10), 1, 100, Set.of(), Set.of(id));
        FeedLease lease = feeds().claimDue(claim, minute(minute)).get(0);
        PollReport report = new PollReport(
                PollOutcome.READ,
                "",
                Optional.of(minute(minute + 30)),
                false,
                feed.uri(),
                new PollMemory(0, true),
                Optional.empty(),
                1);
        feeds().commitPoll(new PollCommit(lease, minute(minute), report, Validators.NONE, added, List.of(), List.of()));
    }
}
