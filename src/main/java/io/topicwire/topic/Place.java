package io.topicwire.topic;

/**
 * Where a word stands in an entry.
 *
 * @param order counts the entry's words from 0, in the order of its fields
 * @param text the text that it stands in
 * @param index counts the text's words from 0
 */
record Place(int order, FieldText text, int index) implements Comparable<Place> {
    TextWord word() {
        return text.words().get(index);
    }

    @Override
    public int compareTo(Place other) {
        return Integer.compare(order, other.order);
    }
}
