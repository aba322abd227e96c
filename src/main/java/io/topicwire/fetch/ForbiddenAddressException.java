package io.topicwire.fetch;

import java.net.UnknownHostException;

/**
 * The address guard said no. An {@link UnknownHostException} because OkHttp's name look-up may throw no other kind;
 * it never leaves this package.
 */
final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason in plain words without a full stop */
    ForbiddenAddressException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** In plain words without a full stop. */
    String reason() {
        return reason;
    }
}
