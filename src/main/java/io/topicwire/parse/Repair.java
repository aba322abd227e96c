package io.topicwire.parse;

/**
 * A defect of a document that the reader worked round, so that an operator can tell the publisher.
 *
 * @param kind what was wrong
 * @param detail the particulars in plain words, without a full stop
 */
public record Repair(Kind kind, String detail) {
    /** The defects that are worked round. */
    public enum Kind {
        /** The declared charset is not the one of the bytes, or some bytes belong to none. */
        CHARSET,
        /** Characters that no XML or JSON document may hold were dropped. */
        CONTROL_CHARACTERS,
        /** A CDATA section had no end. */
        UNCLOSED_CDATA,
        /** A document type declaration was skipped. */
        DOCTYPE,
        /** A prefix is used that no xmlns attribute declares. */
        UNDECLARED_PREFIX,
        /** Text stands in front of the document. */
        LEADING_TEXT,
        /** The document ends before its last element does. */
        TRUNCATED,
        /** Entries over the limit were left out. */
        TOO_MANY_ENTRIES,
        /** Elements deeper than the limit were flattened. */
        TOO_DEEP,
        /** Two entries carry one identifier. */
        DUPLICATE_GUID
    }
}
