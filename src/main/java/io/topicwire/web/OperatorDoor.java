package io.topicwire.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator's way into the running service: {@code POST /operator} with a secret in {@code Authorization: Bearer}
 * (RFC 6750 section 2.1). To everybody else there is nothing at this address, whatever they send. Thread-safe.
 */
public final class OperatorDoor {
    /** Where it is. */
    public static final String PATH = "/operator";

    /** A command line is short; an operating system does not allow much longer ones. */
    static final int MOST_BYTES = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(OperatorDoor.class);

    private final byte[] expected;
    private final UnaryOperator<String> commands;

    /**
     * @param token the secret; long and random
     * @param commands takes what was posted and returns the answer; may throw {@link IllegalArgumentException} where it
     *     was nonsense
     */
    public OperatorDoor(String token, UnaryOperator<String> commands) {
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.commands = commands;
    }

    /** Whether a request may enter. Takes as long for a nearly right secret as for a wrong one. */
    boolean admits(String method, String path, Optional<String> authorization) {
        return method.equals("POST")
                && path.equals(PATH)
                && MessageDigest.isEqual(expected, authorization.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to somebody who was admitted; never throws. */
    Answer answer(String body) {
        try {
            byte[] answer = commands.apply(body).getBytes(StandardCharsets.UTF_8);
            return Answer.of(200, "application/x-www-form-urlencoded", answer).with("Cache-Control", "no-store");
        } catch (IllegalArgumentException e) {
            return Answer.text(400, "not a command line");
        } catch (RuntimeException e) {
            LOG.error("an operator's command failed", e);
            return Answer.text(500, "something is wrong here, and it has been logged");
        }
    }
}
