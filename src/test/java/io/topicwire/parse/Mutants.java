package io.topicwire.parse;

import io.topicwire.feed.RawFeed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Damaged documents, each made from its number alone: a number in a report is enough to make the document again.
 *
 * <p>The structure is damaged first, while it can still be seen, then the text is encoded, often in another charset than
 * it declares, and last some bytes are damaged.
 */
final class Mutants {
    private static final long SEED = 20_261_123;
    /** Where damage piles up, the document is cut here: many small documents find more than few large ones. */
    private static final int LONGEST = 4_000;

    private static final String PIECES = "<>&;\"'[]{}:/!?-= \0\uFEFF]]><![CDATA[<!--<!DOCTYPE&#x0;xmlns:a=";
    private static final byte[] NO_MARK = {};
    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xff, (byte) 0xfe}),
            new Encoding(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xfe, (byte) 0xff}),
            new Encoding(StandardCharsets.UTF_16LE, NO_MARK),
            new Encoding(StandardCharsets.UTF_8, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}),
            new Encoding(Charset.forName("UTF-32BE"), new byte[] {0, 0, (byte) 0xfe, (byte) 0xff}),
            new Encoding(Charset.forName("UTF-32LE"), NO_MARK),
            new Encoding(Charset.forName("windows-1252"), NO_MARK),
            new Encoding(Charset.forName("windows-1251"), NO_MARK),
            new Encoding(Charset.forName("Shift_JIS"), NO_MARK),
            new Encoding(Charset.forName("GB18030"), NO_MARK),
            new Encoding(Charset.forName("EUC-KR"), NO_MARK),
            new Encoding(Charset.forName("IBM037"), NO_MARK));
    private static final List<String> CONTENT_TYPES = List.of(
            "text/xml; charset=utf-8",
            "application/rss+xml; charset=\"windows-1251\"",
            "text/html;charset=UTF-16",
            "text/xml; charset=utf-7",
            "application/json; charset=;;=\"",
            "charset=no-such-charset",
            ";".repeat(500));

    private final List<Original> originals = new ArrayList<>();

    /** A document to damage; bytes that are not UTF-8 are kept one a character, and written back the same way. */
    private record Original(String text, Charset charset) {}

    private record Encoding(Charset charset, byte[] mark) {}

    Mutants() {
        for (byte[] document :
                Fixtures.documents().stream().map(Fixtures::bytes).toList()) {
            String text = new String(document, StandardCharsets.UTF_8);
            boolean lossless = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), document);
            originals.add(
                    lossless && text.indexOf('\0') < 0
                            ? new Original(text, StandardCharsets.UTF_8)
                            : new Original(
                                    new String(document, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
        }
        MutationSeeds.ALL.forEach(text -> originals.add(new Original(text, StandardCharsets.UTF_8)));
    }

    RawFeed make(int number) {
        RandomGenerator random = new SplittableRandom(SEED + number);
        Original original = originals.get(random.nextInt(originals.size()));
        String other = originals.get(random.nextInt(originals.size())).text();
        String text = original.text();
        for (int i = random.nextInt(4); i > 0; i--) {
            text = StructureDamage.any(random).done(text, other, random);
            text = text.substring(0, Math.min(text.length(), LONGEST));
        }
        byte[] body = encoded(text, original.charset(), random);
        for (int i = random.nextInt(5); i > 0 && body.length > 0; i--) {
            body = damaged(body, random);
        }
        Optional<String> contentType = random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size())));
        return new RawFeed(Fixtures.ADDRESS, contentType, body);
    }

    private static byte[] encoded(String text, Charset charset, RandomGenerator random) {
        if (charset != StandardCharsets.UTF_8 || random.nextInt(4) > 0) {
            return text.getBytes(charset);
        }
        Encoding encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(encoding.mark());
        out.writeBytes(text.getBytes(encoding.charset()));
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] body, RandomGenerator random) {
        int from = random.nextInt(body.length);
        int to = Math.min(body.length, from + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> with(body, from, (byte) random.nextInt(256));
            case 1 -> with(body, from, (byte) PIECES.charAt(random.nextInt(PIECES.length())));
            case 2 -> with(body, from, (byte) (body[from] ^ 1 << random.nextInt(8)));
            case 3 -> joined(body, from, to);
            default -> joined(body, to, from);
        };
    }

    private static byte[] with(byte[] body, int at, byte value) {
        byte[] changed = body.clone();
        changed[at] = value;
        return changed;
    }

    /** All up to one position and all from another on: what lies between is cut out, or doubled. */
    private static byte[] joined(byte[] body, int end, int start) {
        byte[] joined = Arrays.copyOf(body, end + body.length - start);
        System.arraycopy(body, start, joined, end, body.length - start);
        return joined;
    }
}
