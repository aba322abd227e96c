package io.topicwire.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Notices that feeds.yml changed. Asked once a second or so by whoever has a clock; keeps no thread and no config. Not
 * thread-safe: one caller.
 */
public final class ConfigReload {
    private static final String ABSENT = "absent";

    private final Path file;
    private String stamp;
    private String known;
    private String doubtful = "";

    /**
     * Takes the file as it is now for known: the first {@link #check} reports only what changes from here on. Make this
     * before the first {@link FeedsFile#load}, so that no change falls between the two.
     *
     * @param file need not exist
     */
    public ConfigReload(Path file) {
        this.file = file;
        this.stamp = stamp();
        this.known =
                SourceFile.bytes(file, new Problems()).map(ConfigReload::hash).orElse(ABSENT);
    }

    /**
     * Reads the file where it changed since it was last reported. A result that is {@linkplain ConfigResult.Broken
     * broken} is held back until the same content is there in two calls in a row: editors and deployments write in
     * pieces, or remove the file for a moment.
     *
     * @return what the file holds now; empty where it is the same as before, by content
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
        String hash = content.map(ConfigReload::hash).orElse(ABSENT);
        if (hash.equals(known)) {
            doubtful = "";
            return Optional.empty();
        }
        ConfigResult<FeedsConfig> result =
                content.map(bytes -> FeedsFile.parse(file.toString(), bytes)).orElseGet(problems::broken);
        if (result instanceof ConfigResult.Broken && !hash.equals(doubtful)) {
            doubtful = hash;
            return Optional.empty();
        }
        known = hash;
        doubtful = "";
        return Optional.of(result);
    }

    /** What changes when somebody writes: time and size of the file, and which file the name stands for. */
    private String stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return ABSENT;
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
