package io.topicwire.cli;

import io.topicwire.app.Stores;
import io.topicwire.config.Settings;
import io.topicwire.publish.EntryLine;
import io.topicwire.publish.PublishedEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.store.jdbc.JdbcStore;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the merged feed as JSON Lines. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the merged feed as JSON Lines, one story a line, oldest first. The sequence of the last"
                + " line is the cursor to go on from. A running server answers the same at /merged.jsonl?since=.",
        footer = {
            "",
            "Examples:",
            "  topicwire export > all.jsonl",
            "  topicwire export --since 4711 --limit 100",
            "  topicwire export --output stories.jsonl",
            "",
            "Exit status: 0 done, 2 wrong usage, 3 nothing is stored yet, the store is in use, or writing failed."
        })
final class ExportCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    @Mixin
    private ConfigFiles files;

    @Option(
            names = "--since",
            paramLabel = "SEQUENCE",
            defaultValue = "0",
            description = "Only stories after this one (default: all).")
    private long since;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "At most so many stories (default: no bound).")
    private long limit;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write (default: standard output).")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        Logging.quiet();
        if (since < 0 || limit < 0) {
            throw new CommandFailure(ExitCode.USAGE, "--since and --limit count stories: 0 or more");
        }
        Settings settings = files.settings();
        if (!Stores.exists(settings.store())) {
            throw new CommandFailure(
                    ExitCode.UNAVAILABLE, "nothing is stored yet; begin with: topicwire poll, or topicwire serve");
        }
        try (JdbcStore store = Stores.open(settings.store());
                OutputStream out = open()) {
            write(store, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write: " + e.getMessage(), e);
        }
        return ExitCode.OK;
    }

    private OutputStream open() throws IOException {
        // Not System.out: a PrintStream keeps a full disk or a closed pipe to itself.
        OutputStream bytes =
                output.isPresent() ? Files.newOutputStream(output.get()) : new FileOutputStream(FileDescriptor.out);
        return new BufferedOutputStream(bytes);
    }

    private void write(JdbcStore store, OutputStream out) throws IOException {
        EntryLine line = new EntryLine();
        long cursor = since;
        long left = limit;
        List<TopicEntry> page = List.of();
        do {
            page = store.entries().groupsAfter(cursor, (int) Math.min(PAGE, left));
            for (TopicEntry story : page) {
                out.write(line.bytes(PublishedEntry.of(story)));
                cursor = story.entry().sequence();
            }
            left -= page.size();
        } while (!page.isEmpty() && left > 0);
        out.flush();
    }
}
