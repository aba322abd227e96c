package io.topicwire.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at stories and changes them. */
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Shows the stories into which reports of one event are gathered, and changes them. Every change"
                        + " is remembered, holds for entries to come, and can be taken back. Works beside a running server too.",
        footer = {
            "",
            "Examples:",
            "  topicwire story list                 the newest stories",
            "  topicwire story show 12              the reports of story 12, and why each is in it",
            "  topicwire story merge 12 45          both are one: the entries of 45 go to 12",
            "  topicwire story split 12 17 19       entries 17 and 19 are a story of their own",
            "  topicwire story undo 7               take change 7 back",
            "",
            "Exit status: 0 done, 1 refused or not found, 2 wrong usage, 3 the store is not available."
        },
        subcommands = {
            StoryReading.ListStories.class,
            StoryReading.Show.class,
            StoryEditing.Merge.class,
            StoryEditing.Split.class,
            StoryEditing.Move.class,
            StoryEditing.Pin.class,
            StoryEditing.Unpin.class,
            StoryEditing.Title.class,
            StoryEditing.Undo.class,
            StoryReading.Log.class,
            StoryReading.Propose.class,
            StoryTryCommand.class,
            CommandLine.HelpCommand.class
        })
final class StoryCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
