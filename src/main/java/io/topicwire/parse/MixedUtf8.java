package io.topicwire.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 into which an editor or a truncation has put bytes of windows-1252. */
final class MixedUtf8 {
    private static final Charset SINGLE = Charset.forName("windows-1252");

    private MixedUtf8() {}

    static DecodedText decode(byte[] body, int offset) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body, offset, body.length - offset);
        // No byte becomes more than one char, so the buffer never overflows.
        CharBuffer out = CharBuffer.allocate(body.length - offset + 1);
        int stray = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (int i = 0; i < result.length(); i++) {
                out.put(SINGLE.decode(ByteBuffer.wrap(new byte[] {in.get()})));
                stray++;
            }
            decoder.reset();
        }
        out.flip();
        return new DecodedText(out.toString(), "UTF-8", false, sequences(out) - stray, stray);
    }

    private static int sequences(CharBuffer text) {
        int count = 0;
        for (int i = text.position(); i < text.limit(); i++) {
            if (text.get(i) > 127) {
                count++;
            }
        }
        return count;
    }
}
