package io.topicwire.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What has to do with telling copies and stories. */
@Command(
        name = "sameness",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures how well copies of one text and reports of one event are recognised.",
        subcommands = SamenessEvalCommand.class)
final class SamenessCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try \"topicwire sameness eval FILE\".");
    }
}
