package io.topicwire.store.jdbc;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Validators;
import io.topicwire.store.Claim;
import io.topicwire.store.FeedLease;
import io.topicwire.store.NewEntry;
import io.topicwire.store.PollCommit;
import io.topicwire.store.PollMemory;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.PollReport;
import io.topicwire.store.StoreException;
import io.topicwire.store.TopicEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several nodes on one PostgreSQL, each with a pool of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class PostgresNodesTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private static final int FEEDS = 8;
    private static final int COMMITS = 25;

    private final DatabaseAddress database = SERVER.freshDatabase();
    private final JdbcStore one = JdbcStore.at(database);
    private final JdbcStore other = JdbcStore.at(database);

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void turnsOfTwoNodesDoNotOverlap() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (JdbcStore node : List.of(one, other, one, other)) {
            threads.add(started(() -> {
                for (int turn = 0; turn < COMMITS; turn++) {
                    node.turns().take(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        node.entries().after(0, 1);
                        return inside.decrementAndGet();
                    });
                }
            }));
        }
        join(threads);
        assertThat(most).hasValue(1);
    }

    @Test
    void aTurnThatFailsLeavesNothingBehind() {
        configure();
        FeedLease lease = lease(one, 0);
        assertThatThrownBy(() -> one.turns().take(() -> {
                    commit(one, lease, added(lease.feed(), "one"));
                    throw new IllegalStateException("the judge fell ill");
                }))
                .hasMessage("the judge fell ill");
        assertThat(other.entries().after(0, 10)).isEmpty();
        assertThat(other.feeds().statuses().get(0).last()).isEmpty();
    }

    @Test
    void theTurnOfANodeThatIsCutOffEndsAndWhatItStillWritesIsRefused() throws InterruptedException {
        configure();
        FeedLease lease = lease(one, 0);
        CountDownLatch cutOff = new CountDownLatch(1);
        CountDownLatch writing = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        Thread hanging = started(() -> {
            try {
                one.turns()
                        .take(
                                () -> {
                                    commit(one, lease, added(lease.feed(), "one"));
                                    writing.countDown();
                                    await(cutOff);
                                    return one.entries().after(0, 10);
                                },
                                () -> told.add("undone"));
            } catch (StoreException e) {
                told.add(e.getMessage());
            }
        });
        writing.await();
        SERVER.endIdleTransactions(database);
        assertThat(other.turns().take(() -> other.entries().after(0, 10))).isEmpty();
        cutOff.countDown();
        hanging.join();
        assertThat(told).hasSize(2).first().isEqualTo("undone");
        assertThat(other.entries().after(0, 10)).isEmpty();
        assertThat(one.entries().after(0, 10)).as("the pool has mended itself").isEmpty();
    }

    @Test
    void aCursorNeverPassesAnEntryThatIsCommittedLater() throws InterruptedException {
        configure();
        CountDownLatch done = new CountDownLatch(FEEDS);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < FEEDS; i++) {
            int number = i;
            JdbcStore node = i % 2 == 0 ? one : other;
            writers.add(started(() -> {
                for (int commit = 0; commit < COMMITS; commit++) {
                    FeedLease lease = lease(node, number);
                    commit(
                            node,
                            lease,
                            added(lease.feed(), number + "-" + commit + "a"),
                            added(lease.feed(), number + "-" + commit + "b"));
                }
                done.countDown();
            }));
        }
        List<Long> read = new ArrayList<>();
        boolean last;
        do {
            last = done.getCount() == 0;
            for (TopicEntry entry : one.entries().groupsAfter(read.isEmpty() ? 0 : read.get(read.size() - 1), 7)) {
                read.add(entry.entry().sequence());
                last = false;
            }
        } while (!last);
        join(writers);
        assertThat(read).isSorted().doesNotHaveDuplicates().hasSize(2 * FEEDS * COMMITS);
    }

    @Test
    void nodesThatStartAtOnceMakeTheTablesAndTheFeedsOnce() throws InterruptedException {
        DatabaseAddress fresh = SERVER.freshDatabase();
        ConcurrentLinkedQueue<Integer> feeds = new ConcurrentLinkedQueue<>();
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nodes.add(started(() -> {
                try (JdbcStore node = JdbcStore.at(fresh)) {
                    node.feeds().configure(feeds(), NOW);
                    feeds.add(node.feeds().statuses().size());
                }
            }));
        }
        join(nodes);
        assertThat(feeds).containsExactly(FEEDS, FEEDS, FEEDS, FEEDS);
    }

    @Test
    void aDocumentHasOneDateOnAllNodes() throws InterruptedException {
        ConcurrentLinkedQueue<Object> dates = new ConcurrentLinkedQueue<>();
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int later = i;
            JdbcStore node = i % 2 == 0 ? one : other;
            nodes.add(started(
                    () -> dates.add(node.renditions().changedAt("/merged.atom", "\"a\"", NOW.plusSeconds(later)))));
        }
        join(nodes);
        assertThat(dates).hasSize(8);
        assertThat(Set.copyOf(dates)).hasSize(1);
    }

    private static List<Feed> feeds() {
        return IntStream.range(0, FEEDS).mapToObj(i -> feed("f" + i, i)).toList();
    }

    private void configure() {
        one.feeds().configure(feeds(), NOW);
    }

    private static FeedLease lease(JdbcStore node, int number) {
        Feed feed = feeds().get(number);
        node.feeds().makeDue(List.of(feed.id()), NOW);
        Claim claim = new Claim("node-" + number, Duration.ofMinutes(10), 1, 1, Set.of(), Set.of(feed.id()));
        return node.feeds().claimDue(claim, NOW).get(0);
    }

    private static void commit(JdbcStore node, FeedLease lease, NewEntry... added) {
        PollReport report = new PollReport(
                PollOutcome.READ,
                "",
                Optional.of(NOW),
                false,
                lease.uri(),
                new PollMemory(0, true),
                Optional.empty(),
                added.length);
        node.feeds()
                .commitPoll(new PollCommit(lease, NOW, report, Validators.NONE, List.of(added), List.of(), List.of()));
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
