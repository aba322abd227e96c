package io.topicwire.cli;

import io.topicwire.app.Probe;
import io.topicwire.app.ProbeFinding;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.feed.Feed;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries sources once and stores nothing. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description =
                "Tries every source once, or those that are named, and says which are dead, moved, blocked, empty,"
                        + " slow or no feed. Stores nothing, so it works beside a running server.",
        footer = {
            "",
            "Examples:",
            "  topicwire sources probe              all of them",
            "  topicwire sources probe sipri        only this one",
            "",
            "Exit status: 0 all are well, 1 some are not, 2 wrong usage."
        })
final class ProbeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Ids of sources (default: all).")
    private List<String> sources = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        Logging.quiet();
        Settings settings = files.settings();
        FeedsConfig config = files.feeds();
        List<Feed> wanted = files.sources(config, sources);
        AtomicInteger done = new AtomicInteger();
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), System.console() != null, wanted.size());
        progress.show(0, "starting");
        try (Probe probe = new Probe(settings, config, InstantSource.system())) {
            List<ProbeFinding> findings = probe.run(
                    wanted,
                    finding -> progress.show(
                            done.incrementAndGet(), finding.feed().id().value()));
            progress.end();
            return report(findings);
        }
    }

    private int report(List<ProbeFinding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        int width = findings.stream()
                .mapToInt(finding -> finding.feed().id().value().length())
                .max()
                .orElse(0);
        for (ProbeFinding finding : findings) {
            String id = finding.feed().id().value();
            out.println(id + " ".repeat(width - id.length()) + "  "
                    + String.format("%-10s", finding.kind().word()) + "  " + finding.words());
        }
        long well = findings.stream().filter(ProbeFinding::well).count();
        out.println(CheckCommand.counted(findings.size(), "source") + " tried: " + well + " well, "
                + (findings.size() - well) + " not");
        out.flush();
        return well == findings.size() ? ExitCode.OK : ExitCode.FAILED;
    }
}
