package io.topicwire.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** The bytes of a document, plain and compressed, with the validators of both. Immutable. */
public final class Rendition {
    private static final int ETAG_BYTES = 16;

    private final String mediaType;
    private final byte[] plain;
    private final byte[] gzip;
    private final String hash;
    private final Instant changedAt;

    private Rendition(String mediaType, byte[] plain, String hash, Instant changedAt) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.gzip = compress(plain);
        this.hash = hash;
        this.changedAt = changedAt;
    }

    /**
     * Compresses and hashes a document.
     *
     * @param mediaType with charset
     * @param bytes not copied, the caller must not change them
     * @param changedAt in whole seconds
     */
    public static Rendition of(String mediaType, byte[] bytes, Instant changedAt) {
        return new Rendition(mediaType, bytes, hash(bytes), changedAt);
    }

    /** {@code true} where these are the same bytes, so that nothing has to be done again. */
    boolean holds(byte[] bytes) {
        return Arrays.equals(plain, bytes);
    }

    /** Media type with charset, for {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** The document; not a copy, must not be changed. */
    public byte[] plain() {
        return plain;
    }

    /** The document compressed; not a copy, must not be changed. */
    public byte[] gzip() {
        return gzip;
    }

    /**
     * The strong validator: it changes if and only if the bytes do, and is the same on every node and after a restart.
     *
     * @param compressed RFC 9110 section 8.8.3.3: each encoding has its own
     */
    public String etag(boolean compressed) {
        return "\"" + hash + (compressed ? "-gzip" : "") + "\"";
    }

    /** Since when it has these bytes, in whole seconds. */
    public Instant changedAt() {
        return changedAt;
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
