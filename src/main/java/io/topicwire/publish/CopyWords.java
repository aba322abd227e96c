package io.topicwire.publish;

import io.topicwire.store.Reports;
import io.topicwire.store.SightingReason;
import java.util.Locale;
import java.util.Optional;

/** Says who has the same text, and why it counts as the same. */
public final class CopyWords {
    private CopyWords() {}

    /** For people, as in "same text, 94 % shared". */
    public static String sentence(SightingReason reason) {
        return switch (reason.method()) {
            case SAME_LINK -> "same link";
            case SAME_TEXT -> "same text, " + percent(reason) + " shared";
            case SAME_EVENT -> "same event, " + percent(reason) + " likely";
            case COPY_OF_REPORT -> "same event, copy of another report";
            case OPERATOR -> "same event, by the operator's word";
        };
    }

    /**
     * For people, as in "Volga Post (text of AP)".
     *
     * @param source what readers know the outlet by
     * @param wire the agency whose text it carries
     */
    public static String carrier(String source, Optional<String> wire) {
        return source + wire.map(agency -> " (text of " + agency + ")").orElse("");
    }

    /** For people, as in "5 (3 independent)". */
    public static String counted(Reports reports) {
        return reports.total() + " (" + reports.independent() + " independent)";
    }

    private static String percent(SightingReason reason) {
        return Math.round(reason.score() * 100) + " %";
    }

    /** For machines: lower case with hyphens. */
    static String name(SightingReason.Method method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
