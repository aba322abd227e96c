package io.topicwire.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What has to do with the rules of topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Tests, measures and compares topics.",
        footer = {
            "",
            "Examples:",
            "  topicwire topics test                       do the lines beside the topics hold?",
            "  topicwire topics eval labelled.jsonl        how good are they on labelled texts?",
            "",
            "Exit status: see the commands."
        },
        subcommands = {TopicsTestCommand.class, TopicsEvalCommand.class})
final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try \"topicwire topics test\".");
    }
}
