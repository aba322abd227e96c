package io.topicwire.cli;

import io.topicwire.app.PollRound;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.feed.Feed;
import io.topicwire.poll.PolledFeed;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.StoreException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Polls sources once and reports. */
@Command(
        name = "poll",
        mixinStandardHelpOptions = true,
        description = "Polls every source once, or those that are named, stores what is new, and ends. A publisher's"
                + " Retry-After is respected.",
        footer = {
            "",
            "Examples:",
            "  topicwire poll                       one round over all sources",
            "  topicwire poll bbc-world sipri       only these",
            "",
            "Exit status: 0 every source answered, 1 some failed, 2 wrong usage, 3 the store is in use."
        })
final class PollCommand implements Callable<Integer> {
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
        AtomicBoolean stopped = new AtomicBoolean();
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), System.console() != null, wanted.size());
        progress.show(0, "starting");
        try (PollRound round = new PollRound(
                settings,
                config,
                InstantSource.system(),
                polled ->
                        progress.show(done.incrementAndGet(), polled.feed().id().value()))) {
            // Ctrl-C: what is committed stays, leases are given back.
            Thread stop = new Thread(
                    () -> {
                        stopped.set(true);
                        round.close();
                    },
                    "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            PollRound.Result result = round.run(wanted);
            Runtime.getRuntime().removeShutdownHook(stop);
            progress.end();
            return report(result);
        } catch (StoreException e) {
            if (stopped.get()) {
                return ExitCode.FAILED;
            }
            throw e;
        }
    }

    private int report(PollRound.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        List<PolledFeed> failed = result.polled().stream()
                .filter(polled -> !polled.report().outcome().success())
                .sorted(Comparator.comparing(polled -> polled.feed().id()))
                .toList();
        for (PolledFeed polled : failed) {
            out.println(polled.feed().id() + ": " + polled.report().detail() + "; " + next(polled));
        }
        result.held().forEach(id -> out.println(id + ": left alone, its publisher asked for patience or removed it"));
        out.println(summary(result));
        return failed.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String next(PolledFeed polled) {
        return polled.report()
                .nextDue()
                .map((Instant due) -> "tried again at " + due.truncatedTo(ChronoUnit.SECONDS))
                .orElse("not tried again");
    }

    private static String summary(PollRound.Result result) {
        int added = result.polled().stream().mapToInt(PolledFeed::added).sum();
        int copies = result.polled().stream().mapToInt(PolledFeed::copies).sum();
        int changed = result.polled().stream().mapToInt(PolledFeed::changed).sum();
        return CheckCommand.counted(result.polled().size(), "source") + " polled: "
                + count(result, PollOutcome.READ) + " read, "
                + count(result, PollOutcome.NOT_MODIFIED) + " unchanged, "
                + result.polled().stream()
                        .filter(p -> !p.report().outcome().success())
                        .count()
                + " failed; " + (added == 1 ? "1 new entry" : added + " new entries") + " (" + copies
                + " of them copies of others), " + changed + " changed";
    }

    private static long count(PollRound.Result result, PollOutcome outcome) {
        return result.polled().stream()
                .filter(polled -> polled.report().outcome() == outcome)
                .count();
    }
}
