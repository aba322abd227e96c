package io.topicwire.app;

import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.feed.Limits;
import io.topicwire.fetch.AddressGuard;
import io.topicwire.fetch.CrawlDelays;
import io.topicwire.fetch.FetchSettings;
import io.topicwire.fetch.HostGate;
import io.topicwire.fetch.IpNetwork;
import io.topicwire.fetch.MemoryBudget;
import io.topicwire.fetch.NameLookup;
import io.topicwire.fetch.OkHttpFeedFetcher;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.parse.FeedParser;
import io.topicwire.poll.PollCycle;
import io.topicwire.poll.PollListener;
import io.topicwire.poll.PollParts;
import io.topicwire.poll.PollSettings;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.topic.TopicMatcher;
import io.topicwire.vector.TextVectors;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Store, fetcher, parser and poll cycle, wired from the settings. */
public final class Pipeline implements AutoCloseable {
    /** How long visits that are under way may take to end when the pipeline stops; their fetches are cut off at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);
    private static final int IDLE_CONNECTIONS = 32;

    private final JdbcStore store;
    private final OkHttpFeedFetcher fetcher;
    private final MemoryBudget memory = MemoryBudget.ofThisVm();
    private final StoppableExecutor visits;
    private final PollCycle cycle;

    private Pipeline(
            Settings settings,
            JdbcStore store,
            Optional<TextVectors> encoder,
            InstantSource clock,
            PollListener listener) {
        this.store = store;
        Settings.Polling polling = settings.poll();
        Limits limits = limits(settings.outbound());
        this.fetcher = fetcher(settings.outbound(), clock);
        this.visits = StoppableExecutor.unbounded();
        this.cycle = new PollCycle(
                new PollParts(
                        store.feeds(),
                        store.entries(),
                        store.stories(),
                        store.turns(),
                        fetcher,
                        new CrawlDelays(fetcher.upTo(CrawlDelays.FILE_BYTES), clock),
                        gate(settings),
                        memory,
                        FeedParser.standard(limits),
                        new EntryNormaliser(clock, TrackingList.read()),
                        FamilyList.read(),
                        visits::execute,
                        clock,
                        new Random()),
                new PollSettings(UUID.randomUUID().toString(), polling.threads(), polling.lease(), encoder),
                listener);
    }

    /**
     * Opens the store and wires the rest. Nothing is polled yet.
     *
     * @throws io.topicwire.store.StoreException where the store cannot be opened
     * @throws Encoder.MissingException where the settings want an encoder that is not here
     */
    public static Pipeline open(Settings settings, InstantSource clock, PollListener listener) {
        Optional<TextVectors> encoder = Encoder.of(settings.encoder().enabled());
        return new Pipeline(settings, Stores.open(settings.store()), encoder, clock, listener);
    }

    /** What each host bears, the operator's own hosts without spacing. */
    static HostGate gate(Settings settings) {
        AddressGuard guard = new AddressGuard(allowed(settings.outbound()));
        return new HostGate(settings.poll().perHost(), settings.poll().hostSpacing(), guard::isAllowedLiteral);
    }

    /** A fetcher with the guard and the bounds of these settings. */
    static OkHttpFeedFetcher fetcher(Settings.Outbound outbound, InstantSource clock) {
        String contact = outbound.contact().map(page -> " (+" + page + ")").orElse("");
        FetchSettings settings = new FetchSettings(
                "Topicwire/" + Version.current() + contact,
                limits(outbound),
                allowed(outbound),
                CONNECT_TIMEOUT,
                IDLE_CONNECTIONS,
                KEEP_ALIVE);
        return new OkHttpFeedFetcher(settings, clock, NameLookup.SYSTEM);
    }

    private static List<IpNetwork> allowed(Settings.Outbound outbound) {
        return outbound.privateNetworks().stream()
                .flatMap(network -> IpNetwork.parse(network).stream())
                .toList();
    }

    static Limits limits(Settings.Outbound outbound) {
        Limits standard = Limits.standard();
        return new Limits(
                outbound.maxBytes(),
                standard.entries(),
                standard.depth(),
                standard.redirects(),
                outbound.timeout(),
                standard.parseTime());
    }

    /** The store, for those who read. */
    public JdbcStore store() {
        return store;
    }

    /** The cycle that takes in. */
    public PollCycle cycle() {
        return cycle;
    }

    /** Takes over what the operator wants. */
    public void subscribe(FeedsConfig config) {
        cycle.subscribe(config.feeds(), TopicMatcher.of(config.topics(), config.lexicon()), config.requests());
    }

    /** Ends polling within a few seconds: fetches are cut off, leases given back, the store closed. */
    @Override
    public void close() {
        cycle.stop();
        fetcher.close();
        memory.close();
        visits.stop(PATIENCE);
        cycle.giveBack();
        store.close();
    }
}
