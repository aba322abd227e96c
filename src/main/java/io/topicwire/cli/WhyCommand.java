package io.topicwire.cli;

import io.topicwire.app.StoryDesk;
import io.topicwire.app.Why;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what was decided on the sameness of a stored entry. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Says how a stored entry is recognised, whose text it repeats, which story it belongs to, and on"
                + " what evidence each was decided. Works beside a running server too.",
        footer = {
            "",
            "Examples:",
            "  topicwire why 123                                   by its number",
            "  topicwire why urn:uuid:1c6c0f34-...                 by the id under which it is published",
            "  topicwire why https://example.org/2026/frigate      by its link",
            "  topicwire why 123 --json                            one JSON object",
            "",
            "Exit status: 0 told, 1 no such entry, 2 wrong usage, 3 the store is not available."
        })
final class WhyCommand extends DeskCommand {
    @Parameters(paramLabel = "ITEM", description = "Number, public id or link of a stored entry.")
    private String item;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Override
    int run(StoryDesk desk, PrintWriter out) {
        Why why = desk.why(item)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAILED,
                        "no stored entry has this number, id or link: " + Printable.of(item)
                                + "; \"topicwire explain\" judges what is not stored"));
        if (json) {
            out.println(JsonLines.write(WhyJson.of(why)));
        } else {
            new WhyText(out).print(why);
        }
        return ExitCode.OK;
    }
}
