package io.topicwire.cli;

import io.topicwire.app.EditResult;
import io.topicwire.app.StoryDesk;
import io.topicwire.app.StoryEdits;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that change stories. */
final class StoryEditing {
    private StoryEditing() {}

    /** A command that makes one change and says how to take it back. */
    abstract static class Edit extends DeskCommand {
        @Option(names = "--json", description = "One JSON object instead of text.")
        private boolean json;

        abstract EditResult edit(StoryEdits edits);

        @Override
        final int run(StoryDesk desk, PrintWriter out) {
            EditResult result = edit(desk.edits());
            if (result instanceof EditResult.Refused refused) {
                throw new CommandFailure(ExitCode.FAILED, Printable.of(refused.reason()));
            }
            EditResult.Made made = (EditResult.Made) result;
            if (json) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("done", made.what());
                made.number().ifPresent(number -> object.put("change", number));
                out.println(JsonLines.write(object));
            } else {
                out.println(Printable.of(made.what())
                        + made.number()
                                .map(number -> "; undo with: topicwire story undo " + number)
                                .orElse(""));
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Makes two stories one. The first stays, with its id, title and address.",
            footer = {
                "",
                "Example:",
                "  topicwire story merge 12 45          the entries of 45 go to 12",
            })
    static final class Merge extends Edit {
        @Parameters(paramLabel = "STORY", description = "The story that stays.")
        private long story;

        @Parameters(paramLabel = "OTHER", description = "The story whose entries it gets.")
        private long other;

        @Option(names = "--force", description = "Even if an earlier change keeps them apart.")
        private boolean force;

        @Override
        EditResult edit(StoryEdits edits) {
            return edits.merge(story, other, force);
        }
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description =
                    "Makes entries of a story, with their copies, a story of their own. From then on neither takes"
                            + " copies of the other's entries.",
            footer = {
                "",
                "Example:",
                "  topicwire story split 12 17 19       entries 17 and 19 leave story 12",
            })
    static final class Split extends Edit {
        @Parameters(index = "0", paramLabel = "STORY", description = "The story to split.")
        private long story;

        @Parameters(
                index = "1..*",
                paramLabel = "ENTRY",
                arity = "1..*",
                description = "Numbers of entries that leave it.")
        private List<Long> entries = List.of();

        @Override
        EditResult edit(StoryEdits edits) {
            return edits.split(story, entries);
        }
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = "Puts an entry, with its copies in the same story, into another story.",
            footer = {
                "",
                "Example:",
                "  topicwire story move 17 45           entry 17 goes to story 45",
            })
    static final class Move extends Edit {
        @Parameters(paramLabel = "ENTRY", description = "Number of the entry.")
        private long entry;

        @Parameters(paramLabel = "STORY", description = "Where it belongs.")
        private long story;

        @Override
        EditResult edit(StoryEdits edits) {
            return edits.move(entry, story);
        }
    }

    @Command(
            name = "pin",
            mixinStandardHelpOptions = true,
            description = {
                "Keeps a story open: it takes reports for as long as it had one in the last seven days, instead of"
                        + " closing after four days of silence or a week of age.",
                "With an entry it fixes instead in whose words the story is shown: that report's title, unless you gave"
                        + " another, its text and its link, whoever reports it next."
            },
            footer = {
                "",
                "Examples:",
                "  topicwire story pin 12               keep it open",
                "  topicwire story pin 12 17            show it in the words of entry 17"
            })
    static final class Pin extends Edit {
        @Parameters(index = "0", paramLabel = "STORY", description = "Which.")
        private long story;

        @Parameters(
                index = "1",
                paramLabel = "ENTRY",
                arity = "0..1",
                defaultValue = "0",
                showDefaultValue = CommandLine.Help.Visibility.NEVER,
                description = "Number of the report in whose words to show it.")
        private long entry;

        @Override
        EditResult edit(StoryEdits edits) {
            return entry == 0 ? edits.pin(story, true) : edits.words(story, entry);
        }
    }

    @Command(
            name = "unpin",
            mixinStandardHelpOptions = true,
            description = "Lets a pinned story close at its time. In whose words it is shown stays.",
            footer = {"", "Example:", "  topicwire story unpin 12"})
    static final class Unpin extends Edit {
        @Parameters(paramLabel = "STORY", description = "Which.")
        private long story;

        @Override
        EditResult edit(StoryEdits edits) {
            return edits.pin(story, false);
        }
    }

    @Command(
            name = "title",
            mixinStandardHelpOptions = true,
            description = "Gives a story another title.",
            footer = {"", "Example:", "  topicwire story title 12 'Four frigates for the Philippines'"})
    static final class Title extends Edit {
        @Parameters(index = "0", paramLabel = "STORY", description = "Which.")
        private long story;

        @Parameters(index = "1..*", paramLabel = "TITLE", arity = "1..*", description = "The new title.")
        private List<String> words = List.of();

        @Override
        EditResult edit(StoryEdits edits) {
            return edits.title(story, String.join(" ", words));
        }
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes a change back: its entries return, unless they were moved on meanwhile.",
            footer = {"", "Example:", "  topicwire story undo 7               \"topicwire story log\" has the numbers"})
    static final class Undo extends Edit {
        @Parameters(paramLabel = "CHANGE", description = "Number of the change.")
        private long number;

        @Override
        EditResult edit(StoryEdits edits) {
            return edits.undo(number);
        }
    }
}
