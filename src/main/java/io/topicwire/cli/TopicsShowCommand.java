package io.topicwire.cli;

import io.topicwire.config.FeedsConfig;
import io.topicwire.topic.FieldWeights;
import io.topicwire.topic.LearningState;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicExamples;
import io.topicwire.topic.TopicMatcher;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a topic comes to. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows what a topic comes to: its whole query, how much a mention counts, and whether it learns.",
        footer = {
            "",
            "Examples:",
            "  topicwire topics show india-russia",
            "  topicwire topics show india-russia --json",
            "",
            "Exit status: 0 shown, 2 no such topic or a mistake in a file."
        })
final class TopicsShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    @Parameters(paramLabel = "TOPIC", description = "Id of the topic.")
    private String id;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        Logging.quiet();
        FeedsConfig config = files.feeds();
        Topic topic = TopicsDeskCommand.find(config, id, files.feedsFile());
        LearningState learning = TopicMatcher.of(config.topics(), config.lexicon()).learning().stream()
                .filter(state -> state.topic().equals(topic.id()))
                .findFirst()
                .orElseThrow();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonLines.write(json(topic, learning)));
        } else {
            print(topic, learning, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void print(Topic topic, LearningState learning, PrintWriter out) {
        TopicExamples examples = topic.examples();
        out.println(Printable.of(topic.title()) + " (" + topic.id()
                + (topic.scope().published() ? ")" : "), not published: a rule for others"));
        if (!topic.about().isBlank()) {
            out.println("  about      " + Printable.of(topic.about()));
        }
        out.println("  query      " + Printable.of(topic.query().source()));
        out.println("  weights    " + weights(topic.query().weights()));
        out.println("  languages  "
                + listed(topic.scope().languages().stream().sorted().toList(), "any"));
        out.println("  iptc       " + listed(topic.scope().iptc(), "none"));
        out.println("  folds      " + WhyJson.name(topic.collapse()));
        out.println("  tests      " + examples.match().size() + " match:, "
                + examples.noMatch().size() + " no-match:");
        out.println("  examples   " + examples.examples().size() + ", and "
                + examples.counterExamples().size() + " not-examples");
        out.println("  learns     " + learning.why());
    }

    private static String weights(FieldWeights weights) {
        return weights.equals(FieldWeights.BOOLEAN)
                ? "a mention is enough, wherever it stands"
                : "title " + weights.title() + ", summary " + weights.summary() + ", content " + weights.content()
                        + "; needs " + weights.threshold();
    }

    private static String listed(List<String> values, String none) {
        return values.isEmpty() ? none : String.join(", ", values);
    }

    private static Map<String, Object> json(Topic topic, LearningState learning) {
        FieldWeights weights = topic.query().weights();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", topic.id().value());
        json.put("title", topic.title());
        json.put("about", topic.about());
        json.put("published", topic.scope().published());
        json.put("query", topic.query().source());
        json.put("weights", List.of(weights.title(), weights.summary(), weights.content()));
        json.put("threshold", weights.threshold());
        json.put("languages", topic.scope().languages().stream().sorted().toList());
        json.put("iptc", topic.scope().iptc());
        json.put("match", topic.examples().match().size());
        json.put("noMatch", topic.examples().noMatch().size());
        json.put("examples", topic.examples().examples().size());
        json.put("notExamples", topic.examples().counterExamples().size());
        json.put("learns", learning.on());
        json.put("why", learning.why());
        return json;
    }
}
