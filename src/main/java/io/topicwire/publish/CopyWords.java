package io.topicwire.publish;

import io.topicwire.store.Reports;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.CopyMethod;
import java.util.Locale;

/** Says who has the same text, and why it counts as the same. */
public final class CopyWords {
    private CopyWords() {}

    /** For people, as in "same text, 94 % shared". */
    public static String sentence(CopyDecision decision) {
        return switch (decision.method()) {
            case SAME_LINK -> "same link";
            case SAME_TEXT -> "same text, " + Math.round(decision.score() * 100) + " % shared";
        };
    }

    /** For people, as in "5 (3 independent)". */
    public static String counted(Reports reports) {
        return reports.total() + " (" + reports.independent() + " independent)";
    }

    /** For machines: lower case with hyphens. */
    static String name(CopyMethod method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
