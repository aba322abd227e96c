package io.topicwire.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notices that feeds.yml changed, or a file of the lexicon or of a pack of topics. Asked once a second or so by whoever has
 * a clock; keeps no thread and no config. Not thread-safe: one caller.
 */
public final class ConfigReload {
    private static final String ABSENT = "absent";
    private static final String ENDING = ".yml";
    /** Most files of a folder that are followed; more are a mistake that the reader reports. */
    private static final int MOST_FILES = 200;

    private final Path file;
    private final ConfigFolder folder;
    private String stamp;
    private String known;
    private String doubtful = "";

    /** As {@link #ConfigReload(Path, ConfigFolder)}, with the usual folder. */
    public ConfigReload(Path file) {
        this(file, ConfigFolder.USUAL);
    }

    /**
     * Takes the files as they are now for known: the first {@link #check} reports only what changes from here on. Make
     * this before the first {@link FeedsFile#load}, so that no change falls between the two.
     *
     * @param file need not exist
     * @param folder need not exist
     */
    public ConfigReload(Path file, ConfigFolder folder) {
        this.file = file;
        this.folder = folder;
        this.stamp = stamp();
        this.known = hash(SourceFile.bytes(file, new Problems()));
    }

    /**
     * Reads the files where one changed since they were last reported. A result that is {@linkplain ConfigResult.Broken
     * broken} is held back until the same content is there in two calls in a row: editors and deployments write in
     * pieces, or remove the file for a moment.
     *
     * @return what the files hold now; empty where it is the same as before, by content
     */
    public Optional<ConfigResult<FeedsConfig>> check() {
        String now = stamp();
        if (now.equals(stamp) && doubtful.isEmpty()) {
            return Optional.empty();
        }
        // The stamp is taken before the content: a change in between is seen by the next call.
        stamp = now;
        Problems problems = new Problems();
        Optional<byte[]> content = SourceFile.bytes(file, problems);
        String hash = hash(content);
        if (hash.equals(known)) {
            doubtful = "";
            return Optional.empty();
        }
        ConfigResult<FeedsConfig> result = content.map(bytes -> FeedsFile.parse(file.toString(), bytes, folder))
                .orElseGet(problems::broken);
        if (result instanceof ConfigResult.Broken && !hash.equals(doubtful)) {
            doubtful = hash;
            return Optional.empty();
        }
        known = hash;
        doubtful = "";
        return Optional.of(result);
    }

    /** What changes when somebody writes: time and size of each file, and which file the name stands for. */
    private String stamp() {
        StringBuilder stamps = new StringBuilder(stamp(file));
        for (Path other : others()) {
            stamps.append('\n').append(other).append(' ').append(stamp(other));
        }
        return stamps.toString();
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return ABSENT;
        }
    }

    /** The files of the folder, in order. */
    private List<Path> others() {
        List<Path> others = new ArrayList<>();
        for (Path each : folder.folders()) {
            try (Stream<Path> files = Files.list(each)) {
                files.filter(other -> other.getFileName().toString().endsWith(ENDING))
                        .sorted()
                        .limit(MOST_FILES)
                        .forEach(others::add);
            } catch (IOException | UncheckedIOException e) {
                // A folder that is not there has no files; one that cannot be read is reported by who reads it.
                continue;
            }
        }
        return others;
    }

    private String hash(Optional<byte[]> content) {
        MessageDigest digest = Sha256.digest();
        digest.update(content.orElse(ABSENT.getBytes(StandardCharsets.UTF_8)));
        for (Path other : others()) {
            digest.update(("\n" + other + "\n").getBytes(StandardCharsets.UTF_8));
            SourceFile.bytes(other, new Problems()).ifPresent(digest::update);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
