package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Dates as publishers and the tests of other readers write them. */
final class DateCorpusTest {
    private static final Path DATES =
            Path.of(System.getProperty("topicwire.shared", "absent"), "corpus", "parsing", "dates.dev.json");

    @Test
    void datesAreRead() {
        assumeTrue(Files.exists(DATES), "skipped: no shared corpora at " + DATES);
        DateReader reader = new DateReader(() -> Instant.parse("2030-01-01T00:00:00Z"));
        Tally tally = new Tally();
        new JsonMapper().readTree(DATES.toFile()).forEach(date -> {
            String written = date.get("s").asString();
            String expected = date.path("expected").asString("");
            String ours = reader.read(written).map(Instant::toString).orElse("none");
            String source = date.get("src").asString().replaceFirst(":.*", "");
            tally.add(!ours.equals("none"), new Tally.Difference(source + " read", written, ours, expected));
            if (expected.startsWith("2") || expected.startsWith("1")) {
                tally.add(ours.equals(expected), new Tally.Difference(source + " equal", written, ours, expected));
            }
        });
        // The real dates that differ are the ones that feedparser gets wrong: PM, BST, year/month/day.
        assertThat(tally.percent("miniflux read")).isEqualTo(100);
        assertThat(tally.percent("miniflux equal")).isEqualTo(100);
        assertThat(tally.percent("real read")).isGreaterThanOrEqualTo(99);
        assertThat(tally.percent("real equal")).isGreaterThanOrEqualTo(93.9);
    }
}
