package io.topicwire.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.topicwire.publish.PublishedTopics;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.PollOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happens, for Prometheus. Thread-safe. */
public final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter added = Counter.builder("topicwire.entries.added")
            .description("New entries stored")
            .register(registry);
    private final Counter missed = Counter.builder("topicwire.entries.missed")
            .description("Entries that may have come and gone between two polls, at most")
            .register(registry);
    private final MultiGauge feeds = MultiGauge.builder("topicwire.feeds")
            .description("Sources by the outcome of their last poll")
            .register(registry);
    private volatile PublishedTopics.State publishing = PublishedTopics.State.NEW;

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder(
                        "topicwire.publish.seconds",
                        this,
                        m -> m.publishing.took().toNanos() / 1e9)
                .description("How long the last rendering of feeds took")
                .register(registry);
        Gauge.builder(
                        "topicwire.publish.failing",
                        this,
                        m -> m.publishing.failure().isPresent() ? 1 : 0)
                .description("1 while feeds cannot be renewed and the last good ones are served")
                .register(registry);
        for (PollOutcome outcome : PollOutcome.values()) {
            polls(outcome);
        }
    }

    /**
     * Counts a poll.
     *
     * @param newEntries how many entries it added
     */
    public void polled(PollOutcome outcome, int newEntries) {
        polls(outcome).increment();
        added.increment(newEntries);
    }

    /**
     * Counts a gap between two polls.
     *
     * @param most how many entries may have been missed
     */
    public void mayHaveMissed(int most) {
        missed.increment(most);
    }

    /** Counts a request under the name of its route, so that paths made up by strangers make no new series. */
    void requested(String route, int status) {
        Counter.builder("topicwire.http.requests")
                .description("Answered requests")
                .tags("route", route, "status", Integer.toString(status))
                .register(registry)
                .increment();
    }

    /** The Prometheus text format, version 0.0.4. */
    String scrape(PublishedTopics.State state, List<FeedStatus> sources) {
        publishing = state;
        Map<String, Integer> byState = new TreeMap<>();
        sources.forEach(source -> byState.merge(state(source), 1, Integer::sum));
        feeds.register(
                byState.entrySet().stream()
                        .map(e -> MultiGauge.Row.of(Tags.of("state", e.getKey()), e.getValue()))
                        .toList(),
                true);
        return registry.scrape();
    }

    private Counter polls(PollOutcome outcome) {
        return Counter.builder("topicwire.polls")
                .description("Finished polls")
                .tag("outcome", label(outcome))
                .register(registry);
    }

    private static String state(FeedStatus source) {
        return source.last().map(last -> label(last.outcome())).orElse("new");
    }

    private static String label(PollOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
