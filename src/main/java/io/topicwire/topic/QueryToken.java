package io.topicwire.topic;

/**
 * A piece of a query's source.
 *
 * @param kind what it is
 * @param text the word, phrase, prefix or field name without its punctuation, the number after NEAR; empty for the
 *     other kinds
 * @param offset where it begins in the source
 * @param length its characters in the source
 */
record QueryToken(Kind kind, String text, int offset, int length) {
    enum Kind {
        WORD,
        PHRASE,
        PREFIX,
        FIELD,
        AND,
        OR,
        NOT,
        NEAR,
        UNLESS,
        OPEN,
        CLOSE,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isTerm() {
        return kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.PREFIX;
    }

    /** Whether an operand may begin with it. */
    boolean beginsOperand() {
        return isTerm() || kind == Kind.FIELD || kind == Kind.NOT || kind == Kind.OPEN;
    }
}
