package io.topicwire.cli;

import io.topicwire.config.FeedsConfig;
import io.topicwire.topic.Score;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicTests;
import io.topicwire.topic.TopicTests.Judged;
import io.topicwire.topic.TopicTests.TopicReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tests topics on the texts that stand beside them. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Tests each topic: the lines under match: and no-match: must be decided so, and precision, recall"
                + " and F1 are measured on the third of examples: and not-examples: that is held back from learning."
                + " Each miss is named with its reason. A running server tests an edit in the same way before it takes"
                + " it over.",
        footer = {
            "",
            "Examples:",
            "  topicwire topics test                  all topics",
            "  topicwire topics test india-russia     one",
            "  topicwire topics test --quiet          only what fails",
            "",
            "Exit status: 0 all lines are decided as they must be, 1 some are not, 2 wrong usage or a mistake in a file."
        })
final class TopicsTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "Ids of topics (default: all).")
    private List<String> wanted = List.of();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only what fails.")
    private boolean quiet;

    @Override
    public Integer call() {
        Logging.quiet();
        FeedsConfig config = files.feeds();
        List<String> known =
                config.topics().stream().map(topic -> topic.id().value()).toList();
        for (String id : wanted) {
            if (!known.contains(id)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "no topic \"" + id + "\" in " + files.feedsFile() + Suggestion.among(id, known));
            }
        }
        List<TopicReport> reports = TopicTests.of(config.topics(), config.lexicon()).run().stream()
                .filter(report ->
                        wanted.isEmpty() || wanted.contains(report.topic().id().value()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        reports.forEach(report -> print(report, out));
        int status = summary(reports, out);
        out.flush();
        return status;
    }

    private int summary(List<TopicReport> reports, PrintWriter out) {
        long lines = reports.stream().mapToLong(report -> report.lines().size()).sum();
        long flipped =
                reports.stream().mapToLong(report -> report.flipped().size()).sum();
        long untested = reports.stream()
                .filter(report -> report.lines().isEmpty() && report.held().isEmpty())
                .count();
        if (!quiet || flipped > 0) {
            out.println(
                    flipped == 0
                            ? "all " + lines + " lines hold"
                            : flipped + " of " + lines + " lines are not decided as they must be");
            if (untested > 0 && !quiet) {
                out.println(untested + (untested == 1 ? " topic has" : " topics have")
                        + " neither match:, no-match: nor enough examples");
            }
        }
        return flipped == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(TopicReport report, PrintWriter out) {
        Topic topic = report.topic();
        if (quiet) {
            report.flipped().forEach(line -> print(topic, line, "must", out));
            return;
        }
        out.println(
                topic.id() + ": " + (report.lines().size() - report.flipped().size()) + " of "
                        + report.lines().size() + " lines hold" + measured(report.score()));
        if (!topic.examples().examples().isEmpty()
                || !topic.examples().counterExamples().isEmpty()) {
            out.println("  examples: " + report.learning().why());
        }
        report.flipped().forEach(line -> print(topic, line, "must", out));
        report.held().stream().filter(judged -> !judged.holds()).forEach(judged -> print(topic, judged, "should", out));
    }

    private static String measured(Score score) {
        if (score.size() == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "; held back %d examples and %d counter-examples: precision %.2f (%d of %d), recall %.2f (%d of %d),"
                        + " F1 %.2f",
                score.found() + score.missed(),
                score.wrong() + score.left(),
                score.precision(),
                score.found(),
                score.found() + score.wrong(),
                score.recall(),
                score.found(),
                score.found() + score.missed(),
                score.f1());
    }

    private static void print(Topic topic, Judged judged, String how, PrintWriter out) {
        out.println("  " + judged.example().place() + ": " + how + (judged.expected() ? " be" : " not be") + " on "
                + topic.id() + ": " + Printable.of(judged.example().title()));
        judged.verdict().lines().stream().skip(1).forEach(line -> out.println("    " + Printable.of(line)));
    }
}
