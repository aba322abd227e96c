package io.topicwire.cli;

import io.topicwire.app.Proposals;
import io.topicwire.app.StoryDesk;
import io.topicwire.app.StoryReport;
import io.topicwire.poll.Ages;
import io.topicwire.publish.EventWords;
import io.topicwire.store.Story;
import io.topicwire.store.StoryOperation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that show stories and what was done to them. */
final class StoryReading {
    private static final int MOST = 1000;

    private StoryReading() {}

    /** A command with two ways to print. */
    abstract static class Look extends DeskCommand {
        @Option(names = "--json", description = "One JSON object a line instead of text.")
        private boolean json;

        abstract int look(StoryDesk desk, PrintWriter out, boolean asJson);

        @Override
        final int run(StoryDesk desk, PrintWriter out) {
            return look(desk, out, json);
        }
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new CommandFailure(ExitCode.USAGE, "--limit is a number from 1 to " + MOST);
        }
        return limit;
    }

    private static Map<String, Object> json(Story story, int reports) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("story", story.id());
        json.put("id", story.publicId().value());
        json.put("title", story.title());
        json.put("foundedAt", story.foundedAt().toString());
        json.put("reports", reports);
        json.put("pinned", story.pinned());
        json.put("representative", story.representative());
        story.mergedInto().ifPresent(into -> json.put("mergedInto", into));
        return json;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the newest stories.",
            footer = {"", "Examples:", "  topicwire story list", "  topicwire story list --limit 100 --json"})
    static final class ListStories extends Look {
        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "20",
                description = "How many, at most 1000 (default: ${DEFAULT-VALUE}).")
        private int limit;

        @Override
        int look(StoryDesk desk, PrintWriter out, boolean asJson) {
            Map<Story, Integer> stories = desk.newest(bounded(limit));
            if (asJson) {
                stories.forEach((story, reports) -> out.println(JsonLines.write(json(story, reports))));
            } else if (stories.isEmpty()) {
                out.println("There are no stories yet.");
            } else {
                TextTable table = new TextTable("STORY", "REPORTS", "SINCE", "TITLE");
                stories.forEach((story, reports) -> table.row(
                        Long.toString(story.id()),
                        Integer.toString(reports),
                        WhyText.time(story.foundedAt()),
                        Printable.of(story.title()) + (story.pinned() ? " (pinned)" : "")));
                table.print(out);
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows the reports of a story in order of arrival, and why each is in it.",
            footer = {"", "Examples:", "  topicwire story show 12", "  topicwire story show 12 --json"})
    static final class Show extends Look {
        @Parameters(paramLabel = "STORY", description = "Which.")
        private long story;

        @Override
        int look(StoryDesk desk, PrintWriter out, boolean asJson) {
            StoryReport report = desk.show(story)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.FAILED,
                            "there is no story " + story + "; \"topicwire story list\" shows the newest"));
            if (asJson) {
                out.println(JsonLines.write(json(report)));
            } else {
                print(report, out);
            }
            return ExitCode.OK;
        }

        private static void print(StoryReport report, PrintWriter out) {
            Story story = report.story();
            out.println("Story " + story.id() + ", " + WhyText.title(story.title()) + ", "
                    + Ages.counted(report.size(), "report") + (story.pinned() ? ", pinned" : ""));
            out.println("  " + story.publicId());
            story.mergedInto()
                    .ifPresent(into -> out.println("  merged into story " + into + ": topicwire story show " + into));
            for (StoryReport.Report each : report.reports()) {
                out.println();
                out.println(WhyText.title(each.entry().entry().title()));
                out.println("  entry " + each.entry().sequence() + " from "
                        + each.entry().feed() + ", " + WhyText.time(each.entry().firstSeen())
                        + each.reason()
                                .map(logged -> ", " + EventWords.sentence(logged.decision()))
                                .orElse("")
                        + (story.representative() == each.entry().sequence() && report.size() > 1
                                ? ", shown in its words"
                                : ""));
                each.entry().entry().link().ifPresent(link -> out.println("  " + link));
            }
            if (report.size() > report.reports().size()) {
                out.println();
                out.println("… and " + (report.size() - report.reports().size()) + " more");
            }
        }

        private static Map<String, Object> json(StoryReport report) {
            Map<String, Object> json = StoryReading.json(report.story(), report.size());
            List<Object> reports = new ArrayList<>();
            for (StoryReport.Report each : report.reports()) {
                Map<String, Object> entry = WhyJson.entry(each.entry());
                each.reason().ifPresent(logged -> entry.put("decision", WhyJson.decision(logged, Map.of())));
                reports.add(entry);
            }
            json.put("entries", reports);
            json.put(
                    "milestones",
                    report.milestones().stream()
                            .map(milestone -> Map.of(
                                    "kind", WhyJson.name(milestone.kind()),
                                    "at", milestone.at().toString(),
                                    "entry", milestone.sequence()))
                            .toList());
            return json;
        }
    }

    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            description = "Lists the last changes that operators and repairs made, newest first, with the numbers that"
                    + " undo takes.",
            footer = {"", "Examples:", "  topicwire story log", "  topicwire story log --limit 5 --json"})
    static final class Log extends Look {
        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "20",
                description = "How many, at most 1000 (default: ${DEFAULT-VALUE}).")
        private int limit;

        @Override
        int look(StoryDesk desk, PrintWriter out, boolean asJson) {
            List<StoryOperation> changes = desk.changes(bounded(limit));
            if (asJson) {
                changes.forEach(change -> out.println(JsonLines.write(json(change))));
            } else if (changes.isEmpty()) {
                out.println("Nothing was changed yet.");
            } else {
                TextTable table = new TextTable("CHANGE", "AT", "WHAT", "STORY", "ENTRIES", "TAKEN BACK");
                changes.forEach(change -> table.row(
                        Long.toString(change.number()),
                        WhyText.time(change.at()),
                        WhyJson.name(change.kind()),
                        Long.toString(change.story()),
                        Integer.toString(change.entries()),
                        change.undone() ? "yes" : ""));
                table.print(out);
            }
            return ExitCode.OK;
        }

        private static Map<String, Object> json(StoryOperation change) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("change", change.number());
            json.put("at", change.at().toString());
            json.put("kind", WhyJson.name(change.kind()));
            json.put("story", change.story());
            json.put("entries", change.entries());
            json.put("undone", change.undone());
            return json;
        }
    }

    @Command(
            name = "proposals",
            mixinStandardHelpOptions = true,
            description =
                    "Looks at all open stories together and names those that seem to be one, those that seem to be"
                            + " two, and those that grew suspiciously. Nothing is changed.",
            footer = {"", "Examples:", "  topicwire story proposals", "  topicwire story proposals --json"})
    static final class Propose extends Look {
        @Override
        int look(StoryDesk desk, PrintWriter out, boolean asJson) {
            Proposals proposals = desk.proposals();
            if (asJson) {
                json(proposals).map(JsonLines::write).forEach(out::println);
            } else {
                print(proposals, desk, out);
            }
            return ExitCode.OK;
        }

        private static void print(Proposals proposals, StoryDesk desk, PrintWriter out) {
            proposals.merges().forEach(merge -> {
                out.println("One event, probability " + EventWords.score(merge.score()) + ":");
                name(desk, List.of(merge.story(), merge.absorbed()), out);
                out.println("  topicwire story merge " + merge.story() + " " + merge.absorbed());
            });
            proposals.splits().forEach(split -> {
                out.println(
                        "Perhaps two events, " + Ages.counted(split.entries().size(), "report") + " unlike the first:");
                name(desk, List.of(split.story()), out);
                out.println("  topicwire story split " + split.story() + " "
                        + String.join(
                                " ",
                                split.entries().stream().map(String::valueOf).toList()));
            });
            if (!proposals.giants().isEmpty()) {
                out.println("Suspiciously large, or grew suspiciously fast:");
                name(desk, proposals.giants(), out);
            }
            if (json(proposals).findAny().isEmpty()) {
                out.println("All open stories look as they should.");
            }
        }

        private static void name(StoryDesk desk, List<Long> ids, PrintWriter out) {
            desk.stories(ids)
                    .forEach((story, reports) -> out.println("  story " + story.id() + ", "
                            + WhyText.title(story.title()) + ", " + Ages.counted(reports, "report")));
        }

        private static Stream<Map<String, Object>> json(Proposals proposals) {
            Stream<Map<String, Object>> merges = proposals.merges().stream()
                    .map(merge -> proposal("merge", merge.story(), "other", merge.absorbed(), merge.score()));
            Stream<Map<String, Object>> splits = proposals.splits().stream()
                    .map(split -> proposal("split", split.story(), "entries", split.entries(), split.cohesion()));
            Stream<Map<String, Object>> giants =
                    proposals.giants().stream().map(giant -> Map.of("propose", "look", "story", giant));
            return Stream.of(merges, splits, giants).flatMap(each -> each);
        }

        private static Map<String, Object> proposal(String kind, long story, String name, Object value, double score) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("propose", kind);
            json.put("story", story);
            json.put(name, value);
            json.put("score", score);
            return json;
        }
    }
}
