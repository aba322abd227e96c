package io.topicwire.cli;

import io.topicwire.app.TopicDesk;
import io.topicwire.config.FeedsConfig;
import io.topicwire.poll.TopicTrial.Changed;
import io.topicwire.poll.TopicTrial.Difference;
import io.topicwire.poll.TopicTrial.Item;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions of topics on what is stored. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Judges every stored item by two versions of feeds.yml and lists what enters or leaves each topic,"
                        + " with the reason. Nothing is changed. Works beside a running server too.",
        footer = {
            "",
            "Examples:",
            "  topicwire topics diff feeds.yml edited.yml",
            "  topicwire topics diff feeds.yml edited.yml --topic sanctions --limit 100",
            "  git show HEAD~1:feeds.yml > /tmp/old.yml && topicwire topics diff /tmp/old.yml feeds.yml --json",
            "",
            "Exit status: 0 nothing enters or leaves, 1 something does, 2 wrong usage or a mistake in a file,",
            "3 the store is not available."
        })
final class TopicsDiffCommand extends TopicsDeskCommand {
    private static final int MOST = 10_000;

    @Parameters(index = "0", paramLabel = "OLD.yml", description = "The topics as they are.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW.yml", description = "The topics as they would be.")
    private Path after;

    @Option(names = "--topic", paramLabel = "ID", description = "Only this topic; may be repeated.")
    private List<String> wanted = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "So many items a topic and direction, at most 10000 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    int run(TopicDesk desk, PrintWriter out) {
        int most = bounded("--limit", limit, MOST);
        FeedsConfig old = files().feeds(before);
        FeedsConfig edited = files().feeds(after);
        for (String id : wanted) {
            boolean known =
                    old.topics().stream().anyMatch(topic -> topic.id().value().equals(id));
            if (!known) {
                find(edited, id, after);
            }
        }
        Difference difference = desk.difference(old, edited, most);
        List<Changed> topics = difference.topics().stream()
                .filter(topic ->
                        wanted.isEmpty() || wanted.contains(topic.topic().value()))
                .toList();
        if (json()) {
            topics.forEach(topic -> print(topic, out));
        } else {
            out.println(CheckCommand.counted(difference.entries(), "stored item") + " judged, "
                    + CheckCommand.counted(topics.size(), "topic") + " defined otherwise");
            topics.forEach(topic -> told(topic, out));
        }
        return topics.stream().allMatch(topic -> topic.entered() + topic.left() == 0) ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void told(Changed topic, PrintWriter out) {
        out.println();
        out.println(topic.topic() + ": " + topic.before() + " before, " + topic.after() + " after: " + topic.entered()
                + " enter, " + topic.left() + " leave");
        for (Item item : topic.items()) {
            out.println((item.entered() ? "  + " : "  - ")
                    + Printable.of(item.entry().entry().title()));
            out.println("      " + item.entry().feed() + ", "
                    + WhyText.time(item.entry().firstSeen()) + ", number "
                    + item.entry().sequence());
            item.reasons().forEach(reason -> out.println("      " + Printable.of(reason)));
        }
        long untold = topic.entered() + topic.left() - topic.items().size();
        if (untold > 0) {
            out.println("  … and " + untold + " more; see --limit");
        }
    }

    /** The counts first, then a line an item. */
    private static void print(Changed topic, PrintWriter out) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("topic", topic.topic().value());
        counts.put("before", topic.before());
        counts.put("after", topic.after());
        counts.put("enter", topic.entered());
        counts.put("leave", topic.left());
        line(out, counts);
        for (Item item : topic.items()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("topic", topic.topic().value());
            entry.put("change", item.entered() ? "enter" : "leave");
            entry.putAll(WhyJson.entry(item.entry()));
            entry.put("reasons", item.reasons());
            line(out, entry);
        }
    }
}
