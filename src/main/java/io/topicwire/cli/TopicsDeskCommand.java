package io.topicwire.cli;

import io.topicwire.app.Desks;
import io.topicwire.app.TopicDesk;
import io.topicwire.config.FeedsConfig;
import io.topicwire.topic.Topic;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** A command on topics and what is stored of them. */
abstract class TopicsDeskCommand extends StoredCommand {
    private static final int MOST_DAYS = 3650;

    @Option(names = "--json", description = "One JSON object a line instead of text.")
    private boolean json;

    /**
     * Does the work.
     *
     * @return exit status
     */
    abstract int run(TopicDesk desk, PrintWriter out);

    @Override
    final int answer(Desks desks, PrintWriter out) {
        return run(desks.topics(), out);
    }

    final boolean json() {
        return json;
    }

    static void line(PrintWriter out, Map<String, Object> object) {
        out.println(JsonLines.write(object));
    }

    /** @throws CommandFailure where there is no such topic */
    final Topic topic(FeedsConfig config, String id) {
        return find(config, id, files().feedsFile());
    }

    static Topic find(FeedsConfig config, String id, Path file) {
        List<String> known =
                config.topics().stream().map(topic -> topic.id().value()).toList();
        return config.topics().stream()
                .filter(topic -> topic.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "no topic \"" + Printable.of(id) + "\" in " + file + Suggestion.among(id, known)));
    }

    /** @throws CommandFailure where it is no number of days that makes sense */
    static Duration days(String option, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new CommandFailure(ExitCode.USAGE, option + " is a number of days from 1 to " + MOST_DAYS);
        }
        return Duration.ofDays(days);
    }

    /** @throws CommandFailure where it is negative or too large */
    static int bounded(String option, int number, int most) {
        if (number < 0 || number > most) {
            throw new CommandFailure(ExitCode.USAGE, option + " is a number from 0 to " + most);
        }
        return number;
    }

    /** What was typed, each file by its whole path, and feeds.yml by name. */
    @Override
    final List<String> words() {
        List<String> words = new ArrayList<>();
        ParseResult parsed = spec().root().commandLine().getParseResult();
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
            words.add(parsed.commandSpec().name());
        }
        for (OptionSpec option : parsed.matchedOptions()) {
            if (!option.longestName().equals("--feeds")) {
                words.addAll(words(option));
            }
        }
        words.add("--feeds=" + files().feedsFile().toAbsolutePath());
        parsed.matchedPositionals().forEach(argument -> words.addAll(values(argument)));
        return words;
    }

    private static List<String> words(OptionSpec option) {
        if (option.arity().max() == 0) {
            return List.of(option.longestName());
        }
        return values(option).stream()
                .map(value -> option.longestName() + "=" + value)
                .toList();
    }

    private static List<String> values(ArgSpec argument) {
        boolean file = argument.auxiliaryTypes().length > 0 && argument.auxiliaryTypes()[0] == Path.class;
        return argument.originalStringValues().stream()
                .map(value -> file ? Path.of(value).toAbsolutePath().toString() : value)
                .toList();
    }
}
