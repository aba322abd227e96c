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
        footer = {
            "",
            "Example:",
            "  topicwire sameness eval news.jsonl",
            "",
            "Exit status: 0 measured, 2 wrong usage or a line that cannot be used, 3 a file cannot be read."
        },
        subcommands = SamenessEvalCommand.class)
final class SamenessCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try \"topicwire sameness eval FILE\".");
    }
}
