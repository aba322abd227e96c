package io.topicwire.config;

import java.util.List;

/**
 * What came of reading the operator's files. Mistakes are values: nothing in this package throws for what a file holds.
 *
 * @param <T> the records that the files become
 */
public sealed interface ConfigResult<T> {
    /**
     * Everything could be understood.
     *
     * @param config the records
     * @param warnings what is allowed but probably not meant, in the order of the file; may be empty
     */
    record Loaded<T>(T config, List<ConfigProblem> warnings) implements ConfigResult<T> {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * At least one mistake; nothing is used.
     *
     * @param problems every mistake that was found and the warnings, in the order of the file; never empty
     */
    record Broken<T>(List<ConfigProblem> problems) implements ConfigResult<T> {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
