package io.topicwire.demo;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;

/**
 * A feed document as it stands between two changes.
 *
 * @param body the document, not compressed
 * @param modified whole seconds, as HTTP dates have no fractions
 */
record Edition(byte[] body, Instant modified) {
    static Edition of(String document, Charset charset, Instant modified) {
        return new Edition(document.getBytes(charset), modified.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Opaque tag of RFC 9110 section 8.8.3, without quotes; it changes exactly when the body does. */
    String tag() {
        CRC32 sum = new CRC32();
        sum.update(body);
        return Long.toHexString(sum.getValue()) + "-" + body.length;
    }
}
