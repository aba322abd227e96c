package io.topicwire.topic;

/**
 * One reason why an entry is on a topic: this term of the query stands there.
 *
 * @param term the term as the operator wrote it, phrases with their quotes
 * @param field where it was found
 * @param found the words of the entry that it hit, as they stand there; at most 200 characters
 * @param start offset of the first hit in the field's text, in characters from 0; the text of a field with several
 *     values is the values joined by {@link TopicField#SEPARATOR}
 */
public record Evidence(String term, TopicField field, String found, int start) {
    /** For people: {@code title: "Sanctioned" (sanction)}, the term only where the text says it otherwise. */
    public String inWords() {
        boolean literal = term.equals(found) || term.equals("\"" + found + "\"");
        return field.word() + ": \"" + found + "\"" + (literal ? "" : " (" + term + ")");
    }
}
