package io.topicwire.journey;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.FeedFetcher;
import io.topicwire.fetch.FetchSettings;
import io.topicwire.fetch.HostGate;
import io.topicwire.fetch.IpNetwork;
import io.topicwire.fetch.NameLookup;
import io.topicwire.fetch.OkHttpFeedFetcher;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.TrackingParameters;
import io.topicwire.parse.FeedParser;
import io.topicwire.poll.PollCycle;
import io.topicwire.poll.PollParts;
import io.topicwire.poll.PollSettings;
import io.topicwire.store.jdbc.JdbcStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The pipeline as the service wires it, on a virtual clock and in the calling thread. */
final class Newsroom implements AutoCloseable {
    final JdbcStore store;
    final PollCycle cycle;
    private final FeedFetcher fetcher;

    Newsroom(Path folder, InstantSource clock, long seed) {
        store = JdbcStore.embedded(folder);
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
                        fetcher,
                        new HostGate(2, Duration.ZERO, host -> true),
                        FeedParser.standard(Limits.standard()),
                        new EntryNormaliser(clock, TrackingParameters.standard()),
                        Runnable::run,
                        clock,
                        new Random(seed)),
                new PollSettings("newsroom", 4, Duration.ofMinutes(10)),
                polled -> {});
    }

    static List<Feed> feeds(LedgerOrigin origin) {
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < origin.feeds(); i++) {
            feeds.add(new Feed(
                    new FeedId("outlet-" + i),
                    WebUri.parse(origin.url(i)).orElseThrow(),
                    "",
                    Duration.ofMinutes(30),
                    i,
                    Optional.empty(),
                    "en",
                    List.of()));
        }
        return feeds;
    }

    @Override
    public void close() {
        cycle.stop();
        fetcher.close();
        cycle.giveBack();
        store.close();
    }
}
