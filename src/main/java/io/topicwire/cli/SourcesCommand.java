package io.topicwire.cli;

import io.topicwire.app.Stores;
import io.topicwire.config.Settings;
import io.topicwire.poll.Ages;
import io.topicwire.poll.SourceReport;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.StoreException;
import io.topicwire.store.jdbc.JdbcStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Says how every source fares. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description =
                "Says how every source fares: what happened, since when, what Topicwire does next and what you can"
                        + " do. A running server shows the same on its status page.",
        footer = {
            "",
            "Examples:",
            "  topicwire sources                    all of them",
            "  topicwire sources --failing          those that somebody should look at",
            "  topicwire sources --json             one JSON object a line",
            "  topicwire sources probe              try every source now, and store nothing",
            "",
            "Exit status: 0 no source is failing, 1 some are, 2 wrong usage, 3 the store is in use."
        },
        subcommands = ProbeCommand.class)
final class SourcesCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    @Option(names = "--failing", description = "Only sources that somebody should look at.")
    private boolean failing;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        Logging.quiet();
        Instant now = clock.instant();
        List<Line> lines = statuses(files.settings()).stream()
                .map(status -> new Line(status, SourceReport.of(status, now)))
                .toList();
        List<Line> shown = lines.stream()
                .filter(line -> !failing || line.report().needsLook())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            shown.forEach(line -> out.println(line.json()));
        } else {
            print(out, shown, now);
        }
        out.flush();
        return lines.stream().anyMatch(line -> line.report().level() == SourceReport.Level.BAD)
                ? ExitCode.FAILED
                : ExitCode.OK;
    }

    private static List<FeedStatus> statuses(Settings settings) {
        if (!Stores.exists(settings.store())) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, "nothing was polled yet; \"topicwire poll\" does it once");
        }
        try (JdbcStore store = Stores.open(settings.store())) {
            return store.feeds().statuses();
        } catch (StoreException e) {
            throw new CommandFailure(
                    ExitCode.UNAVAILABLE,
                    "topicwire: " + e.getMessage() + "; a running server shows its sources at http://"
                            + settings.server().host() + ":" + settings.server().port() + "/status");
        }
    }

    private void print(PrintWriter out, List<Line> lines, Instant now) {
        if (lines.isEmpty()) {
            out.println(failing ? "All is well." : "There are no sources.");
            return;
        }
        TextTable table = new TextTable("SOURCE", "STATE", "SINCE", "NEXT POLL");
        for (Line line : lines) {
            table.row(
                    line.status().feed().id().value(),
                    line.report().state(),
                    line.report().since().map(at -> Ages.words(at, now)).orElse("–"),
                    line.status().nextDue().map(at -> Ages.words(at, now)).orElse("never"));
        }
        table.print(out);
        lines.stream().filter(Line::hasWords).forEach(line -> line.explain(out));
    }

    /** A source and what is said of it. */
    private record Line(FeedStatus status, SourceReport report) {
        boolean hasWords() {
            return !report.happened().isEmpty() || !report.advice().isEmpty();
        }

        void explain(PrintWriter out) {
            out.println();
            out.println(status.feed().id() + "  " + status.uri());
            for (String words : List.of(report.happened(), report.next(), report.advice())) {
                if (!words.isEmpty()) {
                    out.println("  " + words);
                }
            }
        }

        String json() {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
                out.writeStartObject();
                out.writeStringProperty("id", status.feed().id().value());
                out.writeStringProperty("title", status.title());
                out.writeStringProperty("url", status.feed().uri().toString());
                out.writeStringProperty("polled", status.uri().toString());
                out.writeStringProperty("level", report.level().name().toLowerCase(Locale.ROOT));
                out.writeStringProperty("state", report.state());
                out.writeStringProperty("happened", report.happened());
                time(out, "since", report.since());
                time(out, "nextPoll", status.nextDue());
                time(out, "lastSuccess", status.lastSuccess());
                time(out, "lastNew", status.lastNew());
                out.writeNumberProperty("failures", status.failures());
                out.writeNumberProperty("entries", status.entries());
                out.writeStringProperty("next", report.next());
                out.writeStringProperty("advice", report.advice());
                out.writeEndObject();
            }
            return text.toString();
        }

        private static void time(JsonGenerator out, String name, Optional<Instant> time) {
            time.ifPresent(at -> out.writeStringProperty(name, at.toString()));
        }
    }
}
