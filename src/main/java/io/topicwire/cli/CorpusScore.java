package io.topicwire.cli;

import io.topicwire.feed.RawFeed;
import io.topicwire.feed.WebUri;
import io.topicwire.normalise.Agreement;
import io.topicwire.normalise.Tally;
import io.topicwire.parse.FeedSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the documents of a folder and compares each with its line of an expectations file: {@code file} and
 * {@code base_url}, then {@code feed} and {@code entries} as another reader sees them, {@code assertions} or
 * {@code expect.neutral} as triples of path, operator and literal, or any of them.
 */
final class CorpusScore {
    private static final int ENTRIES_COMPARED = 10;
    private static final WebUri SOMEWHERE = WebUri.parse("http://base.test/").orElseThrow();

    private final Path folder;
    private final DocumentReader reader;
    private final Tally fields = new Tally();
    private final Tally assertions = new Tally();

    CorpusScore(Path folder, DocumentReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Scores every line whose document is in the folder. */
    void run(Path expectations) {
        try (Stream<String> lines = Files.lines(expectations)) {
            lines.filter(line -> !line.isBlank()).map(JsonLines::read).forEach(this::score);
        } catch (IOException e) {
            throw new UncheckedIOException(expectations + " cannot be read", e);
        }
    }

    /** Acceptance and agreement with the other reader's fields. */
    Tally fields() {
        return fields;
    }

    /** The assertions that hold. */
    Tally assertions() {
        return assertions;
    }

    private void score(Map<String, Object> expected) {
        String file = expected.getOrDefault("file", "").toString();
        Path document = folder.resolve(file).normalize();
        if (!document.startsWith(folder.normalize()) || !Files.isRegularFile(document)) {
            return;
        }
        Optional<Map<String, Object>> form = form(document, expected);
        if (isFeed(expected)) {
            fields.add(form.isPresent(), new Tally.Difference("accepted", file, "refused", "a feed"));
        }
        if (expected.containsKey("feed")) {
            form.ifPresent(ours -> new Agreement(fields, ENTRIES_COMPARED).compare(file, expected, ours));
        }
        triples(expected).forEach(triple -> new Agreement(assertions, 0).check(file, triple, form.orElse(Map.of())));
    }

    private static boolean isFeed(Map<String, Object> expected) {
        return !expected.getOrDefault("parses", true).equals(false)
                && !expected.getOrDefault("must_fail", false).equals(true);
    }

    private static List<List<?>> triples(Map<String, Object> expected) {
        Object neutral = expected.get("expect") instanceof Map<?, ?> expect ? expect.get("neutral") : null;
        Object written = neutral == null ? expected.getOrDefault("assertions", List.of()) : neutral;
        return written instanceof List<?> list
                ? list.stream()
                        .filter(triple -> triple instanceof List<?> parts && parts.size() >= 3)
                        .<List<?>>map(triple -> (List<?>) triple)
                        .toList()
                : List.of();
    }

    private Optional<Map<String, Object>> form(Path document, Map<String, Object> expected) {
        WebUri base =
                WebUri.parse(expected.getOrDefault("base_url", "").toString()).orElse(SOMEWHERE);
        Optional<String> type = Optional.of(
                        expected.getOrDefault("http_content_type", "").toString())
                .filter(header -> !header.isEmpty());
        try {
            return Optional.of(reader.read(new RawFeed(base, type, Files.readAllBytes(document)))
                    .form());
        } catch (FeedSyntaxException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(document + " cannot be read", e);
        }
    }
}
