package io.topicwire.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the mistakes of one reading, so that the operator sees all of them at once. Not thread-safe. */
final class Problems {
    /** Most mistakes that are reported; a file of another kind may hold one on each of its lines. */
    static final int MOST = 500;

    /** What has no place in a file comes first; then file by file. */
    private static final Comparator<ConfigProblem> IN_FILE_ORDER = Comparator.comparing(
                    (ConfigProblem problem) -> problem.line() > 0)
            .thenComparing(problem -> problem.line() > 0 ? problem.file() : "")
            .thenComparingInt(ConfigProblem::line)
            .thenComparingInt(ConfigProblem::column);

    private final List<ConfigProblem> errors = new ArrayList<>();
    private final List<ConfigProblem> warnings = new ArrayList<>();

    void error(Place place, String found, String expected) {
        add(errors, place, found, expected, Optional.empty());
    }

    void error(Place place, String found, String expected, Optional<String> suggestion) {
        add(errors, place, found, expected, suggestion);
    }

    void warning(Place place, String found, String expected, Optional<String> suggestion) {
        add(warnings, place, found, expected, suggestion);
    }

    /** How many mistakes were found so far, to tell whether something was read without any. */
    int errors() {
        return errors.size();
    }

    /** What another reading found: its mistakes and warnings join these. */
    <T> Optional<T> taken(ConfigResult<T> result) {
        if (result instanceof ConfigResult.Loaded<T> loaded) {
            warnings.addAll(loaded.warnings());
            return Optional.of(loaded.config());
        }
        errors.addAll(((ConfigResult.Broken<T>) result).problems());
        return Optional.empty();
    }

    /** Whether something was found that forbids using the file. */
    boolean any() {
        return !errors.isEmpty();
    }

    /** The outcome; {@code config} is asked only where there is no error. */
    <T> ConfigResult<T> result(Supplier<T> config) {
        if (errors.isEmpty()) {
            return new ConfigResult.Loaded<>(config.get(), inOrder(warnings));
        }
        List<ConfigProblem> all = new ArrayList<>(errors);
        all.addAll(warnings);
        return new ConfigResult.Broken<>(inOrder(all));
    }

    /** As {@link #result(Supplier)}, for a file that could not be read so far that there is a config. */
    <T> ConfigResult<T> broken() {
        return new ConfigResult.Broken<>(inOrder(errors));
    }

    private static List<ConfigProblem> inOrder(List<ConfigProblem> problems) {
        return problems.stream().sorted(IN_FILE_ORDER).toList();
    }

    private static void add(
            List<ConfigProblem> to, Place place, String found, String expected, Optional<String> suggestion) {
        if (to.size() >= MOST) {
            return;
        }
        ConfigProblem problem = new ConfigProblem(
                place.file(),
                place.line(),
                place.column(),
                found,
                expected,
                suggestion,
                place.excerpt().get());
        // A topic of a pack is read as often as it is used.
        if (!to.contains(problem)) {
            to.add(problem);
        }
    }
}
