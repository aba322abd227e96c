package io.topicwire.config;

import io.topicwire.topic.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Reads the lexicon: the three lists that come with Topicwire, or the operator's copies of them, and whatever other
 * {@code *.yml} stands in the same folder on top, by name. All files have one format.
 */
public final class LexiconFiles {
    /** The lists that come with Topicwire, in the order in which they are read. */
    public static final List<String> SHIPPED = List.of("countries.yml", "organisations.yml", "weapons.yml");

    private static final int MOST_FILES = 100;
    private static final String ENDING = ".yml";

    private static final AtomicReference<Known> LAST =
            new AtomicReference<>(new Known("", new ConfigResult.Loaded<>(Lexicon.EMPTY, List.of())));

    private LexiconFiles() {}

    /**
     * Reads a folder and reports every mistake in its files, with line and column. A shipped list that the folder lacks
     * is taken from within Topicwire, so that the folder may hold the operator's additions alone, or not exist.
     *
     * @param folder named in messages as it is given here
     */
    public static ConfigResult<Lexicon> load(Path folder) {
        Problems problems = new Problems();
        List<Content> contents = new ArrayList<>();
        for (String name : SHIPPED) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                content(file, problems).ifPresent(contents::add);
            } else {
                contents.add(new Content(name, shipped(name)));
            }
        }
        further(folder, problems).forEach(file -> content(file, problems).ifPresent(contents::add));
        return problems.any() ? read(contents, problems) : known(contents);
    }

    /** The lexicon that comes with Topicwire. */
    public static ConfigResult<Lexicon> standard() {
        return known(
                SHIPPED.stream().map(name -> new Content(name, shipped(name))).toList());
    }

    /** One file. */
    private record Content(String file, byte[] bytes) {}

    /**
     * What was read last, by the digest of its files: the lexicon is by far the largest of what a feeds.yml refers to, and
     * seldom changes between two readings.
     */
    private record Known(String digest, ConfigResult<Lexicon> result) {}

    private static Optional<Content> content(Path file, Problems problems) {
        return SourceFile.bytes(file, problems).map(bytes -> new Content(file.toString(), bytes));
    }

    private static ConfigResult<Lexicon> known(List<Content> contents) {
        MessageDigest sha = Sha256.digest();
        for (Content content : contents) {
            sha.update((content.file() + '\n' + content.bytes().length + '\n').getBytes(StandardCharsets.UTF_8));
            sha.update(content.bytes());
        }
        String digest = HexFormat.of().formatHex(sha.digest());
        Known last = LAST.get();
        if (!last.digest().equals(digest)) {
            last = new Known(digest, read(contents, new Problems()));
            LAST.set(last);
        }
        return last.result();
    }

    private static ConfigResult<Lexicon> read(List<Content> contents, Problems problems) {
        LexiconReader reader = new LexiconReader(problems);
        for (Content content : contents) {
            SourceFile.text(content.file(), content.bytes(), problems)
                    .ifPresent(source -> reader.read(new Reading(source, problems)));
        }
        return reader.result();
    }

    private static byte[] shipped(String name) {
        try (InputStream in = LexiconFiles.class.getResourceAsStream("lexicon/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> further(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(LexiconFiles::isFurther).sorted().limit(MOST_FILES + 1).forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            problems.error(
                    Place.of(folder.toString()), "the folder cannot be read", "a folder that this user may read");
        }
        if (files.size() > MOST_FILES) {
            problems.error(
                    Place.of(folder.toString()), "the folder has too many files", "at most " + MOST_FILES + " lists");
        }
        return files;
    }

    private static boolean isFurther(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".") && !SHIPPED.contains(name);
    }
}
