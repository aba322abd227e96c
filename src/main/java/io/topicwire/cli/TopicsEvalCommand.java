package io.topicwire.cli;

import io.topicwire.config.FeedsConfig;
import io.topicwire.topic.LabelledEntry;
import io.topicwire.topic.Score;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicEvaluation;
import io.topicwire.topic.TopicEvaluation.Interval;
import io.topicwire.topic.TopicExamples;
import io.topicwire.topic.TopicExamples.Learning;
import io.topicwire.topic.TopicMatcher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures topics on labelled texts. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Judges labelled texts and compares topics with labels: precision, recall and F1 with a 95 %%"
                + " interval, for each topic and for all decisions together, by the rules alone and with examples."
                + " Nothing is stored.",
        footer = {
            "",
            "A line of FILE is a JSON object with labels (a list of topic ids, empty for none), title, text, and id, lang",
            "where they are known. Labels that are no topic of feeds.yml are left out.",
            "",
            "Examples:",
            "  topicwire topics eval labelled.jsonl                           rules, and rules with the topics' own examples",
            "  topicwire topics eval test.jsonl --learn-from train.jsonl --examples 20",
            "  topicwire topics eval test.jsonl --label conflict=armed-conflict,terrorism --misses",
            "  topicwire topics eval test.jsonl --learn-from train.jsonl --strict",
            "",
            "Exit status: 0 measured, 2 wrong usage or a line that cannot be used, 3 a file cannot be read."
        })
final class TopicsEvalCommand implements Callable<Integer> {
    /**
     * With {@code --strict} what the rule finds must also be like the examples, and nothing is added. Of the bounds that were
     * tried on labelled defence items, the lowest by which six in seven of what is left are right.
     */
    private static final Learning STRICT = new Learning(true, 1, .4);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    @Parameters(paramLabel = "FILE", description = "Labelled texts, one JSON object a line.")
    private Path file = Path.of("");

    @Option(names = "--learn-from", paramLabel = "FILE", description = "Draw examples from these labelled texts.")
    private Optional<Path> train = Optional.empty();

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "20",
            description = "So many texts of each label of --learn-from, and without one (default: 20).")
    private int most;

    @Option(
            names = "--label",
            paramLabel = "LABEL=TOPIC,…",
            description = "Which topics a label stands for; may be repeated.")
    private Map<String, String> labels = Map.of();

    @Option(names = "--strict", description = "Keep only what rule and examples agree on.")
    private boolean strict;

    @Option(names = "--misses", description = "List each decision that a label contradicts.")
    private boolean misses;

    @Option(names = "--json", description = "One JSON object a line instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        Logging.quiet();
        FeedsConfig topics = files.feeds();
        List<LabelledEntry> texts = new LabelledEntries(file).read();
        List<Topic> rules = topics.topics().stream()
                .map(topic -> topic.with(TopicExamples.NONE))
                .toList();
        TopicMatcher byRule = TopicMatcher.of(rules, topics.lexicon());
        PrintWriter out = spec.commandLine().getOut();
        TopicEvaluation alone = TopicEvaluation.of(byRule, texts, standFor());
        if (alone.topics().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "no label of " + file + " is a topic of " + files.feedsFile() + "; see --label");
        }
        print("rules only", alone, out);
        TopicMatcher learned = TopicMatcher.of(learning(topics), topics.lexicon());
        if (learned.learning().stream().anyMatch(state -> state.on())) {
            print("rules with examples", TopicEvaluation.of(learned, texts, standFor()), out);
        }
        if (!json) {
            learned.learning().stream()
                    .filter(state -> alone.topics().contains(state.topic().value()))
                    .forEach(state -> out.println("examples of " + state.topic() + ": " + state.why()));
        }
        if (misses) {
            TopicEvaluation.of(learned, texts, standFor()).misses().forEach(miss -> print(miss, out));
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<Topic> learning(FeedsConfig topics) {
        List<Topic> some = train.map(
                        path -> TopicEvaluation.withExamples(new LabelledEntries(path).read(), most, topics.topics()))
                .orElse(topics.topics());
        return strict ? some.stream().map(TopicsEvalCommand::strict).toList() : some;
    }

    private static Topic strict(Topic topic) {
        TopicExamples own = topic.examples();
        return topic.with(new TopicExamples(own.match(), own.noMatch(), own.examples(), own.counterExamples(), STRICT));
    }

    private Map<String, Set<String>> standFor() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        labels.forEach((label, topics) -> all.put(label, Set.of(topics.split(","))));
        return all;
    }

    private void print(String name, TopicEvaluation evaluation, PrintWriter out) {
        if (json) {
            evaluation
                    .topics()
                    .forEach(topic -> out.println(JsonLines.write(
                            line(name, topic, evaluation.score(topic), evaluation.interval(List.of(topic))))));
            out.println(
                    JsonLines.write(line(name, "all", evaluation.micro(), evaluation.interval(evaluation.topics()))));
            return;
        }
        TextTable table = new TextTable(name, "labelled", "P", "R", "F1", "95 %");
        for (String topic : evaluation.topics()) {
            row(table, topic, evaluation.score(topic), evaluation.interval(List.of(topic)));
        }
        row(table, "all (micro)", evaluation.micro(), evaluation.interval(evaluation.topics()));
        table.print(out);
        out.println();
    }

    private static void row(TextTable table, String name, Score score, Interval interval) {
        table.row(
                name,
                Integer.toString(score.found() + score.missed()),
                figure(score.precision()),
                figure(score.recall()),
                figure(score.f1()),
                figure(interval.low()) + "-" + figure(interval.high()));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Map<String, Object> line(String name, String topic, Score score, Interval interval) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("by", name);
        line.put("topic", topic);
        line.put("labelled", score.found() + score.missed());
        line.put("found", score.found());
        line.put("wrong", score.wrong());
        line.put("missed", score.missed());
        line.put("precision", score.precision());
        line.put("recall", score.recall());
        line.put("f1", score.f1());
        line.put("low", interval.low());
        line.put("high", interval.high());
        return line;
    }

    private static void print(TopicEvaluation.Miss miss, PrintWriter out) {
        LabelledEntry text = miss.text();
        out.println((miss.label() ? "missed " : "wrong  ") + miss.topic() + "  " + Printable.of(text.id()) + "  "
                + Printable.of(text.title().isBlank() ? text.text() : text.title()));
    }
}
