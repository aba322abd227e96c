package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.app.PollRound;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.poll.PolledFeed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rounds over two hundred feeds of the shared simulation, whose own counters say how polite we were. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class FeedWorldTest {
    private static final int FEEDS = 200;
    /** The simulation's news are from the days before. */
    private static final Instant NOW = Instant.parse("2026-06-06T00:00:00Z");

    @TempDir
    Path folder;

    private final VirtualClock clock = new VirtualClock(NOW);

    @Test
    void theSecondRoundIsConditionalAndBringsNothing() throws Exception {
        try (SimulatedWeb web =
                SimulatedWeb.start("--feeds=" + FEEDS, "--hosts=4", "--no-validators=0", "--latency-ms=5")) {
            FeedsConfig config = web.config(folder);
            List<PolledFeed> first = round(config);
            assertThat(first).hasSize(FEEDS).allSatisfy(FeedWorldTest::succeeded);
            assertThat(added(first)).isGreaterThan(FEEDS * 15);
            assertThat(web.statistic("maxInflightPerHost")).isBetween(1, 2);

            web.control("reset");
            clock.advance(Duration.ofHours(2));
            List<PolledFeed> second = round(config);

            assertThat(second).hasSize(FEEDS);
            assertThat(added(second)).as("announced again").isZero();
            assertThat(second.stream().mapToInt(PolledFeed::changed).sum()).isZero();
            assertThat(web.statistic("feedRequests")).isEqualTo(FEEDS);
            assertThat(web.statistic("conditional")).isGreaterThanOrEqualTo(FEEDS * 99 / 100);
            assertThat(web.statistic("bytesOut")).as("bytes of all answers").isLessThan(FEEDS * 1000);
            assertThat(web.statistic("maxInflightPerHost")).isBetween(1, 2);
        }
    }

    @Test
    void aSickFifthHarmsNobodyElseAndIsTreatedPolitely() throws Exception {
        try (SimulatedWeb web = SimulatedWeb.start(
                "--feeds=" + FEEDS,
                "--hosts=40",
                "--no-validators=0",
                "--latency-ms=5",
                "--faults=0.2",
                "--faults-start=off")) {
            FeedsConfig config = web.config(folder);
            assertThat(round(config)).hasSize(FEEDS).allSatisfy(FeedWorldTest::succeeded);
            Set<String> healthy = web.healthyAsked();
            assertThat(healthy).hasSize(FEEDS * 4 / 5);
            web.control("reset");
            web.control("faults?mode=on");
            for (int i = 0; i < 2; i++) {
                // Shorter than the time that throttled feeds ask for, so none of them may be asked again.
                clock.advance(Duration.ofSeconds(5));
                List<PolledFeed> polled = round(config);
                assertThat(polled)
                        .filteredOn(feed -> healthy.contains(feed.feed().id().value()))
                        .hasSameSizeAs(healthy)
                        .allSatisfy(FeedWorldTest::succeeded)
                        .allSatisfy(feed ->
                                assertThat(feed.added() + feed.changed()).isZero());
                assertThat(polled.size()).isLessThanOrEqualTo(FEEDS);
            }
            assertThat(web.healthyAsked()).isEqualTo(healthy);
            assertThat(web.statistic("earlyRetries")).as("retried early").isZero();
            assertThat(web.statistic("after410")).as("asked after 410").isZero();
            assertThat(web.statistic("after301")).as("asked after 301").isZero();
            assertThat(web.statistic("xxe")).as("entities resolved").isZero();
            assertThat(web.statistic("maxInflightPerHost")).isBetween(1, 2);
        }
    }

    private List<PolledFeed> round(FeedsConfig config) throws InterruptedException {
        try (PollRound round = new PollRound(impatient(), config, clock, polled -> {})) {
            return round.run(config.feeds()).polled();
        }
    }

    /** What hangs is given up after three seconds, so that the test need not wait for half a minute each time. */
    private Settings impatient() {
        Settings settings = Loopback.settings(folder.resolve("data"));
        Settings.Outbound outbound = settings.outbound();
        return new Settings(
                settings.server(),
                settings.store(),
                settings.poll(),
                new Settings.Outbound(
                        outbound.contact(), Duration.ofSeconds(3), outbound.maxBytes(), outbound.privateNetworks()),
                new Settings.Encoder(false),
                settings.retention(),
                settings.log());
    }

    private static void succeeded(PolledFeed polled) {
        assertThat(polled.report().outcome().success())
                .as(polled.feed() + ": " + polled.report().detail())
                .isTrue();
    }

    private static int added(List<PolledFeed> polled) {
        return polled.stream().mapToInt(PolledFeed::added).sum();
    }
}
