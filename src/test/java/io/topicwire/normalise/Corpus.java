package io.topicwire.normalise;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import io.topicwire.parse.ParsedFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shared corpora: packed documents with what other readers, or their authors, make of them. */
final class Corpus {
    private static final JsonMapper JSON = new JsonMapper();
    private static final FeedParser PARSER = FeedParser.standard(Limits.standard());
    private static final EntryNormaliser NORMALISER =
            new EntryNormaliser(() -> Instant.parse("2030-01-01T00:00:00Z"), TrackingParameters.of(List.of()));

    private final Path shared;
    private final Path unpacked;

    Corpus(Path shared, Path unpacked) {
        this.shared = shared;
        this.unpacked = unpacked;
    }

    /** The folder of documents of a packed corpus. */
    Path documents(String name) {
        run(unpacked, "tar", "-xJf", shared.resolve(name + ".dev.tar.xz").toString());
        return unpacked.resolve(name);
    }

    /** The expectations of a corpus, one object a document. */
    Stream<JsonNode> expectations(String name) {
        Path lines = unpacked.resolve(name + ".jsonl");
        Path packed = shared.resolve(name + ".dev.expected.jsonl.xz");
        run(unpacked, "sh", "-c", "xz -dc '" + packed + "' > '" + lines + "'");
        return lines(lines);
    }

    /** A plain file of one JSON object a line. */
    static Stream<JsonNode> lines(Path file) {
        try {
            return Files.lines(file).filter(line -> !line.isBlank()).map(JSON::readTree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    /** What we make of a document, or empty where it is refused. */
    static Optional<Map<String, Object>> read(Path document, String address, Optional<String> contentType) {
        try {
            WebUri uri = WebUri.parse(address)
                    .or(() -> WebUri.parse("http://base.test/"))
                    .orElseThrow();
            byte[] body = Files.readAllBytes(document);
            ParsedFeed parsed = PARSER.parse(new RawFeed(uri, contentType, body));
            Feed feed = new Feed(new FeedId("x"), uri, "", Duration.ofHours(1), 0, Optional.empty(), "", List.of());
            return Optional.of(NeutralForm.of(parsed, NORMALISER.normalise(parsed, feed, uri)));
        } catch (FeedSyntaxException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a tool of the system and waits for it. */
    static void run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
