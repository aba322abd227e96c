package io.topicwire.publish;

/** A document could not be written: a bug of ours or of a library, never the reader's fault. */
public final class RenderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenderException(String message, Throwable cause) {
        super(message, cause);
    }
}
