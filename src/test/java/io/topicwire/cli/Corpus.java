package io.topicwire.cli;

import io.topicwire.feed.RawFeed;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.FeedSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The shared corpora: packed documents with what other readers, or their authors, make of them. */
final class Corpus {
    static final DocumentReader READER = new DocumentReader(() -> Instant.parse("2030-01-01T00:00:00Z"));

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
    Path expectations(String name) {
        Path lines = unpacked.resolve(name + ".jsonl");
        Path packed = shared.resolve(name + ".dev.expected.jsonl.xz");
        run(unpacked, "sh", "-c", "xz -dc '" + packed + "' > '" + lines + "'");
        return lines;
    }

    /** What we make of a document, or empty where it is refused. */
    static Optional<Map<String, Object>> read(Path document, String address) {
        try {
            WebUri uri = WebUri.parse(address).orElseThrow();
            return Optional.of(READER.read(new RawFeed(uri, Optional.empty(), Files.readAllBytes(document)))
                    .form());
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
