package io.topicwire.topic;

/** How far a feed folds what several sources carry. */
public enum Collapse {
    /** Entries with the same text are one entry, which names the others. */
    COPIES,
    /** All reports of one event are one entry, which names the others; a development of the event is another one. */
    STORIES,
    /** Every entry stands by itself. */
    NONE
}
