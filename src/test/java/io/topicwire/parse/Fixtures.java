package io.topicwire.parse;

import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.WebUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents under {@code src/test/resources/io/topicwire/parse}, and short ways to read one. */
final class Fixtures {
    static final WebUri ADDRESS =
            WebUri.parse("https://site.example/feeds/all.xml").orElseThrow();

    private Fixtures() {}

    /** Every document, in a stable order. */
    static List<Path> documents() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().matches(".*\\.(xml|json)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("AtomFormat"))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under the standard limits, of which the time is that of the processor: how busy the machine is does not matter. */
    static ParsedFeed read(byte[] body) throws FeedSyntaxException {
        return FeedParser.standard(Limits.standard(), ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime)
                .parse(raw(body));
    }

    static ParsedFeed read(String text) throws FeedSyntaxException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static RawFeed raw(byte[] body) {
        return new RawFeed(ADDRESS, Optional.empty(), body);
    }
}
