package io.topicwire.cli;

import io.topicwire.app.TopicDesk;
import io.topicwire.config.FeedsConfig;
import io.topicwire.poll.Ages;
import io.topicwire.poll.TopicDrift;
import io.topicwire.poll.TopicDrift.Row;
import io.topicwire.topic.TopicId;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which topics drift. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Says which topics are silent, which take more than 30 %% of all items, which share more than 80 %%"
                        + " of theirs with another, and which of their words were no reason for any match in the time that is"
                        + " looked at (a match keeps its first 20 reasons). Works beside a running server too.",
        footer = {
            "",
            "Examples:",
            "  topicwire topics report",
            "  topicwire topics report --days 90 --silent-days 30",
            "  topicwire topics report --json",
            "",
            "Exit status: 0 nothing to say of any topic, 1 something, 2 wrong usage, 3 the store is not available."
        })
final class TopicsReportCommand extends TopicsDeskCommand {
    private static final int MOST_TERMS = 15;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "Look at what arrived in so many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--silent-days",
            paramLabel = "N",
            defaultValue = "14",
            description = "A topic is silent after so many days without an item (default: ${DEFAULT-VALUE}).")
    private int silentDays;

    @Override
    int run(TopicDesk desk, PrintWriter out) {
        Duration window = days("--days", days);
        Duration silent = days("--silent-days", silentDays);
        FeedsConfig config = files().feeds();
        TopicDrift drift = desk.drift(config.topics(), window, silent);
        Map<TopicId, List<String>> unused = desk.unusedTerms(config.topics(), window);
        if (json()) {
            drift.topics().forEach(row -> line(out, json(row, unused.getOrDefault(row.topic(), List.of()))));
        } else {
            print(drift, unused, out);
        }
        return drift.warned() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(TopicDrift drift, Map<TopicId, List<String>> unused, PrintWriter out) {
        out.println(CheckCommand.counted(drift.entries(), "item") + " in " + Ages.counted(days, "day"));
        out.println();
        TextTable table = new TextTable("TOPIC", "ITEMS", "SHARE", "LAST");
        drift.topics()
                .forEach(row -> table.row(
                        row.topic().value(),
                        Long.toString(row.entries()),
                        row.percentage(),
                        row.last().map(WhyText::time).orElse("never")));
        table.print(out);
        out.println();
        drift.topics().forEach(row -> row.warnings().forEach(warning -> out.println(row.topic() + ": " + warning)));
        if (drift.warned() == 0) {
            out.println("nothing to say of any topic");
        }
        unused.forEach((topic, terms) -> out.println(topic + ": no match by "
                + Printable.of(String.join(", ", terms.subList(0, Math.min(MOST_TERMS, terms.size()))))
                + (terms.size() > MOST_TERMS ? " and " + (terms.size() - MOST_TERMS) + " more; see --json" : "")));
    }

    private static Map<String, Object> json(Row row, List<String> unused) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", row.topic().value());
        json.put("items", row.entries());
        json.put("share", row.share());
        row.last().ifPresent(last -> json.put("last", last.toString()));
        json.put("warnings", row.warnings());
        json.put("unusedTerms", unused);
        return json;
    }
}
