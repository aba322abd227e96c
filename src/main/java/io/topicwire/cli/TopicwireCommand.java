package io.topicwire.cli;

import io.topicwire.app.Encoder;
import io.topicwire.app.Version;
import io.topicwire.store.StoreException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "topicwire",
        mixinStandardHelpOptions = true,
        versionProvider = TopicwireCommand.VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Polls feeds, recognises the same story, decides topics, and republishes clean topic feeds.",
        footer = {
            "",
            "Examples:",
            "  topicwire demo                 see it work, offline, on a bundled world of news",
            "  topicwire check                is feeds.yml in order?",
            "  topicwire serve                poll the sources of feeds.yml and publish its topics",
            "  topicwire explain URL          on which topics is this article, and why?",
            "",
            "Exit status: 0 done, 1 done but something in it failed, 2 wrong usage or configuration,",
            "3 store or port not available."
        },
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            PollCommand.class,
            SourcesCommand.class,
            ExplainCommand.class,
            WhyCommand.class,
            StoryCommand.class,
            ParseCommand.class,
            SamenessCommand.class,
            TopicsCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class TopicwireCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command line and returns the exit status. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return configured(new CommandLine(new TopicwireCommand()));
    }

    /** The same manners for every command line. */
    static CommandLine configured(CommandLine line) {
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(TopicwireCommand::report);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailure known) {
            command.getErr().println(known.getMessage());
            return known.exitCode();
        }
        if (failure instanceof Encoder.MissingException) {
            command.getErr().println("topicwire: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof StoreException || failure instanceof UncheckedIOException) {
            command.getErr().println("topicwire: " + failure.getMessage());
            return ExitCode.UNAVAILABLE;
        }
        throw failure;
    }

    /** The version for {@code --version}. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "topicwire " + Version.current(), "Java " + Runtime.version(),
            };
        }
    }
}
