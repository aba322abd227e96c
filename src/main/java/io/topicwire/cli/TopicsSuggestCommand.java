package io.topicwire.cli;

import io.topicwire.app.TopicDesk;
import io.topicwire.config.FeedsConfig;
import io.topicwire.poll.TopicSuggestions.Suggestion;
import io.topicwire.store.StoredEntry;
import io.topicwire.topic.Topic;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what is worth marking as an example. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = "Lists recent stored items that are near in meaning to what a topic is about and to its examples,"
                + " and that its rule missed: lines to paste below examples: or not-examples:. English only. Works"
                + " beside a running server too.",
        footer = {
            "",
            "Examples:",
            "  topicwire topics suggest diplomacy",
            "  topicwire topics suggest diplomacy --days 60 --limit 50",
            "",
            "Exit status: 0 listed, 1 nothing near, 2 wrong usage or nothing to compare with,",
            "3 the store is not available."
        })
final class TopicsSuggestCommand extends TopicsDeskCommand {
    private static final int MOST = 1_000;
    private static final int LONGEST = 300;

    @Parameters(paramLabel = "TOPIC", description = "Id of the topic.")
    private String id;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "14",
            description = "Look at what arrived in so many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "So many at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    int run(TopicDesk desk, PrintWriter out) {
        FeedsConfig config = files().feeds();
        Topic topic = topic(config, id);
        Map<?, List<Suggestion>> found =
                desk.suggestions(List.of(topic), days("--days", days), bounded("--limit", limit, MOST));
        if (found.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    topic.id() + " has neither about: nor examples: nor match: to compare with; write a sentence under"
                            + " about:");
        }
        List<Suggestion> nearest = found.values().iterator().next();
        if (json()) {
            nearest.forEach(suggestion -> line(out, json(suggestion)));
        } else if (nearest.isEmpty()) {
            out.println("nothing near " + topic.id() + " that is not on it, in " + CheckCommand.counted(days, "day"));
        } else {
            out.println("# near " + topic.id() + " and missed by its rule: paste below examples: or not-examples:");
            nearest.forEach(suggestion -> out.println(yaml(suggestion)));
        }
        return nearest.isEmpty() ? ExitCode.FAILED : ExitCode.OK;
    }

    /** A line of a YAML list; what is behind the number sign is a comment. */
    static String yaml(Suggestion suggestion) {
        StoredEntry entry = suggestion.entry().entry();
        String title = Printable.of(entry.entry().title());
        String cut = title.length() > LONGEST ? title.substring(0, title.offsetByCodePoints(0, LONGEST / 2)) : title;
        return "- \"" + cut.replace("\\", "\\\\").replace("\"", "\\\"") + "\"  # "
                + Printable.of(suggestion.likeness().inWords()) + "; "
                + Printable.of(suggestion.entry().source().title()) + ", " + WhyText.time(entry.firstSeen());
    }

    private static Map<String, Object> json(Suggestion suggestion) {
        Map<String, Object> json =
                new LinkedHashMap<>(WhyJson.entry(suggestion.entry().entry()));
        json.put("similarity", suggestion.likeness().similarity());
        json.put("nearest", suggestion.likeness().nearest());
        return json;
    }
}
