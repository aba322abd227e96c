package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.Topicwire;
import io.topicwire.feed.Feed;
import io.topicwire.store.Claim;
import io.topicwire.store.FeedLease;
import io.topicwire.store.jdbc.JdbcStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real command line, told to stop while publishers keep it waiting. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class StopTest {
    private static final int FEEDS = 12;
    private static final int PER_HOST = 4;

    @TempDir
    Path folder;

    @Test
    void sigtermEndsItWithinTenSecondsAndGivesTheLeasesBack() throws Exception {
        Path data = folder.resolve("data");
        try (SilentOrigin origin = new SilentOrigin()) {
            Files.writeString(folder.resolve("feeds.yml"), feedsYaml(origin));
            Files.writeString(folder.resolve("settings.yml"), Loopback.settingsYaml(data));
            Path output = folder.resolve("output.txt");
            Process serve = ChildJvm.start(
                    ChildJvm.of(
                            folder,
                            List.of(),
                            Topicwire.class,
                            "serve",
                            "-f",
                            "feeds.yml",
                            "--settings",
                            "settings.yml"),
                    output);
            try {
                origin.awaitGuests(PER_HOST);

                serve.destroy();

                assertThat(serve.waitFor(10, TimeUnit.SECONDS))
                        .as("ends in time")
                        .isTrue();
            } finally {
                serve.destroyForcibly();
            }
            assertThat(Files.readString(output)).contains("Topicwire polls " + FEEDS + " sources");
        }
        assertThat(claimable(data)).hasSize(FEEDS);
    }

    private static String feedsYaml(SilentOrigin origin) {
        StringBuilder text = new StringBuilder("sources:\n");
        for (int feed = 0; feed < FEEDS; feed++) {
            text.append("  - id: outlet-" + feed + "\n    url: " + origin.url(feed) + "\n");
        }
        return text + "topics: []\n";
    }

    /** What another node would get at once; leases that were not given back would hold for ten minutes more. */
    private static List<Feed> claimable(Path data) {
        try (JdbcStore store = JdbcStore.embedded(data)) {
            Claim claim = new Claim("successor", Duration.ofMinutes(1), 100, 100, Set.of(), Set.of());
            return store.feeds().claimDue(claim, InstantSource.system().instant()).stream()
                    .map(FeedLease::feed)
                    .toList();
        }
    }
}
