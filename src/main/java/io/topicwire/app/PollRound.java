package io.topicwire.app;

import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.poll.PolledFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Polls sources once, now, and ends: the command {@code poll}. */
public final class PollRound implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    /** A round ends when nothing moved for this long beyond the spacing of a host: what is left is held by its host. */
    private static final Duration STALL = Duration.ofSeconds(2);

    private final List<PolledFeed> polled = new ArrayList<>();
    private final Duration stall;
    private final int configured;
    private final InstantSource clock;
    private final Pipeline pipeline;
    private final Consumer<PolledFeed> progress;

    /**
     * @param progress hears of every poll, one at a time
     * @throws io.topicwire.store.StoreException where the store cannot be opened
     */
    public PollRound(Settings settings, FeedsConfig config, InstantSource clock, Consumer<PolledFeed> progress) {
        this.progress = progress;
        this.clock = clock;
        this.configured = config.feeds().size();
        this.stall = STALL.plus(settings.poll().hostSpacing());
        this.pipeline = Pipeline.open(settings, clock, this::note);
        pipeline.subscribe(config);
    }

    private synchronized void note(PolledFeed feed) {
        polled.add(feed);
        progress.accept(feed);
        notifyAll();
    }

    /**
     * Polls once what may be polled now.
     *
     * @param feeds which; sources that a publisher asked to leave alone for a while, or removed, are left alone
     * @throws InterruptedException where the thread is interrupted; polls that are committed stay so
     */
    public Result run(List<Feed> feeds) throws InterruptedException {
        List<FeedId> wanted = feeds.stream().map(Feed::id).toList();
        Set<FeedId> due = new HashSet<>(pipeline.store().feeds().makeDue(wanted, clock.instant()));
        if (!due.isEmpty()) {
            pipeline.cycle().restrictTo(feeds.size() < configured ? due : Set.of());
            awaitAll(due.size());
        }
        List<PolledFeed> done;
        synchronized (this) {
            done = List.copyOf(polled);
        }
        Set<FeedId> reached = new HashSet<>();
        done.forEach(feed -> reached.add(feed.feed().id()));
        return new Result(
                done, wanted.stream().filter(id -> !reached.contains(id)).toList());
    }

    private void awaitAll(int total) throws InterruptedException {
        long moved = System.nanoTime();
        int before = 0;
        while (true) {
            pipeline.cycle().tick();
            synchronized (this) {
                if (polled.size() < total) {
                    wait(LOOK.toMillis());
                }
                if (polled.size() != before || pipeline.cycle().underWay() > 0) {
                    moved = System.nanoTime();
                    before = polled.size();
                }
                if (polled.size() >= total || System.nanoTime() - moved > stall.toNanos()) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        pipeline.close();
    }

    /**
     * What a round did.
     *
     * @param polled in the order in which they ended
     * @param held sources that were not polled, because their publisher asked for it
     */
    public record Result(List<PolledFeed> polled, List<FeedId> held) {
        public Result {
            polled = List.copyOf(polled);
            held = List.copyOf(held);
        }
    }
}
