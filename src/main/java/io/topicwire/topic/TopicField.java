package io.topicwire.topic;

/** The parts of an entry that a query can name, as {@code title:word}. */
public enum TopicField {
    /** The entry's title. */
    TITLE("title"),
    /** The publisher's summary, as text. */
    SUMMARY("summary"),
    /** The full content, as text. */
    CONTENT("content"),
    /** The publisher's labels. */
    CATEGORY("category"),
    /** Author names. */
    AUTHOR("author"),
    /** The feed's id or one of the operator's tags; compared whole. */
    SOURCE("source");

    /** Stands between the values of a field that has several (categories, authors) where offsets are counted. */
    public static final String SEPARATOR = ", ";

    private final String word;

    TopicField(String word) {
        this.word = word;
    }

    /** The name in the query language and in explanations. */
    public String word() {
        return word;
    }
}
