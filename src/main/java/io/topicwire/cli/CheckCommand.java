package io.topicwire.cli;

import io.topicwire.app.FamilyList;
import io.topicwire.app.TopicGate;
import io.topicwire.config.ConfigProblem;
import io.topicwire.config.ConfigResult;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.FeedsFile;
import io.topicwire.story.PublisherFamilies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feeds.yml and the list of publishers' families and says what is wrong with them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks feeds.yml with the lexicon and the packs of topics in config, and config/publisher-families.txt"
                        + " where there is one, and reports every mistake by line and column.",
        footer = {
            "",
            "Examples:",
            "  topicwire check",
            "  topicwire check other-feeds.yml && echo fine",
            "",
            "Exit status: 0 in order (there may be warnings), 1 mistakes."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "feeds.yml",
            description = "The file to check (default: ${DEFAULT-VALUE}).")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ConfigResult<FeedsConfig> result = FeedsFile.load(file);
        ConfigResult<PublisherFamilies> families = FamilyList.load();
        if (families instanceof ConfigResult.Broken<PublisherFamilies> broken) {
            report(out, broken.problems(), "the list of families");
        }
        if (result instanceof ConfigResult.Broken<FeedsConfig> broken) {
            report(out, broken.problems(), file.toString());
            return ExitCode.FAILED;
        }
        ConfigResult.Loaded<FeedsConfig> loaded = (ConfigResult.Loaded<FeedsConfig>) result;
        print(out, loaded.warnings());
        String warnings = loaded.warnings().isEmpty()
                ? ""
                : ", " + counted(loaded.warnings().size(), "warning");
        List<String> flipped = TopicGate.flipped(loaded.config());
        if (!flipped.isEmpty()) {
            flipped.forEach(out::println);
            out.println(counted(flipped.size(), "line") + " of match: and no-match: not decided as they must be");
            return ExitCode.FAILED;
        }
        out.println(file + " is in order: " + counted(loaded.config().feeds().size(), "source") + ", "
                + counted(loaded.config().published().size(), "topic") + warnings);
        return families instanceof ConfigResult.Broken ? ExitCode.FAILED : ExitCode.OK;
    }

    private static void report(PrintWriter out, List<ConfigProblem> problems, String where) {
        print(out, problems);
        out.println(counted(problems.size(), "problem") + " in " + where);
    }

    private static void print(PrintWriter out, List<ConfigProblem> problems) {
        problems.forEach(problem -> out.println(problem.forTerminal()));
    }

    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
