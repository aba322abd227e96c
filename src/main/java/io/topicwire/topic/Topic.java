package io.topicwire.topic;

/**
 * A topic that the operator defined.
 *
 * @param id its name in addresses
 * @param title shown to readers, never blank
 * @param about a sentence for readers, may be empty
 * @param query what decides; keeps its source text
 * @param collapse how far its feed folds what several sources carry
 */
public record Topic(TopicId id, String title, String about, TopicQuery query, Collapse collapse) {
    /** A topic whose feed folds copies. */
    public Topic(TopicId id, String title, String about, TopicQuery query) {
        this(id, title, about, query, Collapse.COPIES);
    }
}
