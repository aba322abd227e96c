package io.topicwire.normalise;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Undoes UTF-8 that somebody read as windows-1252 before it got into the feed. A value is changed only where every one
 * of its characters fits the accident, which hardly any real text does.
 */
final class Mojibake {
    private static final Charset SINGLE = Charset.forName("windows-1252");

    /** The letters among the bytes 0x80 to 0xBF. */
    private static final String LETTERS = "\u00AA\u00B5\u00BA\u0192\u0160\u0152\u017D\u0161\u0153\u017E\u0178\u02C6";

    private Mojibake() {}

    /** The value as its author wrote it; the value itself where it shows no damage. */
    static String repair(String value) {
        if (!suspicious(value)) {
            return value;
        }
        ByteBuffer bytes = ByteBuffer.allocate(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            byte single = c < 0x100 ? (byte) c : String.valueOf(c).getBytes(SINGLE)[0];
            if (c >= 0x100 && single == '?') {
                return value;
            }
            bytes.put(single);
        }
        bytes.flip();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            return value;
        }
    }

    /** A lead byte of UTF-8 followed by what can be a continuation byte: of the letters, few (windows-1252). */
    private static boolean suspicious(String value) {
        for (int i = 0; i + 1 < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0xC2 && c <= 0xF4) {
                char next = value.charAt(i + 1);
                if (next >= 0x80 && (!Character.isLetter(next) || LETTERS.indexOf(next) >= 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}
