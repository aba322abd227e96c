package io.topicwire.parse;

/** A document cannot be read as a feed. The only exception that leaves this package. */
public final class FeedSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message in plain words for the operator, without a full stop */
    public FeedSyntaxException(String message) {
        super(message);
    }
}
