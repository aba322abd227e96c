package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.copy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.topicwire.store.StoryChange.Kind;
import io.topicwire.store.StoryChange.Pair;
import io.topicwire.story.event.RunnerUp;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of stories must do. */
public abstract class StoryContract extends StoryGround {
    @Test
    void entriesWaitForTheirStoryInOrderOfArrival() {
        store(added(ALPHA, "one"), added(ALPHA, "two"), added(ALPHA, "three"));

        assertThat(stories().undecided(2)).extracting(StoredEntry::sequence).containsExactly(1L, 2L);
        decide(FOUNDED);
        assertThat(stories().undecided(5)).extracting(StoredEntry::sequence).containsExactly(2L, 3L);
        decide(joined(1), FOUNDED);
        assertThat(stories().undecided(5)).isEmpty();
        assertThat(stories().decidedAfter(1, 5))
                .extracting(decided -> decided.entry().sequence(), DecidedEntry::story)
                .containsExactly(tuple(2L, 1L), tuple(3L, 3L));
    }

    @Test
    void aStoryHasAnIdAndTheTitleOfItsFounder() {
        threeInOneStory();

        Story story = stories().story(1).orElseThrow();
        assertThat(story.publicId().value())
                .startsWith("urn:uuid:")
                .isNotEqualTo(entry(1).id().value());
        assertThat(story.title()).isEqualTo(entry(1).entry().title());
        assertThat(story.mergedInto()).isEmpty();
        assertThat(stories().storyOf(3)).contains(story);
        assertThat(stories().story(2)).isEmpty();
        assertThat(stories().newest(5)).containsExactly(story);
        assertThat(stories().members(1, 10)).extracting(StoredEntry::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aDecisionIsReadBackAsItWasTaken() {
        store(added(ALPHA, "one"), added(ALPHA, "two"), added(ALPHA, "three"));
        StoryDecision decision = new StoryDecision(
                1,
                StoryMethod.SAME_EVENT,
                0.8125,
                List.of("kyiv", "air defence"),
                Optional.of(new RunnerUp(2, 0.4375, "different place: Kyiv / Odesa")),
                "logistic 1");
        decide(FOUNDED, FOUNDED, decision);

        assertThat(stories().decisions(3)).singleElement().satisfies(logged -> {
            assertThat(logged.decision()).isEqualTo(decision);
            assertThat(logged.number()).isEqualTo(3);
            assertThat(logged.at()).isEqualTo(NOW);
        });
        assertThat(stories().decisions(1)).extracting(LoggedDecision::decision).containsExactly(FOUNDED);
    }

    @Test
    void milestonesCountUpWithinAStory() {
        store(added(ALPHA, "one"), added(ALPHA, "two"));
        List<StoredEntry> entries = stories().undecided(2);
        stories()
                .record(
                        List.of(
                                new StoryAssignment(entries.get(0), FOUNDED, List.of(StoryMilestone.Kind.FOUNDED)),
                                new StoryAssignment(
                                        entries.get(1), joined(1), List.of(StoryMilestone.Kind.MORE_SOURCES))),
                        NOW);

        assertThat(stories().milestones(1))
                .containsExactly(
                        new StoryMilestone(1, 1, StoryMilestone.Kind.FOUNDED, 1, NOW),
                        new StoryMilestone(1, 2, StoryMilestone.Kind.MORE_SOURCES, 2, NOW));
    }

    @Test
    void aMergeMovesTheEntriesAndCanBeTakenBack() {
        threeInOneStory();
        store(added(ALPHA, "four"));
        decide(FOUNDED);
        String before = stories().assignmentHash();

        long number = stories().change(StoryChange.moving(Kind.MERGE, 1, Map.of(4L, 1L), List.of()), LATER);
        assertThat(stories().storyOf(4).orElseThrow().id()).isEqualTo(1);
        assertThat(stories().story(4).orElseThrow().mergedInto()).contains(1L);
        assertThat(stories().newest(5)).extracting(Story::id).containsExactly(1L);
        assertThat(stories().decisions(4))
                .extracting(logged -> logged.decision().method())
                .containsExactly(StoryMethod.FOUNDED, StoryMethod.OPERATOR);
        assertThat(stories().milestones(1)).last().satisfies(edited -> {
            assertThat(edited.kind()).isEqualTo(StoryMilestone.Kind.EDITED);
            assertThat(edited.at()).isEqualTo(LATER);
        });
        assertThat(stories().assignmentHash()).isNotEqualTo(before);

        assertThat(stories().undo(number, LATER)).map(StoryOperation::undone).contains(true);
        assertThat(stories().assignmentHash()).isEqualTo(before);
        assertThat(stories().story(4).orElseThrow().mergedInto()).isEmpty();
        assertThat(stories().undo(number, LATER)).as("twice").isEmpty();
        assertThat(stories().operations(5)).singleElement().satisfies(operation -> {
            assertThat(operation.kind()).isEqualTo(Kind.MERGE);
            assertThat(operation.entries()).isEqualTo(1);
        });
    }

    @Test
    void aSplitFoundsAStoryAndIsRememberedUntilItIsTakenBack() {
        threeInOneStory();

        long number = stories()
                .change(StoryChange.moving(Kind.SPLIT, 1, Map.of(2L, 2L, 3L, 2L), List.of(new Pair(1, 2))), LATER);
        assertThat(stories().members(2, 5)).extracting(StoredEntry::sequence).containsExactly(2L, 3L);
        assertThat(stories().story(2).orElseThrow().title())
                .isEqualTo(entry(2).entry().title());
        assertThat(stories().bans()).containsExactly(new StoryBan(1, 2), new StoryBan(2, 1));
        assertThat(stories().keptApart(1, 2)).contains(number);
        assertThat(stories().keptApart(2, 1)).contains(number);
        assertThat(stories().keptApart(1, 3)).isEmpty();

        stories().undo(number, LATER);
        assertThat(stories().members(1, 5)).hasSize(3);
        assertThat(stories().story(2).orElseThrow().mergedInto()).contains(1L);
        assertThat(stories().bans()).isEmpty();
    }

    @Test
    void whatIsInOneStoryAfterAllIsNotKeptApart() {
        threeInOneStory();
        stories().change(StoryChange.moving(Kind.SPLIT, 1, Map.of(2L, 2L), List.of(new Pair(1, 2))), LATER);

        long merged = stories().change(StoryChange.moving(Kind.MERGE, 1, Map.of(2L, 1L), List.of()), LATER);
        assertThat(stories().bans()).isEmpty();

        stories().undo(merged, LATER);
        assertThat(stories().bans()).containsExactly(new StoryBan(1, 2), new StoryBan(2, 1));
    }

    @Test
    void storiesAreCountedByTheirStoredEntries() {
        threeInOneStory();
        store(added(ALPHA, "four"));
        decide(FOUNDED);
        assertThat(stories().sizes(List.of(1L, 4L, 9L))).isEqualTo(Map.of(1L, 3, 4L, 1));
        assertThat(stories().storiesOf(List.of(2L, 4L, 9L))).isEqualTo(Map.of(2L, 1L, 4L, 4L));
        entries().purge(LATER, Duration.ofDays(2));
        assertThat(stories().sizes(List.of(1L, 4L))).isEmpty();
    }

    @Test
    void theIdentityOfAnEntryIsReadBack() {
        threeInOneStory();
        assertThat(entries().identity(2)).contains(added(ALPHA, "two").identity());
        assertThat(entries().identity(9)).isEmpty();
    }

    @Test
    void undoLeavesEntriesThatWereMovedOn() {
        threeInOneStory();
        store(added(ALPHA, "four"));
        decide(FOUNDED);
        long first = stories().change(StoryChange.moving(Kind.MOVE, 4, Map.of(3L, 4L), List.of()), LATER);
        stories().change(StoryChange.moving(Kind.SPLIT, 4, Map.of(3L, 3L), List.of()), LATER);

        stories().undo(first, LATER);
        assertThat(stories().storyOf(3).orElseThrow().id()).isEqualTo(3);
    }

    @Test
    void titleAndPinAreTheOperatorsAndCanBeTakenBack() {
        threeInOneStory();
        long titled = stories().change(StoryChange.titled(1, "Frigate at sea"), LATER);
        long pinned = stories().change(StoryChange.pinned(1, true), LATER);
        assertThat(stories().story(1).orElseThrow().title()).isEqualTo("Frigate at sea");
        assertThat(stories().pinned()).isEqualTo(Set.of(1L));

        stories().undo(pinned, LATER);
        stories().undo(titled, LATER);
        assertThat(stories().story(1).orElseThrow().title())
                .isEqualTo(entry(1).entry().title());
        assertThat(stories().pinned()).isEmpty();
    }

    @Test
    void aChangeOfWhatIsNotThereChangesNothing() {
        threeInOneStory();
        String before = stories().assignmentHash();
        stories().change(StoryChange.moving(Kind.MOVE, 1, Map.of(99L, 1L), List.of()), LATER);
        assertThat(stories().assignmentHash()).isEqualTo(before);
        assertThat(stories().undo(77, LATER)).isEmpty();
    }

    @Test
    void theHashTellsCopiesAndStoriesApart() {
        store(added(ALPHA, "one"), copy(BETA, "two", 1));
        String undecided = stories().assignmentHash();
        decide(FOUNDED);
        assertThat(stories().assignmentHash()).isNotEqualTo(undecided).hasSize(64);
    }

    @Test
    void storiesLeaveWithTheirLastEntry() {
        threeInOneStory();
        entries().purge(LATER, Duration.ofDays(2));
        assertThat(stories().story(1)).as("its identities are kept").isPresent();
        assertThat(stories().members(1, 5)).isEmpty();
    }

    @Test
    void theOperatorsChoiceOfWordsHoldsAndCanBeTakenBack() {
        store(added(BETA, "one"), added(BETA, "two"));
        decide(FOUNDED, joined(1));
        String before = stories().assignmentHash();

        long number = stories().change(StoryChange.worded(1, 2), LATER);
        store(IN_TIME, added(ALPHA, "three"));
        decide(joined(1));
        assertThat(stories().story(1).orElseThrow().representative())
                .as("though a preferred source came in time")
                .isEqualTo(2);
        assertThat(stories().story(1).orElseThrow().title())
                .isEqualTo(entry(2).entry().title());
        assertThat(stories().assignmentHash()).isNotEqualTo(before);
        assertThat(stories().milestones(1))
                .extracting(StoryMilestone::kind)
                .containsExactly(StoryMilestone.Kind.EDITED);

        stories().undo(number, LATER);
        assertThat(stories().story(1).orElseThrow().representative()).isEqualTo(1);
        assertThat(stories().story(1).orElseThrow().title())
                .isEqualTo(entry(1).entry().title());
    }

    @Test
    void aTitleOfTheOperatorStaysWhoeverSpeaks() {
        store(added(BETA, "one"));
        decide(FOUNDED);
        long titled = stories().change(StoryChange.titled(1, "Frigate at sea"), NOW);
        store(IN_TIME, added(ALPHA, "two"));
        decide(joined(1));
        assertThat(stories().story(1).orElseThrow().title()).isEqualTo("Frigate at sea");
        assertThat(stories().story(1).orElseThrow().representative()).isEqualTo(2);

        long pinned = stories().change(StoryChange.pinned(1, true), LATER);
        stories().undo(titled, LATER);
        assertThat(stories().story(1).orElseThrow().title())
                .isEqualTo(entry(2).entry().title());
        assertThat(stories().pinned()).as("changed since, and not taken back").containsExactly(1L);
        stories().undo(pinned, LATER);
        assertThat(stories().pinned()).isEmpty();
    }

    @Test
    void whoeverLeavesAStoryNoLongerSpeaksForItUntilThatIsTakenBack() {
        store(added(BETA, "one"), added(BETA, "two"));
        store(IN_TIME, added(ALPHA, "three"));
        decide(FOUNDED, joined(1), joined(1));
        String before = stories().assignmentHash();

        long number = stories().change(StoryChange.moving(Kind.SPLIT, 1, Map.of(2L, 2L, 3L, 2L), List.of()), LATER);
        assertThat(stories().newest(5))
                .extracting(Story::id, Story::representative, Story::title)
                .as("the new story has its preferred source as well")
                .containsExactly(
                        tuple(2L, 3L, entry(3).entry().title()),
                        tuple(1L, 1L, entry(1).entry().title()));

        stories().undo(number, LATER);
        assertThat(stories().story(1).orElseThrow().representative()).isEqualTo(3);
        assertThat(stories().assignmentHash()).isEqualTo(before);
    }

    @Test
    void aStoryThatTakesAnotherInKeepsItsWords() {
        store(added(BETA, "one"), added(BETA, "two"));
        store(IN_TIME, added(ALPHA, "three"));
        decide(FOUNDED, FOUNDED, joined(2));

        long number = stories().change(StoryChange.moving(Kind.MERGE, 1, Map.of(2L, 1L, 3L, 1L), List.of()), NOW);
        assertThat(stories().story(1).orElseThrow().representative()).isEqualTo(1);
        stories().undo(number, LATER);
        assertThat(stories().story(2).orElseThrow().representative()).isEqualTo(3);
    }

    @Test
    void wordsOfAnEntryThatIsNotInTheStoryAreNotTaken() {
        threeInOneStory();
        store(added(ALPHA, "four"));
        decide(FOUNDED);
        stories().change(StoryChange.worded(1, 4), LATER);
        assertThat(stories().story(1).orElseThrow().representative()).isEqualTo(1);
    }
}
