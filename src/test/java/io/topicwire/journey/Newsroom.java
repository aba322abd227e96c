package io.topicwire.journey;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;
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
import io.topicwire.poll.PollListener;
import io.topicwire.poll.PollParts;
import io.topicwire.poll.PollSettings;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.story.PublisherFamilies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

/** The pipeline as the service wires it, on a virtual clock and in the calling thread. */
final class Newsroom implements AutoCloseable {
    final JdbcStore store;
    final PollCycle cycle;
    private final OkHttpFeedFetcher fetcher;

    /** A newsroom in which nobody listens. */
    Newsroom(Path folder, InstantSource clock, long seed) {
        this(folder, clock, seed, polled -> {});
    }

    Newsroom(Path folder, InstantSource clock, long seed, PollListener listener) {
        this(JdbcStore.embedded(folder), clock, seed, new Node("newsroom", Runnable::run), listener);
    }

    /** A newsroom among others that share a store. */
    Newsroom(JdbcStore store, InstantSource clock, long seed, Node node, PollListener listener) {
        this.store = store;
        fetcher = new OkHttpFeedFetcher(
                new FetchSettings(
                        "Topicwire/test",
                        Limits.standard(),
                        List.of(IpNetwork.parse("127.0.0.0/8").orElseThrow()),
                        Duration.ofSeconds(5),
                        8,
                        Duration.ofSeconds(30)),
                clock,
                NameLookup.SYSTEM);
        cycle = new PollCycle(
                new PollParts(
                        store.feeds(),
                        store.entries(),
                        store.stories(),
                        store.turns(),
                        fetcher,
                        new CrawlDelays(fetcher.upTo(CrawlDelays.FILE_BYTES), clock),
                        new HostGate(2, Duration.ZERO, host -> true),
                        MemoryBudget.ofThisVm(),
                        FeedParser.standard(Limits.standard()),
                        new EntryNormaliser(clock, TrackingParameters.standard()),
                        PublisherFamilies.of(Map.of()),
                        node.visits(),
                        clock,
                        new Random(seed)),
                new PollSettings(node.owner(), 4, Duration.ofMinutes(10)),
                listener);
    }

    /**
     * What one node has of its own.
     *
     * @param owner unique among those that share a store
     * @param visits runs them
     */
    record Node(String owner, Executor visits) {}

    /** Everything that is stored, in order of arrival. */
    List<StoredEntry> stored() {
        List<StoredEntry> all = new ArrayList<>();
        List<StoredEntry> page;
        do {
            page = store.entries()
                    .after(all.isEmpty() ? 0 : all.get(all.size() - 1).sequence(), 500);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    static List<Feed> feeds(LedgerOrigin origin) {
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < origin.feeds(); i++) {
            feeds.add(feed(i, origin.url(i)));
        }
        return feeds;
    }

    static Feed feed(int number, String url) {
        return new Feed(
                new FeedId("outlet-" + number),
                WebUri.parse(url).orElseThrow(),
                "",
                Duration.ofMinutes(30),
                number,
                Optional.empty(),
                "en",
                List.of());
    }

    @Override
    public void close() {
        cycle.stop();
        fetcher.close();
        cycle.giveBack();
        store.close();
    }
}
