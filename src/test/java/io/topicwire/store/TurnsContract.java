package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.store.Turns.Touched;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryMethod;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store must do with turns: one decides at a time, and everybody hears what outputs should show. */
public abstract class TurnsContract extends StoreContract {
    @Test
    void turnsOfManyThreadsDoNotOverlap() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                for (int turn = 0; turn < 25; turn++) {
                    turns().take(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        return inside.decrementAndGet();
                    });
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aTurnWithinATurnIsTheSameOneAndSeesWhatItWrote() {
        configure(ALPHA);
        FeedLease lease = lease(ALPHA);
        int seen = turns().take(() -> {
            commit(lease, List.of(added(ALPHA, "one")), List.of());
            return turns().take(() -> entries().after(0, 10).size());
        });
        assertThat(seen).isEqualTo(1);
        assertThat(entries().after(0, 10)).hasSize(1);
    }

    @Test
    void whoFailsInATurnIsToldSoBeforeItEnds() {
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> turns().take(
                                () -> {
                                    throw new IllegalStateException("no");
                                },
                                () -> told.add("undone")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told).containsExactly("undone");
        assertThat(turns().take(() -> "the next", () -> told.add("not this one")))
                .isEqualTo("the next");
        assertThat(told).hasSize(1);
    }

    @Test
    void whatWasTouchedIsToldFromANumberOn() {
        long before = turns().touchedAfter(0).number();
        assertThat(turns().touchedAfter(before).any()).isFalse();
        turns().touch(Set.of(INDIA_RUSSIA));
        Touched first = turns().touchedAfter(before);
        assertThat(first.any()).isTrue();
        assertThat(first.topics()).contains(Set.of(INDIA_RUSSIA));
        turns().touch(Set.of(new TopicId("naval")));
        turns().touch(Set.of());
        assertThat(turns().touchedAfter(first.number()).topics()).contains(Set.of(new TopicId("naval")));
        assertThat(turns().touchedAfter(before).topics()).contains(Set.of(INDIA_RUSSIA, new TopicId("naval")));
        long now = turns().touchedAfter(before).number();
        turns().touch(Set.of());
        assertThat(turns().touchedAfter(now)).isEqualTo(new Touched(now + 1, true, Optional.of(Set.of())));
    }

    @Test
    void changesOfFeedsTopicsStoriesAndAgeAreTold() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")));
        long sequence = entries().after(0, 10).get(0).sequence();
        assertThat(toldOf(() -> configure(ALPHA, BETA))).isEmpty();
        assertThat(toldOf(() ->
                        entries().replaceMatches(INDIA_RUSSIA, "q", Map.of(sequence, match("india-russia")), NOW)))
                .contains(Set.of(INDIA_RUSSIA));
        StoryDecision founded = new StoryDecision(0, StoryMethod.FOUNDED, 0, List.of(), Optional.empty(), "t 1");
        stories().record(List.of(new StoryAssignment(stories().undecided(1).get(0), founded, List.of())), NOW);
        long edition = stories().edition();
        assertThat(toldOf(() -> stories().change(StoryChange.pinned(sequence, true), NOW)))
                .isEmpty();
        assertThat(stories().edition()).isGreaterThan(edition);
        assertThat(toldOf(() -> stories().undo(1, NOW))).isEmpty();
        assertThat(stories().edition()).isGreaterThan(edition + 1);
        assertThat(toldOf(() -> entries().purge(NOW.plusSeconds(1), Duration.ofDays(30))))
                .isEmpty();
    }

    private Optional<Set<TopicId>> toldOf(Runnable change) {
        long before = turns().touchedAfter(0).number();
        change.run();
        Touched touched = turns().touchedAfter(before);
        assertThat(touched.any()).isTrue();
        return touched.topics();
    }

    @Test
    void aHostIsAskedByOneOwnerAtATime() {
        configure(ALPHA, Samples.feed("alpha-two", 1, "https://alpha.example/two"), BETA);
        Claim mine = new Claim("me", Duration.ofMinutes(10), 1, 1, NOBODY, Set.of(ALPHA.id()));
        Claim theirs = new Claim("they", Duration.ofMinutes(10), 10, 10, NOBODY, Set.of());
        FeedLease lease = feeds().claimDue(mine, NOW).get(0);
        assertThat(feeds().claimDue(theirs, NOW))
                .extracting(other -> other.feed().id())
                .containsExactly(BETA.id());
        feeds().release(List.of(lease));
        assertThat(feeds().claimDue(theirs, NOW)).hasSize(2);
    }
}
