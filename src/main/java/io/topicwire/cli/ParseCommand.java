package io.topicwire.cli;

import io.topicwire.app.DocumentFetch;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.FeedSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what Topicwire reads in a document, or scores a folder of them against what others read. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Shows what is read in a feed document: the feed, its entries, what had to be repaired and what"
                + " was dropped. Nothing is stored.",
        footer = {
            "",
            "Examples:",
            "  topicwire parse https://example.org/feed.xml       fetch it once, as a poll would",
            "  topicwire parse feed.xml --base https://example.org/feed.xml",
            "  curl -s https://example.org/feed.xml | topicwire parse - --json",
            "  topicwire parse --score expected.jsonl folder      how far do we agree with another reader?",
            "",
            "Exit status: 0 read, 1 not a feed (with --score: some document was refused), 2 wrong usage,",
            "3 the document cannot be had."
        })
final class ParseCommand implements Callable<Integer> {
    /** Reserved never to exist (RFC 6761 section 6.4): links relative to a file on disk have no true base. */
    private static final String NOWHERE = "http://file.invalid/";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    @Parameters(paramLabel = "DOCUMENT", description = "A file, a URL, or - for standard input; a folder with --score.")
    private String document;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Option(names = "--base", paramLabel = "URL", description = "Where a file or standard input comes from.")
    private Optional<String> base = Optional.empty();

    @Option(
            names = "--score",
            paramLabel = "EXPECTED",
            description = "Compare the documents of a folder with this file: one JSON object a line, as printed by"
                    + " --json, with file and base_url.")
    private Optional<Path> expectations = Optional.empty();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "0",
            description = "With --score, list the N documents that differ most.")
    private int shown;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        Logging.quiet();
        PrintWriter out = spec.commandLine().getOut();
        int status = expectations.map(file -> score(file, out)).orElseGet(() -> show(raw(), out));
        out.flush();
        return status;
    }

    private int show(RawFeed raw, PrintWriter out) {
        try {
            DocumentReader.Read read = new DocumentReader(clock).read(raw);
            if (json) {
                out.println(JsonLines.write(read.form()));
            } else {
                new DocumentText(out).print(read);
            }
            return ExitCode.OK;
        } catch (FeedSyntaxException e) {
            refuse(e, out);
            return ExitCode.FAILED;
        }
    }

    private void refuse(FeedSyntaxException refusal, PrintWriter out) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("error", refusal.getMessage());
            object.put(
                    "discovered",
                    refusal.discovered().stream().map(WebUri::toString).toList());
            out.println(JsonLines.write(object));
            return;
        }
        spec.commandLine().getErr().println(document + ": " + Printable.of(refusal.getMessage()));
        refusal.discovered().forEach(out::println);
    }

    private RawFeed raw() {
        boolean isFile = document.equals("-") || Files.exists(Path.of(document.replace('\0', ' ')));
        Optional<WebUri> uri = isFile ? Optional.empty() : WebUri.parse(document);
        return uri.isPresent() ? fetched(uri.get()) : new RawFeed(base(), Optional.empty(), bytes());
    }

    private RawFeed fetched(WebUri uri) {
        DocumentFetch fetch = DocumentFetch.of(uri, files.settings(), clock);
        return fetch.document()
                .orElseThrow(() -> new CommandFailure(ExitCode.UNAVAILABLE, uri + ": " + fetch.trouble()));
    }

    private WebUri base() {
        String address = base.orElse(NOWHERE);
        return WebUri.parse(address)
                .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "\"" + address + "\" is no web address"));
    }

    private byte[] bytes() {
        try (InputStream in = document.equals("-") ? System.in : Files.newInputStream(Path.of(document))) {
            // One byte more than is allowed, so that the reader says why it refuses.
            return in.readNBytes(Limits.standard().bodyBytes() + 1);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, document + " cannot be read: no such file, or not ours");
        }
    }

    private int score(Path file, PrintWriter out) {
        Path folder = Path.of(document);
        if (!Files.isDirectory(folder) || !Files.isReadable(file)) {
            throw new CommandFailure(
                    ExitCode.UNAVAILABLE, (Files.isDirectory(folder) ? file : folder) + " cannot be read");
        }
        CorpusScore score = new CorpusScore(folder, new DocumentReader(clock));
        try {
            score.run(file);
        } catch (UncheckedIOException e) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
        ScoreText text = new ScoreText(out, shown);
        text.print("Fields", score.fields());
        text.print("Assertions", score.assertions());
        boolean accepted = score.fields().percent("accepted") == 100;
        return accepted ? ExitCode.OK : ExitCode.FAILED;
    }
}
