package io.topicwire.cli;

import io.topicwire.config.OpmlImport;
import io.topicwire.config.OpmlResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds the feeds of an OPML list to feeds.yml. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Adds the feeds of an OPML list, as feed readers export it, to feeds.yml. Comments and layout of"
                + " the file are kept; feeds that it has already are left alone.",
        footer = {
            "",
            "Examples:",
            "  topicwire import subscriptions.opml --dry-run     what would be added?",
            "  topicwire import subscriptions.opml",
            "",
            "Exit status: 0 done, 1 some of its feeds are not usable, 2 one of the two files is broken; nothing was done."
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The OPML list.")
    private Path opml;

    @Option(
            names = {"-f", "--feeds"},
            paramLabel = "FILE",
            defaultValue = "feeds.yml",
            description = "The file to add to (default: ${DEFAULT-VALUE}); it is begun where there is none.")
    private Path feedsFile;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Override
    public Integer call() {
        OpmlResult result = dryRun ? OpmlImport.preview(opml, feedsFile) : apply();
        if (result instanceof OpmlResult.Refused refused) {
            throw new CommandFailure(ExitCode.USAGE, ConfigFiles.text(refused.problems()));
        }
        return report((OpmlResult.Imported) result);
    }

    private OpmlResult apply() {
        try {
            return OpmlImport.apply(opml, feedsFile);
        } catch (IOException e) {
            throw new UncheckedIOException(feedsFile + " cannot be written: " + e.getMessage(), e);
        }
    }

    private int report(OpmlResult.Imported imported) {
        PrintWriter out = spec.commandLine().getOut();
        imported.added().forEach(added -> out.println("added    " + added.id() + "  " + added.url()));
        imported.skipped()
                .forEach(skipped -> out.println("skipped  " + skipped.url() + "  is there as " + skipped.id()));
        imported.rejected()
                .forEach(rejected ->
                        out.println("rejected " + rejected.title() + "  " + rejected.url() + "  " + rejected.reason()));
        out.println((dryRun ? "would add " : "added ")
                + CheckCommand.counted(imported.added().size(), "source") + " to " + feedsFile + "; "
                + imported.skipped().size() + " there already, "
                + imported.rejected().size() + " not usable");
        return imported.rejected().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
