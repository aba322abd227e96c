package io.topicwire.app;

import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Output;
import io.topicwire.config.Settings;
import io.topicwire.feed.WebUri;
import io.topicwire.poll.PollListener;
import io.topicwire.poll.StoryRepairs;
import io.topicwire.publish.PublishSettings;
import io.topicwire.publish.SiteAddress;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.schedule.Ticks;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.Turns.Touched;
import io.topicwire.web.Metrics;
import io.topicwire.web.ServiceState;
import io.topicwire.web.Site;
import io.topicwire.web.SiteParts;
import io.topicwire.web.TopicHealth;
import io.topicwire.web.WebOptions;
import io.topicwire.web.WebServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: polls by ticks, publishes what changed, serves readers, follows feeds.yml. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration RETENTION_TICK = Duration.ofHours(1);
    private static final Duration REPAIR_TICK = Duration.ofHours(1);
    private static final Duration TOPICS_TICK = Duration.ofSeconds(20);
    /** How long the identity of a purged entry outlives its last listing. */
    private static final Duration UNLISTED = Duration.ofDays(30);
    /** The date of feeds that have no entries; fixed, so that an empty feed is the same document on every day. */
    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

    private final Settings settings;
    private final InstantSource clock;
    private final Pipeline pipeline;
    private final TopicFeeds topicFeeds;
    /** Stories that the operator was told of. */
    private final Set<Long> alarmed = ConcurrentHashMap.newKeySet();

    private final StaleTopics stale;
    private final PollLog pollLog = new PollLog();
    private final Metrics metrics = new Metrics();
    private final Subscription subscription;
    private final TopicDesk topicDesk;
    private final TopicWatch topicWatch;
    private final WebServer web;
    private final Ticks ticks = new Ticks("topicwire-" + UUID.randomUUID());
    private volatile boolean ready;
    private volatile Optional<Doorkeeper> door = Optional.empty();

    private Service(Settings settings, Path feedsFile, FeedsConfig config, InstantSource clock, PollListener also) {
        this.settings = settings;
        this.clock = clock;
        this.pipeline = Pipeline.open(settings, clock, listener(also));
        this.stale = new StaleTopics(pipeline.store().turns());
        this.topicFeeds = new TopicFeeds(
                pipeline.store().entries(),
                pipeline.store().renditions(),
                clock,
                publishSettings(config, settings.server().port()),
                config.published());
        this.subscription = new Subscription(feedsFile, clock, this::takeOver);
        this.topicDesk = new TopicDesk(pipeline.store().entries(), clock);
        this.topicWatch = new TopicWatch(topicDesk);
        Site site = new Site(new SiteParts(
                topicFeeds,
                pipeline.store().entries(),
                pipeline.store().stories(),
                pipeline.store().feeds(),
                state(),
                metrics,
                clock));
        this.web = new WebServer(
                WebOptions.at(settings.server().host(), settings.server().port()), site);
    }

    /**
     * Opens the store and begins to serve and to poll.
     *
     * @param feedsFile followed for edits
     * @param config what it says now
     * @param also hears of every poll
     * @throws io.topicwire.store.StoreException where the store cannot be opened
     * @throws java.io.UncheckedIOException where the port cannot be bound
     */
    public static Service start(
            Settings settings, Path feedsFile, FeedsConfig config, InstantSource clock, PollListener also) {
        Service service = new Service(settings, feedsFile, config, clock, also);
        try {
            service.web.start();
            service.begin(config);
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
        return service;
    }

    /**
     * Lets the operator's commands in: beside a running service they cannot open its store.
     *
     * @throws java.io.UncheckedIOException where the token cannot be written into the data folder
     */
    public void admit(OperatorCommands commands) {
        StoryDesk desk =
                new StoryDesk(pipeline.store().entries(), pipeline.store().stories(), this::edit, clock);
        Desks desks = new Desks(desk, topicDesk);
        door = Optional.of(
                Doorkeeper.open(web, settings.server().host(), settings.store().dataDirectory(), desks, commands));
    }

    private EditResult edit(Supplier<EditResult> change) {
        return pipeline.store().turns().take(change);
    }

    private void repairStories() {
        StoryRepairs repairs = pipeline.cycle().repairStories();
        if (!repairs.merged().isEmpty()) {
            LOG.info("merged stories that are of one event into {}", repairs.merged());
        }
        for (long giant : repairs.giants()) {
            if (alarmed.add(giant)) {
                LOG.warn("story {} is suspiciously large: topicwire story show {}", giant, giant);
            }
        }
    }

    private void begin(FeedsConfig config) {
        takeOver(config);
        subscription.begin(config);
        ready = true;
        ticks.every(TICK, "poll", pipeline.cycle()::tick);
        ticks.every(TICK, "publish", this::publish);
        ticks.every(TICK, "reload", subscription::check);
        ticks.every(RETENTION_TICK, "retention", this::purge);
        ticks.every(REPAIR_TICK, "stories", this::repairStories);
        ticks.every(TOPICS_TICK, "topics", () -> topicWatch.look(clock.instant()));
        ticks.start();
    }

    private void takeOver(FeedsConfig config) {
        pipeline.subscribe(config);
        topicFeeds.reconfigure(publishSettings(config, web.port()), config.published());
        stale.take();
        topicFeeds.refreshAll();
        topicWatch.follow(config.published());
    }

    private PublishSettings publishSettings(FeedsConfig config, int port) {
        return new PublishSettings(
                config.output().title(),
                new SiteAddress(config.output().baseUrl().orElseGet(() -> ownAddress(port))),
                config.output().entries(),
                BEGUN,
                config.output().collapse(),
                config.output().footer() == Output.Footer.SOURCES);
    }

    /** For readers on this machine, where the operator does not say how others reach it. */
    private WebUri ownAddress(int port) {
        String host = settings.server().host();
        boolean local = host.equals("0.0.0.0") || host.equals("::") || host.startsWith("127.");
        return WebUri.parse("http://" + (local || host.contains(":") ? "localhost" : host) + ":" + port)
                .orElseThrow();
    }

    private PollListener listener(PollListener also) {
        return polled -> {
            metrics.polled(polled.report().outcome(), polled.added());
            polled.missed().ifPresent(gap -> metrics.mayHaveMissed(gap.most()));
            pollLog.write(polled);
            also.polled(polled);
        };
    }

    /** Renders what was touched on any node; a rendering that failed is tried again at every tick. */
    private void publish() {
        Touched touched = stale.take();
        boolean failing = topicFeeds.current().state().failure().isPresent();
        if (touched.any() || failing) {
            touched.topics().ifPresentOrElse(topicFeeds::refresh, topicFeeds::refreshAll);
            topicFeeds
                    .current()
                    .state()
                    .failure()
                    .filter(reason -> !failing)
                    .ifPresent(
                            reason -> LOG.error("feeds cannot be renewed, readers get the last good ones: {}", reason));
        }
    }

    private void purge() {
        int purged = pipeline.store().entries().purge(clock.instant().minus(settings.retention()), UNLISTED);
        if (purged > 0) {
            LOG.info(
                    "removed the words of {} entries older than {} days",
                    purged,
                    settings.retention().toDays());
        }
    }

    private ServiceState state() {
        return new ServiceState() {
            @Override
            public List<String> notReady() {
                return ready ? List.of() : List.of("the service is starting");
            }

            @Override
            public Optional<ConfigTrouble> configTrouble() {
                return subscription.trouble();
            }

            @Override
            public Optional<TopicHealth> topicHealth() {
                return topicWatch.health();
            }
        };
    }

    /** Whether nothing is being polled and nothing is due. */
    public boolean idle() {
        return pipeline.cycle().idle();
    }

    /** The state of every source. */
    public List<FeedStatus> statuses() {
        return pipeline.store().feeds().statuses();
    }

    /** What is published now. */
    public TopicFeeds topicFeeds() {
        return topicFeeds;
    }

    /** Renders at once what polls touched, without waiting for the next tick. */
    public void publishNow() {
        publish();
    }

    /** The port that readers connect to. */
    public int port() {
        return web.port();
    }

    /** Stops in order and within ten seconds: no more ticks, no more readers, leases given back, store closed. */
    @Override
    public void close() {
        ready = false;
        door.ifPresent(Doorkeeper::close);
        ticks.close();
        web.close();
        pipeline.close();
    }
}
