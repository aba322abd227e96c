package io.topicwire.app;

import io.topicwire.config.FeedsConfig;
import io.topicwire.topic.TopicTests;
import io.topicwire.topic.TopicTests.Judged;
import io.topicwire.topic.TopicTests.TopicReport;
import java.util.List;
import java.util.stream.Collectors;

/** What the lines under {@code match:} and {@code no-match:} hold against a configuration. */
public final class TopicGate {
    private TopicGate() {}

    /**
     * Every line that is decided otherwise than it must be.
     *
     * @return a sentence each with place and reason, in the order of the topics; empty where all lines hold
     */
    public static List<String> flipped(FeedsConfig config) {
        return TopicTests.of(config.topics(), config.lexicon()).lines().stream()
                .flatMap(report -> report.flipped().stream().map(line -> sentence(report, line)))
                .toList();
    }

    private static String sentence(TopicReport report, Judged line) {
        String reasons =
                line.verdict().lines().stream().skip(1).map(String::strip).collect(Collectors.joining("; "));
        return line.example().place() + ": must " + (line.expected() ? "" : "not ") + "be on the topic "
                + report.topic().id() + ": \"" + line.example().title() + "\": " + reasons;
    }
}
