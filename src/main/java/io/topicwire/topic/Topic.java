package io.topicwire.topic;

/**
 * A topic that the operator defined.
 *
 * @param id its name in addresses
 * @param title shown to readers, never blank
 * @param about a sentence for readers, may be empty
 * @param query what decides; keeps its source text
 * @param collapse how far its feed folds what several sources carry
 * @param scope what it is for
 * @param examples texts that the operator marked, to test it and to learn from
 */
public record Topic(
        TopicId id,
        String title,
        String about,
        TopicQuery query,
        Collapse collapse,
        TopicScope scope,
        TopicExamples examples) {
    /** A topic in any language, without examples. */
    public Topic(TopicId id, String title, String about, TopicQuery query, Collapse collapse) {
        this(id, title, about, query, collapse, TopicScope.ANY, TopicExamples.NONE);
    }

    /** A topic whose feed folds copies. */
    public Topic(TopicId id, String title, String about, TopicQuery query) {
        this(id, title, about, query, Collapse.COPIES);
    }

    /** The same topic with other examples. */
    public Topic with(TopicExamples others) {
        return new Topic(id, title, about, query, collapse, scope, others);
    }
}
