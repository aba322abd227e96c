package io.topicwire.publish;

import io.topicwire.story.event.StoryDecision;
import java.util.Locale;

/** Says why an entry belongs to a story. */
public final class EventWords {
    private EventWords() {}

    /** For people, as in "same event, probability 0.81". */
    public static String sentence(StoryDecision decision) {
        return switch (decision.method()) {
            case FOUNDED -> "first report";
            case SAME_COPIES -> "same text as a report of it";
            case SAME_EVENT -> "same event, probability " + score(decision.score());
            case OPERATOR -> "an operator's decision";
        };
    }

    /** A probability as people read it: two places. */
    public static String score(double probability) {
        return String.format(Locale.ROOT, "%.2f", probability);
    }
}
