package io.topicwire.cli;

import io.topicwire.app.Demo;
import io.topicwire.poll.PollListener;
import io.topicwire.poll.PolledFeed;
import io.topicwire.publish.CopyWords;
import io.topicwire.publish.FeedDocument;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.PollOutcome;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the main job offline, on the bundled world of news. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Runs the whole service on a bundled world of invented news outlets: no network, no configuration."
                        + " Prints where to look, and a summary when the first round is done.",
        footer = {
            "",
            "Examples:",
            "  topicwire demo              until Ctrl-C; new items arrive every minute",
            "  topicwire demo --once       end after the first round",
            "",
            "Exit status: 0 the first round is done, 3 the port is not available."
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "End after the first round.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where readers connect (default: 8080, or a free one where that is taken).")
    private Optional<Integer> port = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        Logging.quiet();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Starting a small world of news and the service that reads it ...");
        out.flush();
        Round round = new Round(spec.commandLine().getErr());
        Demo demo = Demo.start(port, round);
        Thread stop = new Thread(demo::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        round.await(demo.config().feeds().size());
        demo.service().publishNow();
        printSummary(demo, round);
        if (!once) {
            out.println();
            out.println("Still polling, new items arrive every minute; Ctrl-C ends it and leaves nothing behind.");
            out.println("Edit " + demo.feedsFile() + " to see topics change.");
            out.flush();
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }

    private void printSummary(Demo demo, Round round) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        printSources(out, demo.service().statuses(), round.byFeed());
        out.println();
        printTopics(out, demo);
        out.println();
        out.println("Everything   " + demo.base() + TopicFeeds.MERGED + "  (.atom .rss .json)");
        out.println("Status page  " + demo.base() + "/status");
        out.flush();
    }

    private static void printSources(PrintWriter out, List<FeedStatus> statuses, Map<String, PolledFeed> polled) {
        TextTable table = new TextTable("SOURCE", "NEW", "COPIES", "STATE");
        for (FeedStatus status : statuses) {
            PolledFeed first = polled.get(status.feed().id().value());
            if (first != null) {
                table.row(
                        status.title(),
                        Integer.toString(first.added()),
                        Integer.toString(first.copies()),
                        state(first));
            }
        }
        table.print(out);
    }

    private static String state(PolledFeed polled) {
        String detail = polled.report().detail();
        if (!detail.isEmpty()) {
            return detail;
        }
        return polled.report().outcome() == PollOutcome.READ ? "read" : "nothing new";
    }

    private static void printTopics(PrintWriter out, Demo demo) {
        TopicFeeds feeds = demo.service().topicFeeds();
        Map<TopicId, Long> sizes = feeds.current().sizes();
        TextTable table = new TextTable("TOPIC", "STORIES", "FEED (.atom .rss .json)");
        for (Topic topic : demo.config().published()) {
            table.row(
                    topic.title(),
                    Long.toString(sizes.getOrDefault(topic.id(), 0L)),
                    demo.base() + TopicFeeds.path(topic.id()) + ".atom");
        }
        table.print(out);
        feeds.current()
                .document(TopicFeeds.path(demo.config().published().get(0).id()))
                .ifPresent(document -> printFirstTopic(out, document));
    }

    private static void printFirstTopic(PrintWriter out, FeedDocument document) {
        out.println();
        out.println("On the topic \"" + document.name().title() + "\":");
        document.entries().forEach(entry -> {
            out.println("  " + entry.title());
            int others = entry.alsoReportedBy().size();
            if (others > 0) {
                Set<String> names =
                        new LinkedHashSet<>(List.of(entry.credits().source().title()));
                entry.alsoReportedBy()
                        .forEach(sighting -> names.add(sighting.source().title()));
                out.println("    reported by " + CopyWords.counted(entry.reports()) + ": " + String.join(", ", names));
            }
        });
    }

    /** Follows the first round with a progress line. */
    private static final class Round implements PollListener {
        private final PrintWriter err;
        private final Map<String, PolledFeed> first = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private Optional<ProgressLine> progress = Optional.empty();

        Round(PrintWriter err) {
            this.err = err;
        }

        @Override
        public synchronized void polled(PolledFeed polled) {
            String id = polled.feed().id().value();
            if (seen.add(id)) {
                first.put(id, polled);
                progress.ifPresent(line -> line.show(seen.size(), id));
                notifyAll();
            }
        }

        synchronized void await(int sources) throws InterruptedException {
            ProgressLine line = new ProgressLine(err, System.console() != null, sources);
            progress = Optional.of(line);
            line.show(seen.size(), "polling");
            while (seen.size() < sources) {
                wait();
            }
            progress = Optional.empty();
            line.end();
        }

        synchronized Map<String, PolledFeed> byFeed() {
            return Map.copyOf(first);
        }
    }
}
