package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.topicwire.vector.EncoderProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code topicwire sameness eval} measures and how it ends. */
final class SamenessEvalCommandTest {
    private static final String TEXT = "Norway sent the frigate Roald Amundsen to the Baltic Sea on Monday to patrol"
            + " routes of undersea cables, Defence Minister Kari Haugen said in Bergen.";
    private static final List<String> LINES = List.of(
            line("a", "2026-03-02T08:00:00Z", "Norway sends frigate to guard cables", TEXT, "one.example", "norway"),
            line(
                    "c",
                    "2026-03-02T10:00:00Z",
                    "Cocoa harvest in Ghana fails",
                    "Rain came late.",
                    "two.example",
                    "cocoa"),
            line("b", "2026-03-02T09:00:00Z", "Norwegian frigate to guard cables", TEXT, "three.example", "norway"));

    @TempDir
    Path folder;

    @Test
    void scoresBothStages() throws IOException {
        Outcome outcome = eval(LINES, "--json");
        assertThat(outcome.status()).isEqualTo(ExitCode.OK);
        List<Map<String, Object>> rows =
                outcome.out().lines().map(JsonLines::read).toList();
        assertThat(rows)
                .extracting(row -> row.get("stage"))
                .containsExactly("copies", "stories", "stories, exact times");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).containsEntry("items", "3").containsEntry("groups", "2");
            assertThat(Double.parseDouble(row.get("ari").toString())).isEqualTo(1);
        });
    }

    @Test
    void printsATable() throws IOException {
        assertThat(eval(LINES, "--stage", "stories").out())
                .contains("STAGE", "B3 F1", "ITEMS/S", "1.000")
                .doesNotContain("copies");
    }

    @Test
    void decidesAlikeInEachPass() throws IOException {
        List<String> once = scores(eval(LINES, "--json", "--passes", "1"));
        assertThat(scores(eval(LINES, "--json", "--passes", "3")))
                .isEqualTo(once)
                .hasSize(3);
    }

    /** The lines without the speed. */
    private static List<String> scores(Outcome outcome) {
        return outcome.out()
                .lines()
                .map(line -> line.replaceAll("\"itemsPerSecond\":\"?\\d+\"?", ""))
                .toList();
    }

    @Test
    void scoresKnownCopiesAndJitter() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "id1\tid2\nb\ta\t0.9\na\tunknown\n");
        assertThat(eval(LINES, "--wire", pairs.toString(), "--jitter", "30m", "--seed", "5")
                        .out())
                .contains("wire copies: precision 1.000, recall 1.000, F1 1.000")
                .contains("jitter 30m: precision 1.000, recall 1.000, F1 1.000");
    }

    @Test
    void saysHowToGetAnEncoderThatIsNotThere() throws IOException {
        assumeTrue(EncoderProvider.installed().isEmpty(), "skipped: built with the encoder");
        Outcome outcome = eval(LINES, "--encoder");
        assertThat(outcome.status()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("./topicwire build --encoder").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"x\"} | line 4: id and cluster are needed",
                "{\"id\":\"a\",\"cluster\":\"n\"} | line 4: the id a is there twice",
                "{\"id\":\"x\",\"cluster\":\"n\",\"time\":\"noon\"} | line 4: \"noon\" is no time",
                "nonsense | line 4: no JSON object"
            })
    void namesTheLineThatCannotBeUsed(String line, String complaint) throws IOException {
        Outcome outcome = eval(List.of(LINES.get(0), LINES.get(1), LINES.get(2), line));
        assertThat(outcome.status()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("news.jsonl, ").contains(complaint);
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() throws IOException {
        assertThat(Outcome.of("sameness", "eval", folder.resolve("absent")).status())
                .isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(eval(LINES, "--jitter", "soon").status()).isEqualTo(ExitCode.USAGE);
        assertThat(eval(LINES, "--passes", "0").status()).isEqualTo(ExitCode.USAGE);
        assertThat(Outcome.of("sameness").status()).isEqualTo(ExitCode.USAGE);
    }

    private Outcome eval(List<String> lines, String... options) throws IOException {
        Path file = Files.write(folder.resolve("news.jsonl"), lines);
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "sameness";
        arguments[1] = "eval";
        arguments[2] = file;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Outcome.of(arguments);
    }

    private static String line(String id, String time, String title, String text, String host, String cluster) {
        return JsonLines.write(new TreeMap<>(Map.of(
                "id",
                id,
                "time",
                time,
                "title",
                title,
                "text",
                text,
                "host",
                host,
                "cluster",
                cluster,
                "time_exact",
                "true")));
    }
}
