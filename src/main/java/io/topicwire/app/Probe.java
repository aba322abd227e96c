package io.topicwire.app;

import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.feed.Feed;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Validators;
import io.topicwire.fetch.FeedFetcher;
import io.topicwire.fetch.FetchRequest;
import io.topicwire.fetch.FetchResult;
import io.topicwire.fetch.HostGate;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.parse.FeedParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries sources once, politely, and stores nothing: the command {@code sources probe}. */
public final class Probe implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final FeedsConfig config;
    private final InstantSource clock;
    private final FeedFetcher fetcher;
    private final HostGate gate;
    private final StoppableExecutor threads;
    private final ProbeVerdict verdict;
    private final List<ProbeFinding> found = new ArrayList<>();

    public Probe(Settings settings, FeedsConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.fetcher = Pipeline.fetcher(settings.outbound(), clock);
        this.gate = Pipeline.gate(settings);
        this.threads = StoppableExecutor.of(settings.poll().threads());
        this.verdict = new ProbeVerdict(
                FeedParser.standard(Pipeline.limits(settings.outbound())),
                new EntryNormaliser(clock, TrackingList.read()),
                clock);
    }

    /**
     * Tries each source once.
     *
     * @param progress hears of every finding, one at a time
     * @return the findings in the order of the sources
     * @throws InterruptedException where the thread is interrupted
     */
    public List<ProbeFinding> run(List<Feed> feeds, Consumer<ProbeFinding> progress) throws InterruptedException {
        List<Feed> waiting = new ArrayList<>(feeds);
        synchronized (this) {
            while (found.size() < feeds.size()) {
                start(waiting, progress);
                wait(LOOK.toMillis());
            }
            return feeds.stream()
                    .flatMap(feed ->
                            found.stream().filter(finding -> finding.feed().equals(feed)))
                    .toList();
        }
    }

    private void start(List<Feed> waiting, Consumer<ProbeFinding> progress) {
        Iterator<Feed> next = waiting.iterator();
        while (next.hasNext()) {
            Feed feed = next.next();
            Optional<HostGate.Permit> permit = gate.tryEnter(feed.rateKey(feed.uri()), clock.instant());
            if (permit.isPresent()) {
                next.remove();
                threads.execute(() -> visit(feed, permit.get(), progress));
            }
        }
    }

    private void visit(Feed feed, HostGate.Permit permit, Consumer<ProbeFinding> progress) {
        ProbeFinding finding;
        try (permit) {
            finding = tried(feed);
        }
        synchronized (this) {
            found.add(finding);
            progress.accept(finding);
            notifyAll();
        }
    }

    private ProbeFinding tried(Feed feed) {
        RequestTerms terms = config.requests().getOrDefault(feed.id(), RequestTerms.NONE);
        long started = System.nanoTime();
        FetchResult result = fetcher.fetch(new FetchRequest(feed.id(), feed.uri(), Validators.NONE, terms, feed.uri()));
        return verdict.of(feed, result, Duration.ofNanos(System.nanoTime() - started));
    }

    @Override
    public void close() {
        fetcher.close();
        threads.stop(PATIENCE);
    }
}
