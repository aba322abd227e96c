package io.topicwire.cli;

import io.topicwire.app.StoryDesk;
import io.topicwire.poll.Ages;
import io.topicwire.poll.StoryTrial.Difference;
import io.topicwire.poll.StoryTrial.Regrouped;
import io.topicwire.publish.EventWords;
import io.topicwire.story.event.StorySettings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what other thresholds would do to the stories that are stored. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = "Decides stored entries again with other thresholds and prints what would differ. Nothing is"
                + " changed.",
        footer = {
            "",
            "Examples:",
            "  topicwire story try --join 0.45              joins less readily",
            "  topicwire story try --join 0.25 --days 3     joins more readily, entries of three days",
            "  topicwire story try --json                   the thresholds in force: nothing but operators' changes differs"
        })
final class StoryTryCommand extends DeskCommand {
    private static final int MOST_DAYS = 90;

    @Option(
            names = "--join",
            paramLabel = "P",
            description = "Least probability at which an entry joins a story (default: the one in force).")
    private Optional<Double> join = Optional.empty();

    @Option(
            names = "--merge",
            paramLabel = "P",
            description = "Least probability at which two stories are proposed as one (default: the one in force).")
    private Optional<Double> merge = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "Entries of so many days, 1 to 90 (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "20",
            description = "List at most so many stories of each kind (default: ${DEFAULT-VALUE}).")
    private int shown;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Override
    int run(StoryDesk desk, PrintWriter out) {
        if (days < 1 || days > MOST_DAYS || shown < 0) {
            throw new CommandFailure(ExitCode.USAGE, "--days is a number from 1 to " + MOST_DAYS + ", --show from 0");
        }
        Difference difference = desk.tried(settings(), Duration.ofDays(days));
        if (json) {
            out.println(JsonLines.write(json(difference)));
        } else {
            print(difference, out);
        }
        return ExitCode.OK;
    }

    private StorySettings settings() {
        StorySettings inForce = StorySettings.DEFAULT;
        try {
            return new StorySettings(
                    join.orElse(inForce.join()), merge.orElse(inForce.merge()), inForce.idle(), inForce.longest());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void print(Difference difference, PrintWriter out) {
        out.println(entries(difference.entries()) + " of the last " + Ages.counted(days, "day") + ": "
                + difference.storiesBefore() + " stories as stored, " + difference.storiesAfter()
                + " with these thresholds; " + entries(difference.moved()) + " would be in another story");
        print("Would be several:", difference.split(), out);
        print("Would be one:", difference.joined(), out);
        difference.merges().stream()
                .limit(shown)
                .forEach(found -> out.println("Would be proposed for merging: " + found.story() + " and "
                        + found.absorbed() + ", probability " + EventWords.score(found.score())));
        rest(difference.merges().size(), out);
    }

    private void print(String head, List<Regrouped> stories, PrintWriter out) {
        for (Regrouped story : stories.subList(0, Math.min(shown, stories.size()))) {
            out.println();
            out.println(head);
            story.parts()
                    .forEach(part -> out.println("  story " + part.story() + ", " + WhyText.title(part.title()) + ", "
                            + entries(part.entries())));
        }
        rest(stories.size(), out);
    }

    private void rest(int total, PrintWriter out) {
        if (total > shown) {
            out.println("… and " + (total - shown) + " more");
        }
    }

    private static String entries(int count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    private Map<String, Object> json(Difference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("entries", difference.entries());
        object.put("moved", difference.moved());
        object.put("storiesBefore", difference.storiesBefore());
        object.put("storiesAfter", difference.storiesAfter());
        object.put(
                "split",
                difference.split().stream()
                        .limit(shown)
                        .map(StoryTryCommand::json)
                        .toList());
        object.put(
                "joined",
                difference.joined().stream()
                        .limit(shown)
                        .map(StoryTryCommand::json)
                        .toList());
        object.put(
                "merges",
                difference.merges().stream()
                        .limit(shown)
                        .map(found -> List.of(found.story(), found.absorbed(), found.score()))
                        .toList());
        return object;
    }

    private static Map<String, Object> json(Regrouped story) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("story", story.story());
        object.put(
                "parts",
                story.parts().stream()
                        .map(part -> Map.of("story", part.story(), "title", part.title(), "entries", part.entries()))
                        .toList());
        return object;
    }
}
