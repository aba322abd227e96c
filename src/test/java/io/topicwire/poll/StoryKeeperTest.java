package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.topicwire.store.LoggedDecision;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryChange.Kind;
import io.topicwire.store.StoryChange.Pair;
import io.topicwire.store.StoryMilestone;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.CopyMethod;
import io.topicwire.story.event.StoryMethod;
import io.topicwire.story.event.StorySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories are decided once, alike with and without restarts, and as the operator wants. */
final class StoryKeeperTest {
    private static final Instant START = Outlets.START;
    private static final String[] PLACES = {"Kyiv", "Manila", "Tbilisi", "Aden", "Riga", "Seoul", "Bamako", "Darwin"};
    private static final String[] ACTS = {
        "minister signs frigate contract", "drones strike refinery", "exercise with marines begins",
        "parliament votes on sanctions", "talks on grain corridor resume", "radar station opens"
    };
    private static final String[] ENDS = {
        "officials said on Monday", "a spokesman told reporters", "according to the ministry", "witnesses reported"
    };

    @TempDir
    Path folder;

    @Test
    void restartsChangeNothing() {
        String undisturbed = run("undisturbed", Integer.MAX_VALUE, 1);
        assertThat(run("restarted", 7, 1)).isEqualTo(undisturbed);
        assertThat(run("late", Integer.MAX_VALUE, 25))
                .as("decided in larger portions")
                .isEqualTo(undisturbed);
    }

    /** Stores 300 entries over ten days; every {@code restart} entries with another keeper, deciding every so many. */
    private String run(String name, int restart, int portion) {
        try (JdbcStore store = JdbcStore.embedded(folder.resolve(name))) {
            StoryKeeper keeper = keeper(store);
            Random random = new Random(11);
            int stories = 0;
            String place = "";
            String act = "";
            for (int i = 0; i < 300; i++) {
                // Three at a time, so that some come in time to speak for a story.
                Instant at = START.plus(Duration.ofMinutes(144L * (i / 3) + 2 * (i % 3)));
                boolean again = i % 3 == 2;
                place = again ? place : PLACES[random.nextInt(PLACES.length)];
                act = again ? act : ACTS[random.nextInt(ACTS.length)];
                String end = ENDS[random.nextInt(ENDS.length)];
                Outlets.add(store, i, place + ": " + act, act + " in " + place + ", " + end, at);
                if (i % restart == restart - 1) {
                    keeper = keeper(store);
                }
                if (i % portion == portion - 1) {
                    keeper.catchUp(at);
                }
            }
            List<StoryMilestone> milestones = new ArrayList<>();
            for (StoredEntry entry : store.entries().after(0, 300)) {
                stories += store.stories().story(entry.sequence()).isPresent() ? 1 : 0;
                milestones.addAll(store.stories().milestones(entry.sequence()));
            }
            assertThat(milestones)
                    .extracting(StoryMilestone::kind)
                    .contains(StoryMilestone.Kind.FOUNDED, StoryMilestone.Kind.MORE_SOURCES);
            assertThat(store.stories().newest(300))
                    .as("some are told by another than their founder")
                    .anyMatch(story -> story.representative() != story.id());
            assertThat(stories).as("some entries joined, some founded").isBetween(10, 280);
            assertThat(store.stories().undecided(1)).isEmpty();
            return store.stories().assignmentHash()
                    + milestones.stream()
                            .map(milestone -> milestone.sequence() + " " + milestone.number() + " " + milestone.kind())
                            .toList();
        }
    }

    @Test
    void theOperatorsWordHoldsForEntriesToCome() {
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            String text = "The defence minister signs a contract for four frigates in Manila";
            Outlets.add(store, 1, "Manila signs frigate contract", text + ", officials said", START);
            Outlets.add(store, 2, "Frigate contract signed in Manila", text + " today", START);
            StoryKeeper keeper = keeper(store);
            keeper.catchUp(START);
            assertThat(store.stories().members(1, 5)).hasSize(2);

            store.stories().change(StoryChange.moving(Kind.SPLIT, 1, Map.of(2L, 2L), List.of(new Pair(1, 2))), START);
            keeper.forget();
            Outlets.add(store, 3, "Manila: contract for frigates signed", text + ", a spokesman said", START);
            keeper.catchUp(START);
            assertThat(store.stories().members(1, 5).size()
                            + store.stories().members(2, 5).size())
                    .isEqualTo(3);
            assertThat(store.stories().decisions(2))
                    .extracting(LoggedDecision::decision)
                    .last()
                    .satisfies(decision -> assertThat(decision.method()).isEqualTo(StoryMethod.OPERATOR));
        }
    }

    @Test
    void aPinnedStoryTakesWhatComesAfterItsTime() {
        String title = "Manila signs frigate contract";
        String text = "The defence minister signs a contract for four frigates in Manila";
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            StoryKeeper keeper = keeper(store);
            Instant silent = START.plus(StorySettings.DEFAULT.idle()).plus(Duration.ofHours(1));
            Outlets.add(store, 1, title, text + ", officials said", START);
            keeper.catchUp(START);
            Outlets.add(store, 2, title, text + " today", silent);
            keeper.catchUp(silent);
            assertThat(store.stories().storyOf(2).orElseThrow().id())
                    .as("not pinned")
                    .isEqualTo(2);

            store.stories().change(StoryChange.moving(Kind.MERGE, 1, Map.of(2L, 1L), List.of()), silent);
            store.stories().change(StoryChange.pinned(1, true), silent);
            keeper.forget();
            Instant later = silent.plus(StorySettings.DEFAULT.idle()).plus(Duration.ofHours(1));
            Outlets.add(store, 3, title, text + ", a spokesman said", silent, later);
            keeper.catchUp(later);
            assertThat(store.stories().storyOf(3).orElseThrow().id())
                    .as("pinned")
                    .isEqualTo(1);
        }
    }

    @Test
    void theSecondAndTheFifthSourceAreMilestonesAndOneMoreReportOfAFamilyIsNone() {
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            for (int number : new int[] {1, 10, 2, 3, 4, 5, 6}) {
                Outlets.add(store, number, "Manila signs frigate contract", text(number), START.plusSeconds(number));
            }
            keeper(store).catchUp(START);

            assertThat(store.stories().members(1, 9)).hasSize(7);
            assertThat(store.stories().milestones(1))
                    .extracting(StoryMilestone::kind, StoryMilestone::sequence)
                    .as("the first two are of one family")
                    .containsExactly(
                            tuple(StoryMilestone.Kind.FOUNDED, 1L),
                            tuple(StoryMilestone.Kind.MORE_SOURCES, 3L),
                            tuple(StoryMilestone.Kind.MORE_SOURCES, 6L));
        }
    }

    @Test
    void anAgencyIsOneWitnessAlsoWhereItsCreditIsCutOffOrComesLate() {
        try (JdbcStore store = JdbcStore.embedded(folder)) {
            Optional<String> agency = Optional.of("AP");
            Outlets.addText(store, 1, text(1), Optional.empty(), Optional.empty());
            keeper(store).catchUp(START);
            Outlets.addText(store, 2, text(1), agency, Optional.of(copyOf(1)));
            Outlets.addText(store, 3, text(1), Optional.empty(), Optional.of(copyOf(1)));
            Outlets.addText(store, 4, text(4), agency, Optional.empty());
            keeper(store).catchUp(START);
            assertThat(store.stories().members(1, 9)).hasSize(4);
            assertThat(store.stories().milestones(1))
                    .extracting(StoryMilestone::kind)
                    .containsExactly(StoryMilestone.Kind.FOUNDED);

            Outlets.addText(store, 5, text(5), Optional.empty(), Optional.empty());
            keeper(store).catchUp(START);
            assertThat(store.stories().milestones(1))
                    .extracting(StoryMilestone::kind)
                    .containsExactly(StoryMilestone.Kind.FOUNDED, StoryMilestone.Kind.MORE_SOURCES);
        }
    }

    private static CopyDecision copyOf(long original) {
        return new CopyDecision(original, CopyMethod.SAME_TEXT, 1, List.of(), "t/1");
    }

    private static String text(int number) {
        return "The defence minister signs a contract for four frigates in Manila, " + ENDS[number % ENDS.length];
    }

    @Test
    void aReportThatTellsMuchMoreIsADevelopmentSixHoursLaterAndNoSooner() {
        assertThat(kinds(Duration.ofHours(5))).doesNotContain(StoryMilestone.Kind.DEVELOPMENT);
        assertThat(kinds(Duration.ofHours(6))).containsOnlyOnce(StoryMilestone.Kind.DEVELOPMENT);
    }

    /** The next development waits as long again, and a keeper that was restarted remembers the one before. */
    private List<StoryMilestone.Kind> kinds(Duration later) {
        try (JdbcStore store = JdbcStore.embedded(folder.resolve(later.toString()))) {
            Outlets.add(store, 1, "Manila signs frigate contract", text(1), START);
            keeper(store).catchUp(START);
            String more = ": Manila frigate contract signed, minister says. The shipyard at Ulsan delivers hulls ";
            String first = "BRP Diego Silang and BRP Lakandula in 2031 for 478 million, Admiral Adaci told Rappler";
            Outlets.add(
                    store,
                    2,
                    "Manila signs frigate contract with Ulsan yard: Diego Silang comes first",
                    "Defence" + more + first,
                    START.plus(later));
            keeper(store).catchUp(START.plus(later));
            Instant last = START.plus(later).plus(Duration.ofMinutes(30));
            String second = "BRP Gabriela and BRP Malvar in 2035 for 612 million, Senator Tolentino told Inquirer";
            Outlets.add(
                    store,
                    3,
                    "Manila frigate contract: Gabriela and Malvar follow, says Tolentino",
                    "Defence" + more + second,
                    last);
            keeper(store).catchUp(last);
            assertThat(store.stories().members(1, 9)).hasSize(3);
            return store.stories().milestones(1).stream()
                    .map(StoryMilestone::kind)
                    .toList();
        }
    }

    private static StoryKeeper keeper(JdbcStore store) {
        return new StoryKeeper(store.entries(), store.stories(), StorySettings.DEFAULT, Optional.empty());
    }
}
