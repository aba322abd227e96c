package io.topicwire.cli;

import io.topicwire.app.Why;
import io.topicwire.poll.Ages;
import io.topicwire.publish.CopyWords;
import io.topicwire.publish.EventWords;
import io.topicwire.store.LoggedDecision;
import io.topicwire.store.Sighting;
import io.topicwire.store.SightingReason;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.event.RunnerUp;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryMethod;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Prints what was decided on an entry, for people: item, text, story, and what an operator can do. */
final class WhyText {
    private final PrintWriter out;

    WhyText(PrintWriter out) {
        this.out = out;
    }

    void print(Why why) {
        StoredEntry entry = why.entry();
        out.println(title(entry.entry().title()));
        entry.entry().link().ifPresent(link -> out.println("  " + link));
        out.println("  entry " + entry.sequence() + " from " + entry.feed() + ", since " + time(entry.firstSeen()));
        out.println("  " + Printable.of(entry.id().value()));
        entry.wire().ifPresent(agency -> out.println("  credits " + agency + ": copies of its text are one witness"));
        why.identity().ifPresent(this::printItem);
        printCopies(why);
        printStory(why);
        printChoices(why);
    }

    private void printItem(EntryIdentity identity) {
        out.println();
        out.println(
                "Same item: recognised in its feed by " + rule(identity.key().identity()));
        identity.linkKey()
                .filter(link -> !identity.key().identity().startsWith("link:"))
                .ifPresent(link -> out.println("  and should the feed change that, by its link " + Printable.of(link)));
    }

    private static String rule(String key) {
        String kind = key.substring(0, Math.max(0, key.indexOf(':')));
        String value = Printable.of(key.substring(key.indexOf(':') + 1));
        return switch (kind) {
            case "guid" -> "its guid " + value;
            case "link" -> "its link " + value;
            case "title" -> "a digest of its title, source and day: " + value;
            default -> "a digest of its words: " + value;
        };
    }

    private void printCopies(Why why) {
        out.println();
        List<Sighting> others = why.group().map(group -> group.alsoReportedBy()).orElse(List.of());
        if (why.entry().copyOf().isEmpty() && others.isEmpty()) {
            out.println("Same text: nothing else that is stored has it");
            return;
        }
        why.entry()
                .copyOf()
                .ifPresentOrElse(
                        copy -> printCopy(copy, why),
                        () -> out.println("Same text: the first of " + (others.size() + 1) + " entries that have it"));
        for (Sighting other : others) {
            out.println("  also entry " + other.sequence() + " from "
                    + CopyWords.carrier(other.source().feed().value(), other.wire()) + ": "
                    + title(other.title())
                    + other.reason()
                            .map(reason -> " (" + CopyWords.sentence(reason) + ")")
                            .orElse(""));
        }
    }

    private void printCopy(CopyDecision copy, Why why) {
        out.println("Same text: a copy of entry " + copy.original()
                + why.original()
                        .map(original -> " from " + original.feed() + ", "
                                + title(original.entry().title()))
                        .orElse(", which is no longer stored"));
        out.println("  " + CopyWords.sentence(SightingReason.of(copy)) + "; decided by " + copy.model());
        if (!copy.shared().isEmpty()) {
            out.println("  both have: " + Printable.of(String.join(" | ", copy.shared())));
        }
    }

    private void printStory(Why why) {
        out.println();
        out.println(why.story()
                .map(story -> "Same event: story " + story.id() + ", " + title(story.title()) + ", "
                        + Ages.counted(why.reports(), "report"))
                .orElse("Same event: not decided yet"));
        why.story()
                .filter(story -> why.reports() > 1)
                .ifPresent(story -> out.println("  shown in the words of "
                        + (story.representative() == why.entry().sequence()
                                ? "this entry"
                                : "entry " + story.representative())));
        why.decisions().forEach(decision -> printDecision(decision, why));
    }

    private void printDecision(LoggedDecision logged, Why why) {
        StoryDecision decision = logged.decision();
        out.println("  " + verb(logged) + "; decision " + logged.number() + " by " + decision.model() + ", "
                + time(logged.at()));
        if (!decision.shared().isEmpty()) {
            out.println("    both have: " + Printable.of(String.join(", ", decision.shared())));
        }
        decision.runnerUp()
                .ifPresent(other -> out.println("    nearest other: story " + other.story() + ", "
                        + title(why.titles().getOrDefault(other.story(), "")) + ", probability "
                        + EventWords.score(other.score()) + "; not joined: " + Printable.of(other.reason())));
    }

    private static String verb(LoggedDecision logged) {
        return logged.decision().method() == StoryMethod.FOUNDED
                ? "founded story " + logged.story() + ": no open story was near enough"
                : "put into story " + logged.story() + ": " + EventWords.sentence(logged.decision());
    }

    private void printChoices(Why why) {
        if (why.story().isEmpty()) {
            return;
        }
        long entry = why.entry().sequence();
        long story = why.story().get().id();
        out.println();
        out.println("See its story:        topicwire story show " + story);
        if (why.reports() > 1) {
            out.println("Make it its own:      topicwire story split " + story + " " + entry);
        }
        String target = nearest(why, story);
        out.println("Put it elsewhere:     topicwire story move " + entry + " " + target);
    }

    private static String nearest(Why why, long story) {
        return why.decisions().stream()
                .flatMap(logged -> logged.decision().runnerUp().stream())
                .map(RunnerUp::story)
                .filter(other -> other != story)
                .reduce((earlier, later) -> later)
                .map(String::valueOf)
                .orElse("STORY");
    }

    /** A title in quotation marks, for a terminal. */
    static String title(String title) {
        return title.isEmpty() ? "(no title)" : "\"" + Printable.of(title) + "\"";
    }

    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
