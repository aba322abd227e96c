package io.topicwire.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Unicode encodings that the first bytes give away (XML 1.0 appendix F). */
final class ByteOrder {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private ByteOrder() {}

    /** The encoding that a byte order mark names. */
    static Optional<Mark> ofMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        // The mark of UTF-32LE begins with that of UTF-16LE, so it is tried first.
        if (startsWith(body, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Mark(UTF_32LE, 4));
        }
        if (startsWith(body, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Mark(UTF_32BE, 4));
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
        }
        return startsWith(body, 0xFF, 0xFE) ? Optional.of(new Mark(StandardCharsets.UTF_16LE, 2)) : Optional.empty();
    }

    /** The encoding whose zero bytes surround the ASCII characters with which every feed begins. */
    static Optional<Charset> ofZeroBytes(byte[] body) {
        if (body.length < 4) {
            return Optional.empty();
        }
        int pattern = 0;
        for (int i = 0; i < 4; i++) {
            pattern = pattern << 1 | (body[i] == 0 ? 1 : 0);
        }
        return switch (pattern) {
            case 0b1110 -> Optional.of(UTF_32BE);
            case 0b0111 -> Optional.of(UTF_32LE);
            case 0b1010 -> Optional.of(StandardCharsets.UTF_16BE);
            case 0b0101 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static boolean startsWith(byte[] body, int... start) {
        if (body.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((body[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** An encoding and the number of bytes of its mark. */
    record Mark(Charset charset, int length) {}
}
