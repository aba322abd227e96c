package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.PollTerms;
import io.topicwire.feed.RequestTerms;
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
import io.topicwire.store.FeedStatus;
import io.topicwire.store.TopicEntry;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.story.PublisherFamilies;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatcher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** The poll cycle over a real store and real HTTP, in the calling thread and on a clock that the test moves. */
final class Desk implements AutoCloseable {
    static final Duration EVERY = Duration.ofMinutes(30);
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = now::get;
    private final JdbcStore store;
    private final OkHttpFeedFetcher fetcher;
    private final List<PolledFeed> polled = new ArrayList<>();
    private final PollCycle cycle;

    /** @param near hosts that the gate takes for the operator's own */
    Desk(Path folder, Predicate<String> near) {
        this(folder, near, FeedParser.standard(Limits.standard()));
    }

    Desk(Path folder, Predicate<String> near, FeedParser parser) {
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
                        store.stories(),
                        store.turns(),
                        fetcher,
                        new CrawlDelays(fetcher.upTo(CrawlDelays.FILE_BYTES), clock),
                        new HostGate(4, Duration.ZERO, near),
                        MemoryBudget.ofThisVm(),
                        parser,
                        new EntryNormaliser(clock, TrackingParameters.standard()),
                        PublisherFamilies.of(
                                Map.of("desk-herald.example", "desk-group", "desk-tribune.example", "desk-group")),
                        Runnable::run,
                        clock,
                        new Random(7)),
                new PollSettings("desk", 8, Duration.ofMinutes(10)),
                polled::add);
    }

    static Feed feed(String id, String url, PollTerms terms) {
        return new Feed(
                new FeedId(id),
                WebUri.parse(url).orElseThrow(),
                "",
                EVERY,
                0,
                Optional.empty(),
                "en",
                List.of(),
                terms);
    }

    static Feed feed(String id, String url) {
        return feed(id, url, PollTerms.steady(EVERY));
    }

    /** An RSS document with entries of these moments, newest first; a title of its own for each. */
    static String rss(Instant... moments) {
        StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Desk</title>");
        for (Instant moment : moments) {
            String name = "item-" + moment.getEpochSecond();
            out.append("<item><title>Title of ")
                    .append(name)
                    .append("</title><link>http://desk.example/")
                    .append(name)
                    .append("</link><guid>http://desk.example/")
                    .append(name)
                    .append("</guid><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC)))
                    .append("</pubDate></item>");
        }
        return out.append("</channel></rss>").toString();
    }

    void subscribe(Feed... feeds) {
        subscribe(List.of(), feeds);
    }

    void subscribe(List<Topic> topics, Feed... feeds) {
        cycle.subscribe(List.of(feeds), topics);
    }

    /** The stories of a topic, or all. */
    List<TopicEntry> newest(Optional<TopicId> topic) {
        return store.entries().newest(topic, 100);
    }

    /** One feed with something special to say. */
    void subscribe(Feed feed, RequestTerms terms) {
        cycle.subscribe(List.of(feed), new TopicMatcher(List.of()), Map.of(feed.id(), terms));
    }

    Instant now() {
        return now.get();
    }

    /** Moves the clock in minutes, with a tick in each, and says what was polled. */
    List<PolledFeed> run(Duration time) {
        polled.clear();
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            now.updateAndGet(at -> at.plus(Duration.ofMinutes(1)));
            cycle.tick();
        }
        return List.copyOf(polled);
    }

    /** Moves the clock with nothing awake. */
    void sleep(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    /** One tick, now. */
    List<PolledFeed> tick() {
        polled.clear();
        cycle.tick();
        return List.copyOf(polled);
    }

    /** Polls one feed now, whenever it would be due. */
    void pollNow(String id) {
        store.feeds().makeDue(List.of(new FeedId(id)), now.get());
        tick();
    }

    FeedStatus status(String id) {
        return store.feeds().statuses().stream()
                .filter(status -> status.feed().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        cycle.stop();
        fetcher.close();
        store.close();
    }
}
