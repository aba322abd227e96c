package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.List;

/** A document cannot be read as a feed. The only exception that a parser lets out. */
public final class FeedSyntaxException extends Exception {
    private static final long serialVersionUID = 2L;

    /** Transient because an address is not serializable; an exception that travelled has none. */
    private final transient List<WebUri> discovered;

    /** @param message in plain words for the operator, without a full stop */
    public FeedSyntaxException(String message) {
        this(message, List.of());
    }

    /**
     * @param message in plain words for the operator, without a full stop
     * @param discovered feeds that the document names instead of being one
     */
    public FeedSyntaxException(String message, List<WebUri> discovered) {
        super(message);
        this.discovered = List.copyOf(discovered);
    }

    /** The feeds that an HTML page declares by autodiscovery, in its order; empty for every other failure. */
    public List<WebUri> discovered() {
        return discovered;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
