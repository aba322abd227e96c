package io.topicwire.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides the charset of a document by evidence first and claims second: byte order mark, pattern of zero bytes, strict
 * UTF-8, nearly UTF-8, HTTP header, XML declaration, a guess by the script, windows-1252. One feed in thirteen declares a charset that its own
 * bytes contradict, so a claim that fails is noted and passed over.
 */
final class CharsetLadder {
    private static final int PROLOGUE = 1_024;
    private static final Pattern HTTP =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final byte[] body;
    private final Repairs repairs;
    private final List<String> claims;

    private CharsetLadder(byte[] body, Optional<String> contentType, Repairs repairs) {
        this.body = body;
        this.repairs = repairs;
        String prologue = new String(body, 0, Math.min(body.length, PROLOGUE), StandardCharsets.ISO_8859_1);
        this.claims = Stream.of(match(HTTP, contentType.orElse("")), match(DECLARATION, prologue.replace("\0", "")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The characters of {@code body}, with the name of the charset that they were read in. */
    static DecodedText decode(byte[] body, Optional<String> contentType, Repairs repairs) {
        return new CharsetLadder(body, contentType, repairs).climb();
    }

    private DecodedText climb() {
        return byMark().or(() -> ByteOrder.ofZeroBytes(body).map(charset -> whole(charset, 0)))
                .or(this::byEscapes)
                .or(this::byStrictUtf8)
                .or(this::byNearlyUtf8)
                .or(this::byClaim)
                .orElseGet(this::byDefault);
    }

    private Optional<DecodedText> byMark() {
        return ByteOrder.ofMark(body).map(mark -> {
            if (mark.charset().equals(StandardCharsets.UTF_8)) {
                return MixedUtf8.decode(body, mark.length());
            }
            return whole(mark.charset(), mark.length());
        });
    }

    /** ISO-2022 and HZ are ASCII bytes, so they would pass for UTF-8: here the claim decides. */
    private Optional<DecodedText> byEscapes() {
        return claimed()
                .filter(charset -> charset.name().toLowerCase(Locale.ROOT).matches("(x-)?iso-2022.*|hz.*"))
                .findFirst()
                .flatMap(charset -> strict(charset, 0));
    }

    private Optional<DecodedText> byStrictUtf8() {
        Optional<DecodedText> text = strictUtf8();
        if (text.isPresent() && !text.get().ascii()) {
            claims.stream()
                    .filter(claim ->
                            !claim.toLowerCase(Locale.ROOT).startsWith("utf-8") && !claim.equalsIgnoreCase("utf8"))
                    .findFirst()
                    .ifPresent(claim -> note("declared as " + claim + " but the bytes are UTF-8"));
        }
        return text.map(found -> found.ascii() ? named(found) : found);
    }

    private Optional<DecodedText> strictUtf8() {
        // The JDK decodes UTF-8 into strings many times faster than into buffers, but puts this sign where it fails.
        String text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') >= 0
                ? strict(StandardCharsets.UTF_8, 0)
                : Optional.of(new DecodedText(text, StandardCharsets.UTF_8.name(), text.length() == body.length, 0, 0));
    }

    /** ASCII is the same in every charset that is claimed here, so the claim holds. */
    private DecodedText named(DecodedText found) {
        String name = claims.stream()
                .flatMap(claim -> CharsetNames.plain(claim).stream())
                .findFirst()
                .map(Charset::name)
                .orElse(found.charset());
        return new DecodedText(found.text(), name, true, 0, 0);
    }

    private Optional<DecodedText> byNearlyUtf8() {
        DecodedText mixed = MixedUtf8.decode(body, 0);
        if (mixed.mostlyUtf8()) {
            note(mixed.strayBytes() + " bytes are not UTF-8 and were read as windows-1252");
            return Optional.of(mixed);
        }
        return Optional.empty();
    }

    private Optional<DecodedText> byClaim() {
        List<Charset> usable = claimed()
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8)
                        && !charset.equals(StandardCharsets.US_ASCII)
                        && !charset.name().startsWith("UTF-"))
                .toList();
        return usable.stream()
                .flatMap(charset -> strict(charset, 0).stream())
                .findFirst()
                .or(() -> usable.stream().findFirst().map(charset -> {
                    note("some bytes are not " + charset.name());
                    return whole(charset, 0);
                }));
    }

    private DecodedText byDefault() {
        String claim = claims.isEmpty() ? "no charset" : claims.get(0);
        Charset charset = CharsetGuess.of(body).orElse(Charset.forName("windows-1252"));
        note("declared as " + claim + " but the bytes were read as " + charset.name());
        return whole(charset, 0);
    }

    private Stream<Charset> claimed() {
        return claims.stream().flatMap(claim -> CharsetNames.find(claim).stream());
    }

    private Optional<DecodedText> strict(Charset charset, int offset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body, offset, body.length - offset));
            return Optional.of(new DecodedText(text.toString(), charset.name(), text.length() == body.length, 0, 0));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private DecodedText whole(Charset charset, int offset) {
        return new DecodedText(new String(body, offset, body.length - offset, charset), charset.name(), false, 0, 0);
    }

    private void note(String detail) {
        repairs.add(Repair.Kind.CHARSET, detail);
    }

    private static Optional<String> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
