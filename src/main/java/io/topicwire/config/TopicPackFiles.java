package io.topicwire.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the packs of topics: those that come with Topicwire, or the operator's copies of them, and whatever other
 * {@code *.yml} stands in the same folder.
 */
final class TopicPackFiles {
    /** The packs that come with Topicwire. */
    static final List<String> SHIPPED = List.of(
            "alliances-exercises.yml",
            "armed-conflict.yml",
            "arms-transfers.yml",
            "cyber.yml",
            "diplomacy.yml",
            "exclusions.yml",
            "international-relations.yml",
            "missiles-air-defence.yml",
            "naval.yml",
            "nuclear.yml",
            "peace-processes.yml",
            "procurement-industry.yml",
            "sanctions.yml",
            "space.yml",
            "templates.yml",
            "terrorism.yml");

    private static final int MOST_FILES = 100;
    private static final String ENDING = ".yml";

    private TopicPackFiles() {}

    /** The packs of a folder, which need not exist. A shipped one that it lacks is taken from within Topicwire. */
    static TopicPacks load(Path folder, Problems problems) {
        TopicPacks packs = new TopicPacks();
        for (String name : SHIPPED) {
            if (!Files.exists(folder.resolve(name))) {
                read(packs, name, shipped(name), problems);
            }
        }
        for (Path file : files(folder, problems)) {
            SourceFile.bytes(file, problems).ifPresent(content -> read(packs, file.toString(), content, problems));
        }
        return packs;
    }

    static void read(TopicPacks packs, String file, byte[] content, Problems problems) {
        SourceFile.text(file, content, problems)
                .ifPresent(source -> new PackReader(new Reading(source, problems), packs).read());
    }

    private static byte[] shipped(String name) {
        try (InputStream in = TopicPackFiles.class.getResourceAsStream("topics/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(TopicPackFiles::isPack).sorted().limit(MOST_FILES + 1).forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            problems.error(
                    Place.of(folder.toString()), "the folder cannot be read", "a folder that this user may read");
        }
        if (files.size() > MOST_FILES) {
            problems.error(
                    Place.of(folder.toString()), "the folder has too many files", "at most " + MOST_FILES + " packs");
        }
        return files;
    }

    private static boolean isPack(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }
}
