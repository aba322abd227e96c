package io.topicwire.parse;

import io.topicwire.feed.WebUri;

/**
 * A piece of writing as it stands in the document, not yet sanitised.
 *
 * @param value the characters after the document's own escaping is undone; may be empty
 * @param kind how to read them
 * @param base what relative references in it refer to (RFC 3986 section 5.1): xml:base over the document's address
 */
public record ParsedText(String value, Kind kind, WebUri base) {
    /** How the characters of a text are meant. */
    public enum Kind {
        /** Characters that stand for themselves: {@code <} is a less-than sign. */
        PLAIN,
        /** HTML markup. */
        HTML,
        /** RSS never said which of the two, so the reader must look. */
        UNDECLARED
    }

    /** {@code true} where nothing but white space is there. */
    public boolean isBlank() {
        return value.isBlank();
    }

    static ParsedText none(WebUri base) {
        return new ParsedText("", Kind.PLAIN, base);
    }
}
