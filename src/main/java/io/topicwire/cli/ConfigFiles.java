package io.topicwire.cli;

import io.topicwire.app.FamilyList;
import io.topicwire.config.ConfigProblem;
import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import io.topicwire.config.Settings;
import io.topicwire.feed.Feed;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The operator's files, as options that every command shares. */
final class ConfigFiles {
    private static final String USUAL_SETTINGS = "config/topicwire.yml";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-f", "--feeds"},
            paramLabel = "FILE",
            defaultValue = "feeds.yml",
            description = "Sources and topics (default: ${DEFAULT-VALUE}).")
    private Path feedsFile;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            defaultValue = USUAL_SETTINGS,
            description = "Server settings (default: ${DEFAULT-VALUE}); TOPICWIRE_... variables override them.")
    private Path settingsFile;

    Path feedsFile() {
        return feedsFile;
    }

    /** @throws CommandFailure with every mistake, where there is one */
    Settings settings() {
        if (!settingsFile.equals(Path.of(USUAL_SETTINGS)) && !Files.exists(settingsFile)) {
            throw new CommandFailure(ExitCode.USAGE, settingsFile + ": there is no such file");
        }
        Settings settings = loaded(Settings.load(settingsFile, System.getenv()));
        Logging.configure(settings.log());
        return settings;
    }

    /** @throws CommandFailure with every mistake, where there is one */
    FeedsConfig feeds() {
        return feeds(feedsFile);
    }

    /** As {@link #feeds()}, from another file. */
    FeedsConfig feeds(Path file) {
        FeedsConfig feeds = loaded(FeedsFile.load(file));
        // What goes with the sources must be in order too before anything is done with them.
        loaded(FamilyList.load());
        return feeds;
    }

    /**
     * The sources of these names, or all where there are none.
     *
     * @throws CommandFailure where one is not in feeds.yml
     */
    List<Feed> sources(FeedsConfig config, List<String> names) {
        List<Feed> wanted = new ArrayList<>();
        for (String name : names) {
            List<String> ids =
                    config.feeds().stream().map(feed -> feed.id().value()).toList();
            wanted.add(config.feeds().stream()
                    .filter(feed -> feed.id().value().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.USAGE,
                            "no source \"" + name + "\" in " + feedsFile + Suggestion.among(name, ids))));
        }
        return names.isEmpty() ? config.feeds() : wanted;
    }

    private <T> T loaded(ConfigResult<T> result) {
        if (result instanceof ConfigResult.Broken<T> broken) {
            throw new CommandFailure(ExitCode.USAGE, text(broken.problems()));
        }
        ConfigResult.Loaded<T> loaded = (ConfigResult.Loaded<T>) result;
        PrintWriter err = command.commandLine().getErr();
        loaded.warnings().forEach(warning -> err.println("warning: " + warning.forTerminal()));
        err.flush();
        return loaded.config();
    }

    static String text(List<ConfigProblem> problems) {
        return problems.stream().map(ConfigProblem::forTerminal).collect(Collectors.joining("\n"));
    }
}
