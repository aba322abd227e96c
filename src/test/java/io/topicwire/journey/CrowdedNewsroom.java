package io.topicwire.journey;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Limits;
import io.topicwire.fetch.CrawlDelays;
import io.topicwire.fetch.FetchSettings;
import io.topicwire.fetch.HostGate;
import io.topicwire.fetch.IpNetwork;
import io.topicwire.fetch.MemoryBudget;
import io.topicwire.fetch.NameLookup;
import io.topicwire.fetch.OkHttpFeedFetcher;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.TrackingParameters;
import io.topicwire.parse.FeedParser;
import io.topicwire.poll.PollCycle;
import io.topicwire.poll.PollParts;
import io.topicwire.poll.PollSettings;
import io.topicwire.poll.PolledFeed;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.story.PublisherFamilies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A newsroom in a process of its own that visits all its feeds at once, one a thread, and tells how each visit went. */
final class CrowdedNewsroom {
    private CrowdedNewsroom() {}

    /** @param arguments data folder, address of the publisher's feeds, number of feeds */
    public static void main(String[] arguments) throws InterruptedException {
        int count = Integer.parseInt(arguments[2]);
        InstantSource clock = InstantSource.system();
        CountDownLatch polled = new CountDownLatch(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try (JdbcStore store = JdbcStore.embedded(Path.of(arguments[0]));
                OkHttpFeedFetcher fetcher = new OkHttpFeedFetcher(settings(), clock, NameLookup.SYSTEM)) {
            PollCycle cycle = new PollCycle(
                    new PollParts(
                            store.feeds(),
                            store.entries(),
                            store.stories(),
                            store.turns(),
                            fetcher,
                            new CrawlDelays(fetcher.upTo(CrawlDelays.FILE_BYTES), clock),
                            new HostGate(count, Duration.ZERO, host -> true),
                            MemoryBudget.ofThisVm(),
                            FeedParser.standard(Limits.standard()),
                            new EntryNormaliser(clock, TrackingParameters.standard()),
                            PublisherFamilies.of(Map.of()),
                            threads,
                            clock,
                            new Random(1)),
                    new PollSettings("crowd", count, Duration.ofMinutes(10)),
                    feed -> {
                        tell(feed);
                        polled.countDown();
                    });
            cycle.subscribe(feeds(arguments[1], count), List.of());
            while (polled.getCount() > 0) {
                cycle.tick();
                polled.await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
            cycle.stop();
        } finally {
            threads.shutdownNow();
        }
    }

    private static FetchSettings settings() {
        return new FetchSettings(
                "Topicwire/test",
                Limits.standard(),
                List.of(IpNetwork.parse("127.0.0.0/8").orElseThrow()),
                Duration.ofSeconds(10),
                8,
                Duration.ofSeconds(30));
    }

    private static List<Feed> feeds(String base, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Newsroom.feed(number, base + number))
                .toList();
    }

    private static synchronized void tell(PolledFeed feed) {
        System.out.println(feed.feed().id() + "|" + feed.report().outcome() + "|" + feed.added() + "|"
                + feed.report().detail());
    }
}
