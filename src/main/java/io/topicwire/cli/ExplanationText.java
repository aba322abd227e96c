package io.topicwire.cli;

import io.topicwire.app.Explainer.Explanation;
import io.topicwire.feed.Entry;
import io.topicwire.publish.CopyWords;
import io.topicwire.store.Sighting;
import io.topicwire.store.SightingReason;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.TopicVerdict;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Prints explanations, for people or for scripts. */
final class ExplanationText {
    private final PrintWriter out;
    private final List<String> topics;
    private final boolean json;
    private boolean onTopic;

    /** @param topics those to speak of */
    ExplanationText(PrintWriter out, List<String> topics, boolean json) {
        this.out = out;
        this.topics = topics;
        this.json = json;
    }

    /** Whether anything that was printed is on a topic. */
    boolean onTopic() {
        return onTopic;
    }

    void print(Explanation explanation) {
        List<TopicVerdict> verdicts = explanation.topics().stream()
                .filter(verdict -> topics.contains(verdict.topic().value()))
                .toList();
        onTopic |= verdicts.stream().anyMatch(TopicVerdict.OnTopic.class::isInstance);
        if (json) {
            out.println(JsonLines.write(ExplanationJson.of(explanation, verdicts)));
        } else {
            printText(explanation, verdicts);
        }
        out.flush();
    }

    private void printText(Explanation explanation, List<TopicVerdict> verdicts) {
        String title = explanation.entry().title();
        out.println(title.isEmpty() ? "(no title)" : title);
        explanation.entry().link().ifPresent(link -> out.println("  " + link));
        explanation.stored().ifPresent(this::printStored);
        out.println("  language: "
                + explanation
                        .language()
                        .map(found -> Printable.of(found.toString()))
                        .orElseGet(() -> stored(explanation.entry())));
        out.println();
        verdicts.forEach(verdict -> verdict.lines().forEach(out::println));
        printSameness(explanation);
        out.println();
    }

    private void printStored(StoredEntry stored) {
        out.println("  stored as number " + stored.sequence() + " since "
                + stored.firstSeen().truncatedTo(ChronoUnit.SECONDS) + ", from " + stored.feed());
        out.println("  " + stored.id());
    }

    /** How a language was found is not kept with an entry. */
    private static String stored(Entry entry) {
        String tag = entry.text().language();
        return tag.isEmpty() ? "unknown" : Printable.of(tag) + ", as stored";
    }

    private void printSameness(Explanation explanation) {
        out.println();
        explanation.storeTrouble().ifPresent(trouble -> out.println("same text: not looked for; " + trouble));
        explanation.repeats().ifPresent(repeat -> {
            StoredEntry original = repeat.original();
            out.println("same text: as number " + original.sequence() + " from " + original.feed() + ", \""
                    + original.entry().title() + "\"");
            out.println("  " + reason(SightingReason.of(repeat.decision())));
        });
        explanation
                .stored()
                .flatMap(StoredEntry::copyOf)
                .ifPresent(copy -> out.println(
                        "same text: as number " + copy.original() + "; " + reason(SightingReason.of(copy))));
        Optional<TopicEntry> told =
                explanation.story().filter(story -> story.reports().total() > 1);
        told.ifPresent(this::printReports);
        boolean alone = explanation.repeats().isEmpty() && told.isEmpty();
        if (alone && explanation.storeTrouble().isEmpty()) {
            out.println("same text: as nothing else that is stored");
        }
    }

    private void printReports(TopicEntry story) {
        out.println("reported by " + CopyWords.counted(story.reports()) + ", this one for "
                + CopyWords.carrier(story.family(), story.wire()));
        story.alsoReportedBy().forEach(this::printSighting);
    }

    /** The one without a reason is the original: it was there before anything that could repeat it. */
    private void printSighting(Sighting sighting) {
        out.println((sighting.reason().isEmpty() ? "first reported by " : "also reported by ")
                + sighting.source().title() + " for " + CopyWords.carrier(sighting.family(), sighting.wire()) + ": \""
                + sighting.title() + "\""
                + sighting.reason().map(reason -> "; " + reason(reason)).orElse(""));
    }

    private static String reason(SightingReason reason) {
        String shared = reason.shared().isEmpty() ? "" : ": " + String.join(" | ", reason.shared());
        return switch (reason.method()) {
            case SAME_LINK -> "both link to the same article" + shared;
            case SAME_TEXT ->
                Math.round(reason.score() * 100) + " % of the shorter text stands in the other too" + shared;
            case SAME_EVENT -> "the same event in other words" + shared;
            case COPY_OF_REPORT -> "the text of another report of the event" + shared;
            case OPERATOR -> "by the operator's word" + shared;
        };
    }
}
