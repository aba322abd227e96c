package io.topicwire.store;

import io.topicwire.story.CopyDecision;
import io.topicwire.story.event.StoryDecision;
import java.util.List;

/**
 * Why another outlet's report is named under an entry, as it was decided when the report arrived.
 *
 * @param method how it was decided
 * @param score the share of the text that both have, or the probability that both report one event
 * @param shared a few words that both have, may be empty
 * @param model name and version of what decided
 */
public record SightingReason(Method method, double score, List<String> shared, String model) {
    /** How it was decided. */
    public enum Method {
        /** Both link to the same article. */
        SAME_LINK,
        /** Both have the same text. */
        SAME_TEXT,
        /** Both report the same event, in words of their own. */
        SAME_EVENT,
        /** It has the text of another report of the same event. */
        COPY_OF_REPORT,
        /** An operator put it there. */
        OPERATOR
    }

    public SightingReason {
        shared = List.copyOf(shared);
    }

    /** Of a copy of the entry. */
    public static SightingReason of(CopyDecision decision) {
        Method method = switch (decision.method()) {
            case SAME_LINK -> Method.SAME_LINK;
            case SAME_TEXT -> Method.SAME_TEXT;
        };
        return new SightingReason(method, decision.score(), decision.shared(), decision.model());
    }

    /** Of a report of the same event that did not found the story. */
    public static SightingReason of(StoryDecision decision) {
        Method method = switch (decision.method()) {
            case FOUNDED, SAME_EVENT -> Method.SAME_EVENT;
            case SAME_COPIES -> Method.COPY_OF_REPORT;
            case OPERATOR -> Method.OPERATOR;
        };
        return new SightingReason(method, decision.score(), decision.shared(), decision.model());
    }
}
