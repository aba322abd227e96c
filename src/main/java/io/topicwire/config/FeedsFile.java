package io.topicwire.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads feeds.yml, where the operator names the sources and the topics. */
public final class FeedsFile {
    private FeedsFile() {}

    /**
     * Reads the file, and what it refers to in the folder {@code config}, and reports every mistake, with line and column.
     * A file that is missing, unreadable, over 5 MB or not UTF-8 is a mistake like any other; nothing is thrown for it.
     *
     * @param path the file, named in messages as it is given here
     */
    public static ConfigResult<FeedsConfig> load(Path path) {
        return load(path, ConfigFolder.USUAL);
    }

    /**
     * As {@link #load(Path)}, with another folder.
     *
     * @param folder where the lexicon and the packs of topics are
     */
    public static ConfigResult<FeedsConfig> load(Path path, ConfigFolder folder) {
        Problems problems = new Problems();
        Optional<byte[]> content = SourceFile.bytes(path, problems);
        return content.isPresent() ? parse(path.toString(), content.get(), folder) : problems.broken();
    }

    /** As {@link #load(Path, ConfigFolder)}, of bytes that are read already. */
    static ConfigResult<FeedsConfig> parse(String file, byte[] content, ConfigFolder folder) {
        Problems problems = new Problems();
        Optional<RuleLibrary> library = RuleLibrary.load(folder, problems);
        return SourceFile.text(file, content, problems)
                .map(source -> new FeedsReader(new Reading(source, problems), System.getenv(), library).read())
                .orElseGet(problems::broken);
    }

    /**
     * As {@link #load(Path, ConfigFolder)}, of bytes that are read already.
     *
     * @param environment what {@code ${NAME}} stands for in what sources say in requests
     * @param library what topics can be made of
     */
    static ConfigResult<FeedsConfig> parse(
            String file, byte[] content, Map<String, String> environment, RuleLibrary library) {
        Problems problems = new Problems();
        return SourceFile.text(file, content, problems)
                .map(source -> new FeedsReader(new Reading(source, problems), environment, Optional.of(library)).read())
                .orElseGet(problems::broken);
    }
}
