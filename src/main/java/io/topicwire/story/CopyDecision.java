package io.topicwire.story;

import java.util.List;

/**
 * An entry carries the same text as an earlier one from elsewhere. Stored with the entry and never recomputed.
 *
 * @param original sequence of the earliest entry of the group
 * @param method how it was decided
 * @param score 0 to 1, rounded to four places; what it measures depends on the method
 * @param shared up to eight word groups or the link that both have, for people
 * @param model name and version of the decision rule
 */
public record CopyDecision(long original, CopyMethod method, double score, List<String> shared, String model) {
    public CopyDecision {
        shared = List.copyOf(shared);
    }

    /** The same of a group that another entry founded. */
    public CopyDecision of(long founder) {
        return new CopyDecision(founder, method, score, shared, model);
    }
}
