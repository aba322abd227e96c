package io.topicwire.config;

import java.nio.file.Path;
import java.util.List;

/**
 * The folder that holds what feeds.yml refers to: the lexicon and the packs of topics. It need not exist.
 *
 * @param path the folder
 */
public record ConfigFolder(Path path) {
    /** {@code config} in the working directory, as for the other lists. */
    public static final ConfigFolder USUAL = new ConfigFolder(Path.of("config"));

    /** Where the files of the lexicon are. */
    public Path lexicon() {
        return path.resolve("lexicon");
    }

    /** Where the packs of topics are. */
    public Path topics() {
        return path.resolve("topics");
    }

    /** The folders that hold files. */
    List<Path> folders() {
        return List.of(lexicon(), topics());
    }
}
