package io.topicwire.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a list of texts, each closed by a zero byte so that no two lists run together. */
final class Digest {
    private final MessageDigest sha;

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Digest add(String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        return this;
    }

    /** The 32 bytes; ends the use of this digest. */
    byte[] bytes() {
        return sha.digest();
    }

    /** The first 16 bytes as 32 hexadecimal digits; ends the use of this digest. */
    String hex() {
        return HexFormat.of().formatHex(bytes(), 0, 16);
    }
}
