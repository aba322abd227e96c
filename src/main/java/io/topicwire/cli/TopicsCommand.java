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
        description = "Lists, tests, measures and compares topics.",
        footer = {
            "",
            "Examples:",
            "  topicwire topics list",
            "  topicwire topics show india-russia          what does it come to?",
            "  topicwire topics test                       do the lines beside the topics hold?",
            "  topicwire topics eval labelled.jsonl        how good are they on labelled texts?",
            "  topicwire topics diff feeds.yml edited.yml  what would an edit change?",
            "  topicwire topics report                     which are silent, too wide, too alike?",
            "  topicwire topics suggest diplomacy          what may its rule have missed?",
            "",
            "Exit status: see the commands."
        },
        subcommands = {
            TopicsListCommand.class,
            TopicsShowCommand.class,
            TopicsTestCommand.class,
            TopicsEvalCommand.class,
            TopicsDiffCommand.class,
            TopicsReportCommand.class,
            TopicsSuggestCommand.class
        })
final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try \"topicwire topics test\".");
    }
}
