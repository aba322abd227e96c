package io.topicwire.cli;

import io.topicwire.app.TopicDesk;
import io.topicwire.config.FeedsConfig;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicTests;
import io.topicwire.topic.TopicTests.TopicReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists topics. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the topics: how many stored stories each has, whether it learns from its examples, and"
                + " whether its match: and no-match: lines hold. Works beside a running server too.",
        footer = {
            "",
            "Examples:",
            "  topicwire topics list",
            "  topicwire topics list --json",
            "",
            "Exit status: 0 listed, 2 wrong usage or a mistake in a file, 3 the store is not available."
        })
final class TopicsListCommand extends TopicsDeskCommand {
    @Override
    int run(TopicDesk desk, PrintWriter out) {
        FeedsConfig config = files().feeds();
        Map<TopicId, Long> sizes = desk.sizes();
        List<TopicReport> tests =
                TopicTests.of(config.topics(), config.lexicon()).lines();
        if (json()) {
            tests.forEach(test -> line(out, json(test, sizes)));
            return ExitCode.OK;
        }
        TextTable table = new TextTable("TOPIC", "STORIES", "LEARNS", "LINES", "TITLE");
        for (TopicReport test : tests) {
            Topic topic = test.topic();
            table.row(
                    topic.id().value(),
                    topic.scope().published()
                            ? sizes.getOrDefault(topic.id(), 0L).toString()
                            : "unpublished",
                    test.learning().on() ? "yes" : "no",
                    lines(test),
                    Printable.of(topic.title()));
        }
        table.print(out);
        return ExitCode.OK;
    }

    private static String lines(TopicReport test) {
        int all = test.lines().size();
        int flipped = test.flipped().size();
        if (all == 0) {
            return "none";
        }
        return flipped == 0 ? all + " hold" : flipped + " of " + all + " flipped";
    }

    private static Map<String, Object> json(TopicReport test, Map<TopicId, Long> sizes) {
        Topic topic = test.topic();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", topic.id().value());
        json.put("title", topic.title());
        json.put("published", topic.scope().published());
        json.put("stories", sizes.getOrDefault(topic.id(), 0L));
        json.put("learns", test.learning().on());
        json.put("why", test.learning().why());
        json.put("lines", test.lines().size());
        json.put("flipped", test.flipped().size());
        return json;
    }
}
