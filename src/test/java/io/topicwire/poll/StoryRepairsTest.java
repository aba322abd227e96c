package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryChange.Kind;
import io.topicwire.store.StoryChange.Pair;
import io.topicwire.store.Turns;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.story.event.StorySettings;
import io.topicwire.topic.TopicId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories that turned out to be of one event become one, and memory follows what was stored. */
final class StoryRepairsTest {
    private static final Instant START = Outlets.START;
    private static final String TITLE = "Manila signs frigate contract";
    private static final String TEXT = "The defence minister signs a contract for four frigates in Manila, ";

    @TempDir
    Path folder;

    @Test
    void storiesOfOneEventAreMergedUnlessAnOperatorKeepsThemApart() {
        assertThat(repaired("one", List.of()).merged()).containsExactly(1L);
        assertThat(repaired("apart", List.of(new Pair(1, 2))).merged()).isEmpty();
    }

    /** Two reports of one event that stand in two stories, as if one of them had come a little too early. */
    private StoryRepairs repaired(String name, List<Pair> apart) {
        try (JdbcStore store = JdbcStore.embedded(folder.resolve(name))) {
            Outlets.add(store, 1, TITLE, TEXT + "officials said on Monday", START);
            Outlets.add(store, 2, TITLE, TEXT + "a spokesman told reporters", START);
            keeper(store).catchUp(START);
            store.stories().change(StoryChange.moving(Kind.SPLIT, 1, Map.of(2L, 2L), apart), START);
            Outlets.add(store, 3, "Unrelated: grain prices fall in Aden", "Grain prices fell in Aden on Monday", START);
            StoryKeeper keeper = keeper(store);
            assertThat(repair(keeper, START)).as("before the first decision").isEqualTo(StoryRepairs.NONE);
            keeper.catchUp(START);
            StoryRepairs repairs = repair(keeper, START);
            assertThat(store.stories().members(1, 9)).hasSize(apart.isEmpty() ? 2 : 1);
            assertThat(repair(keeper, START).merged()).as("a second time").isEmpty();
            return repairs;
        }
    }

    @Test
    void aStoryThatGotNothingLatelyIsNotLookedAtAgain() {
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            Outlets.add(store, 1, TITLE, TEXT, START);
            Outlets.add(store, 2, TITLE, TEXT + "officials said on Monday", START);
            StoryKeeper keeper = keeper(store);
            keeper.catchUp(START);
            store.stories().change(StoryChange.moving(Kind.SPLIT, 1, Map.of(2L, 2L), List.of()), START);
            Outlets.add(store, 3, "Grain prices fall", "Grain prices fell in Aden", START.plus(StoryKeeper.GROWN));
            keeper.catchUp(START);
            assertThat(keeper.grown()).containsExactly(1L, 2L, 3L);

            Instant late = START.plus(StoryKeeper.GROWN).plusSeconds(1);
            Outlets.add(store, 4, "Ice on the Danube", "Barges wait near Budapest", late);
            keeper.catchUp(late);
            assertThat(keeper.grown()).containsExactly(3L, 4L);
            assertThat(repair(keeper, late).merged()).isEmpty();
            assertThat(keeper.repair(Set.of(1L, 99L), late).merged())
                    .as("seen from one that is named")
                    .containsExactly(1L);
        }
    }

    @Test
    void othersTakeTheirTurnsWhileStoriesAreLookedAt() {
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            StoryKeeper keeper = keeper(store);
            Outlets.add(store, 1, TITLE, TEXT, START);
            Outlets.add(store, 2, TITLE, TEXT + "officials said on Monday", START);
            for (int number = 3; number <= RepairInTurns.STORIES_A_TURN + 1; number++) {
                Outlets.add(store, number, "Word" + number + "a", "word" + number + "b word" + number + "c", START);
            }
            keeper.catchUp(START);
            store.stories().change(StoryChange.moving(Kind.SPLIT, 1, Map.of(2L, 2L), List.of()), START);

            List<Integer> turns = new ArrayList<>();
            Turns interrupted = new Turns() {
                @Override
                public <T> T take(Supplier<T> work, Runnable undone) {
                    int number = 100 + turns.size();
                    turns.add(number);
                    Outlets.add(store, number, "Word" + number + "a", "word" + number + "b", START);
                    store.turns().take(() -> keeper.catchUp(START), keeper::forget);
                    return store.turns().take(work, undone);
                }

                @Override
                public void touch(Set<TopicId> topics) {
                    store.turns().touch(topics);
                }

                @Override
                public Touched touchedAfter(long number) {
                    return store.turns().touchedAfter(number);
                }
            };
            StoryRepairs repairs = new RepairInTurns(keeper, interrupted, () -> START).run();
            assertThat(turns).as("to list, two steps, to merge").hasSize(4);
            assertThat(repairs.merged()).containsExactly(1L);
            assertThat(store.stories().undecided(1)).isEmpty();
        }
    }

    @Test
    void whoGoesOnAfterAMergeDecidesLikeWhoWasRestarted() {
        assertThat(repairedAgainAndAgain("going on", false)).isEqualTo(repairedAgainAndAgain("restarted", true));
    }

    /** A stream in which reports are put out of their stories every now and then, and found to belong there again. */
    private String repairedAgainAndAgain(String name, boolean restarts) {
        String[] places = {"Kyiv", "Manila", "Tbilisi", "Aden"};
        String[] acts = {"minister signs frigate contract", "drones strike refinery", "parliament votes on sanctions"};
        Random random = new Random(5);
        int merges = 0;
        try (JdbcStore store = JdbcStore.embedded(folder.resolve(name))) {
            StoryKeeper keeper = keeper(store);
            for (int i = 1; i <= 90; i++) {
                Instant at = START.plus(Duration.ofMinutes(140L * i));
                String place = places[random.nextInt(places.length)];
                String act = acts[random.nextInt(acts.length)];
                Outlets.add(store, i, place + ": " + act, act + " in " + place + ", says report " + i % 7, at);
                keeper.catchUp(at);
                long story = store.stories().storyOf(i).orElseThrow().id();
                if (i % 6 == 4 && story != i) {
                    store.stories()
                            .change(StoryChange.moving(Kind.SPLIT, story, Map.of((long) i, (long) i), List.of()), at);
                }
                if (i % 6 == 5) {
                    merges += repair(keeper, at).merged().size();
                    keeper = restarts ? keeper(store) : keeper;
                }
            }
            assertThat(merges).as("the stream has something to repair").isGreaterThan(3);
            return store.stories().assignmentHash()
                    + store.stories().newest(200).stream()
                            .map(story -> store.stories().milestones(story.id()).stream()
                                    .map(milestone -> milestone.kind() + " " + milestone.sequence())
                                    .toList())
                            .toList();
        }
    }

    private static StoryRepairs repair(StoryKeeper keeper, Instant at) {
        return keeper.repair(keeper.suspects(Set.copyOf(keeper.grown())), at);
    }

    private static StoryKeeper keeper(JdbcStore store) {
        return new StoryKeeper(store.entries(), store.stories(), StorySettings.DEFAULT, Optional.empty());
    }
}
