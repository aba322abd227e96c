package io.topicwire.feed;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The operator's name for a feed: the {@code id} of a source in feeds.yml. It is part of stored identities, so a renamed
 * source is a new source.
 *
 * @param value 1 to 64 of {@code a-z 0-9 -}, beginning with a letter or digit
 */
public record FeedId(String value) implements Comparable<FeedId> {
    /** What a valid id looks like, for messages and the JSON Schema. */
    public static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** @throws IllegalArgumentException where {@code value} does not match {@link #PATTERN} */
    public FeedId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a feed id: " + value);
        }
    }

    /** The id, or empty where {@code value} does not match {@link #PATTERN}. */
    public static Optional<FeedId> parse(String value) {
        return PATTERN.matcher(value).matches() ? Optional.of(new FeedId(value)) : Optional.empty();
    }

    @Override
    public int compareTo(FeedId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
