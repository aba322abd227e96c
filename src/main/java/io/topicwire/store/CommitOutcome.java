package io.topicwire.store;

/** What became of a commit. */
public sealed interface CommitOutcome {
    /**
     * Everything is written.
     *
     * @param added new entries
     * @param changed changed entries
     */
    record Committed(int added, int changed) implements CommitOutcome {}

    /** Nothing is written: someone else has taken the feed over. */
    record Fenced() implements CommitOutcome {}
}
