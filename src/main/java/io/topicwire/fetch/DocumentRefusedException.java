package io.topicwire.fetch;

import java.io.IOException;

/** A document that we will not read on; never leaves this package. */
final class DocumentRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason in plain words without a full stop */
    DocumentRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** In plain words without a full stop. */
    String reason() {
        return reason;
    }
}
