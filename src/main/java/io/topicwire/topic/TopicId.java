package io.topicwire.topic;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The operator's name for a topic; part of its feeds' addresses.
 *
 * @param value 1 to 64 of {@code a-z 0-9 -}, beginning with a letter or digit
 */
public record TopicId(String value) implements Comparable<TopicId> {
    /** What a valid id looks like, for messages and the JSON Schema. */
    public static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** @throws IllegalArgumentException where {@code value} does not match {@link #PATTERN} */
    public TopicId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a topic id: " + value);
        }
    }

    /** The id, or empty where {@code value} does not match {@link #PATTERN}. */
    public static Optional<TopicId> parse(String value) {
        return PATTERN.matcher(value).matches() ? Optional.of(new TopicId(value)) : Optional.empty();
    }

    @Override
    public int compareTo(TopicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
