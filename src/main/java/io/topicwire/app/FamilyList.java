package io.topicwire.app;

import io.topicwire.config.ConfigProblem;
import io.topicwire.config.ConfigResult;
import io.topicwire.config.PublisherFamiliesFile;
import io.topicwire.story.PublisherFamilies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The publishers and their sites: the operator's list where there is one, else the shipped one. */
public final class FamilyList {
    private static final Path FILE = Path.of("config", "publisher-families.txt");

    private FamilyList() {}

    /** The list, or every mistake in it. */
    public static ConfigResult<PublisherFamilies> load() {
        return load(FILE);
    }

    static ConfigResult<PublisherFamilies> load(Path file) {
        ConfigResult<Map<String, String>> read =
                Files.exists(file) ? PublisherFamiliesFile.load(file) : PublisherFamiliesFile.standard();
        if (read instanceof ConfigResult.Broken<Map<String, String>> broken) {
            return new ConfigResult.Broken<>(broken.problems());
        }
        ConfigResult.Loaded<Map<String, String>> loaded = (ConfigResult.Loaded<Map<String, String>>) read;
        return new ConfigResult.Loaded<>(PublisherFamilies.of(loaded.config()), loaded.warnings());
    }

    /** @throws UncheckedIOException with every mistake, where there is one */
    static PublisherFamilies read() {
        ConfigResult<PublisherFamilies> list = load();
        if (list instanceof ConfigResult.Loaded<PublisherFamilies> loaded) {
            return loaded.config();
        }
        String mistakes = ((ConfigResult.Broken<PublisherFamilies>) list)
                .problems().stream().map(ConfigProblem::toString).collect(Collectors.joining("\n"));
        throw new UncheckedIOException(mistakes, new IOException("mistakes in " + FILE));
    }
}
