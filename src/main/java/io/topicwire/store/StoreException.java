package io.topicwire.store;

/** The store cannot do its work: it is locked, unreachable, full, or of a newer version. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message in plain words for the operator, without a full stop */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message in plain words for the operator, without a full stop */
    public StoreException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
