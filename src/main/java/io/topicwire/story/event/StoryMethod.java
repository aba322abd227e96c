package io.topicwire.story.event;

/** How an entry came into its story. */
public enum StoryMethod {
    /** No open story was near enough: it founds its own. */
    FOUNDED,
    /** It has the text of an entry that is in the story. */
    SAME_COPIES,
    /** The model takes it for a report of the same event. */
    SAME_EVENT,
    /** An operator said so. */
    OPERATOR
}
