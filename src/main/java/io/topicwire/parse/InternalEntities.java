package io.topicwire.parse;

import java.util.Map;
import java.util.Optional;

/**
 * Entities that a document type declares as plain text. Entities within entities are not read, and the sum of what is
 * inserted is bounded, so no document can grow by them.
 */
final class InternalEntities {
    /** Most entities of one document. */
    static final int MOST = 64;

    static final InternalEntities NONE = new InternalEntities(Map.of());
    private static final int LONGEST_NAME = 40;
    private static final int MOST_INSERTED = 1 << 16;

    private final Map<String, String> values;
    private int inserted;

    InternalEntities(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What the ampersand at {@code at} stands for, where it is one of these; each asking counts as an insertion. */
    Optional<Found> find(String text, int at) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_NAME && text.charAt(end) != ';') {
            end++;
        }
        String name = end < text.length() ? text.substring(at + 1, end) : "";
        String value = values.getOrDefault(name, "");
        if (value.isEmpty() || inserted + value.length() > MOST_INSERTED) {
            return Optional.empty();
        }
        inserted += value.length();
        return Optional.of(new Found(value, end + 1));
    }

    /**
     * What a reference stands for.
     *
     * @param end position behind the reference
     */
    record Found(String value, int end) {}
}
