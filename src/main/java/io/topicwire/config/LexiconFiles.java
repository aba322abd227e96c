package io.topicwire.config;

import io.topicwire.topic.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private LexiconFiles() {}

    /**
     * Reads a folder and reports every mistake in its files, with line and column. A shipped list that the folder lacks
     * is taken from within Topicwire, so that the folder may hold the operator's additions alone, or not exist.
     *
     * @param folder named in messages as it is given here
     */
    public static ConfigResult<Lexicon> load(Path folder) {
        Problems problems = new Problems();
        LexiconReader reader = new LexiconReader(problems);
        for (String name : SHIPPED) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                SourceFile.bytes(file, problems).ifPresent(content -> read(reader, file.toString(), content, problems));
            } else {
                read(reader, name, shipped(name), problems);
            }
        }
        for (Path file : further(folder, problems)) {
            SourceFile.bytes(file, problems).ifPresent(content -> read(reader, file.toString(), content, problems));
        }
        return reader.result();
    }

    /** The lexicon that comes with Topicwire. */
    public static ConfigResult<Lexicon> standard() {
        Problems problems = new Problems();
        LexiconReader reader = new LexiconReader(problems);
        SHIPPED.forEach(name -> read(reader, name, shipped(name), problems));
        return reader.result();
    }

    private static void read(LexiconReader reader, String file, byte[] content, Problems problems) {
        Optional<SourceText> text = SourceFile.text(file, content, problems);
        text.ifPresent(source -> reader.read(new Reading(source, problems)));
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
