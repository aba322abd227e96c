package io.topicwire.cli;

import io.topicwire.app.Encoder;
import io.topicwire.story.event.ClusterScore;
import io.topicwire.story.event.LabelledText;
import io.topicwire.story.event.SamenessRun;
import io.topicwire.story.event.SamenessRun.Stage;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures copies and stories on labelled texts. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Sends labelled texts through the search for copies and the search for stories, in order of"
                + " time, and compares the groups with the labels: pair by pair, item by item (BCubed), and beyond"
                + " chance (adjusted Rand index). Nothing is stored.",
        footer = {
            "",
            "A line of FILE is a JSON object with id, cluster (equal for texts of one story), title, text, and time,",
            "host or source, lang, time_exact where they are known.",
            "",
            "ITEMS/S is of processor time in the last pass. A service runs warm, and the first pass over a small file is",
            "mostly spent on compiling the program: --passes 1 shows that.",
            "",
            "Examples:",
            "  topicwire sameness eval news.jsonl                          both stages",
            "  topicwire sameness eval news.jsonl --stage copies --view full --wire pairs.tsv",
            "  topicwire sameness eval news.jsonl --encoder                what the sentence encoder adds",
            "  topicwire sameness eval news.jsonl --jitter 1h --seed 7     does the order of arrival matter?",
            "",
            "Exit status: 0 measured, 2 wrong usage or a line that cannot be used, 3 the file cannot be read."
        })
final class SamenessEvalCommand implements Callable<Integer> {
    private static final int FEED_WORDS = 50;
    private static final int FULL_WORDS = 5_000;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int SHOWN_EVERY = 50;
    private static final int MOST_PASSES = 100;
    private static final long WARM_NANOS = TimeUnit.SECONDS.toNanos(5);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Labelled texts, one JSON object a line.")
    private Path file = Path.of("");

    @Option(names = "--stage", defaultValue = "all", description = "copies, stories, or all (default).")
    private Stage stage = Stage.ALL;

    @Option(names = "--view", defaultValue = "feed", description = "feed (default): 50 words of a text; full: all.")
    private View view = View.FEED;

    @Option(names = "--wire", paramLabel = "PAIRS", description = "Known copies: two ids a line, apart by a tab.")
    private Optional<Path> wire = Optional.empty();

    @Option(
            names = "--jitter",
            paramLabel = "TIME",
            description = "Run again with each text up to so much later, such as 1h or 30m, and compare.")
    private Optional<String> jitter = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which jitter (default: 1).")
    private long seed;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "30",
            description =
                    "Judge the file so often, each time from nothing; passes that would begin after five seconds are"
                            + " left out (default: 30).")
    private int passes;

    @Option(names = "--encoder", description = "Ask the sentence encoder where words alone leave doubt.")
    private boolean encoder;

    @Option(names = "--json", description = "One JSON object a line instead of a table.")
    private boolean json;

    /** How much of a text is read. */
    enum View {
        FEED,
        FULL
    }

    @Override
    public Integer call() {
        Logging.quiet();
        Optional<Duration> latest = jitter.map(SamenessEvalCommand::duration);
        Optional<WirePairs> pairs = wire.map(WirePairs::new);
        List<LabelledText> texts = SamenessRun.byTime(new LabelledLines(file).read());
        SamenessRun.Result result = warm(texts);
        PrintWriter out = spec.commandLine().getOut();
        print(rows(result), out);
        pairs.ifPresent(known -> print("wire copies", known.score(result), out));
        latest.ifPresent(most -> print("jitter " + jitter.orElse(""), agreement(result, run(late(texts, most))), out));
        out.flush();
        return ExitCode.OK;
    }

    private static Duration duration(String written) {
        try {
            return Duration.parse("PT" + written).abs();
        } catch (DateTimeParseException e) {
            throw new CommandFailure(ExitCode.USAGE, "\"" + Printable.of(written) + "\" is no time such as 1h or 30m");
        }
    }

    /** The last of the passes; all decide alike. */
    private SamenessRun.Result warm(List<LabelledText> texts) {
        if (passes < 1 || passes > MOST_PASSES) {
            throw new CommandFailure(ExitCode.USAGE, "--passes must be 1 to " + MOST_PASSES);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        SamenessRun.Result result = run(texts);
        for (int pass = 1; pass < passes && threads.getCurrentThreadCpuTime() - start < WARM_NANOS; pass++) {
            result = run(texts);
        }
        return result;
    }

    private SamenessRun.Result run(List<LabelledText> texts) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        SamenessRun run =
                new SamenessRun(stage, view == View.FEED ? FEED_WORDS : FULL_WORDS, threads::getCurrentThreadCpuTime);
        boolean terminal = System.console() != null && !json;
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), terminal, texts.size());
        long start = threads.getCurrentThreadCpuTime();
        IntConsumer progress = done -> {
            if (terminal && done % SHOWN_EVERY == 0 && threads.getCurrentThreadCpuTime() - start > QUIET_NANOS) {
                line.show(done, "judged");
            }
        };
        SamenessRun.Result result = run.run(texts, Encoder.of(encoder), progress);
        line.end();
        return result;
    }

    private List<SamenessRow> rows(SamenessRun.Result result) {
        List<SamenessRow> rows = new ArrayList<>();
        if (stage != Stage.STORIES) {
            rows.add(row("copies", result, result.copies(), result.copyNanos()));
        }
        if (stage != Stage.COPIES) {
            rows.add(row("stories", result, result.stories(), result.storyNanos()));
            if (result.texts().stream().anyMatch(LabelledText::exactTime)) {
                rows.add(exact(result));
            }
        }
        return rows;
    }

    private static SamenessRow row(String name, SamenessRun.Result result, List<Long> groups, long nanos) {
        int size = result.texts().size();
        long perSecond = nanos == 0 ? 0 : Math.round(size * 1e9 / nanos);
        return new SamenessRow(name, ClusterScore.of(labels(result), groups), perSecond);
    }

    private static SamenessRow exact(SamenessRun.Result result) {
        List<String> labels = new ArrayList<>();
        List<Long> groups = new ArrayList<>();
        for (int i = 0; i < result.texts().size(); i++) {
            if (result.texts().get(i).exactTime()) {
                labels.add(result.texts().get(i).cluster());
                groups.add(result.stories().get(i));
            }
        }
        return new SamenessRow("stories, exact times", ClusterScore.of(labels, groups), 0);
    }

    private static List<String> labels(SamenessRun.Result result) {
        return result.texts().stream().map(LabelledText::cluster).toList();
    }

    private List<LabelledText> late(List<LabelledText> texts, Duration most) {
        Random random = new Random(seed);
        List<LabelledText> late = texts.stream()
                .map(text -> SamenessRun.at(
                        text, text.time().orElseThrow().plusMillis((long) (random.nextDouble() * most.toMillis()))))
                .toList();
        return SamenessRun.byTime(late);
    }

    /** How far the second run put together what the first did. */
    private ClusterScore.Agreement agreement(SamenessRun.Result first, SamenessRun.Result second) {
        Map<String, Long> before = new HashMap<>();
        List<Long> decided = stage == Stage.COPIES ? first.copies() : first.stories();
        for (int i = 0; i < decided.size(); i++) {
            before.put(first.texts().get(i).id(), decided.get(i));
        }
        List<Long> labels = second.texts().stream()
                .map(text -> before.getOrDefault(text.id(), 0L))
                .toList();
        return ClusterScore.of(labels, stage == Stage.COPIES ? second.copies() : second.stories())
                .bcubed();
    }

    private void print(List<SamenessRow> rows, PrintWriter out) {
        if (json) {
            rows.forEach(row -> out.println(row.json()));
            return;
        }
        TextTable table = SamenessRow.table();
        rows.forEach(row -> row.addTo(table));
        table.print(out);
    }

    private void print(String name, ClusterScore.Agreement agreement, PrintWriter out) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("stage", name);
            object.putAll(SamenessRow.json(agreement));
            out.println(JsonLines.write(object));
            return;
        }
        out.println(name + ": precision " + SamenessRow.places(agreement.precision()) + ", recall "
                + SamenessRow.places(agreement.recall()) + ", F1 " + SamenessRow.places(agreement.f1()));
    }
}
