package io.topicwire.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file that the operator wrote: bounded, and UTF-8 or nothing. */
final class SourceFile {
    /** Largest file that is read, in bytes. */
    static final int LARGEST = 5 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceFile() {}

    /** The bytes of a file, or empty after a report. */
    static Optional<byte[]> bytes(Path path, Problems problems) {
        Place place = Place.of(path.toString());
        if (Files.isDirectory(path)) {
            problems.error(place, "this is a folder", "a file");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                problems.error(place, "the file is too large", "at most 5 MB");
                return Optional.empty();
            }
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            problems.error(place, "there is no such file", "a file that exists");
        } catch (AccessDeniedException e) {
            problems.error(place, "the file may not be read", "a file that this user may read");
        } catch (IOException e) {
            problems.error(
                    place, "the file cannot be read (" + Quoted.harmless(String.valueOf(e.getMessage())) + ")", "");
        }
        return Optional.empty();
    }

    /** The text of a file without its byte order mark, or empty after a report. */
    static Optional<SourceText> text(String file, byte[] content, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String decoded = out.flip().toString();
        SourceText source = new SourceText(file, withoutMark(decoded));
        if (result.isError()) {
            int value = content[in.position()] & 0xff;
            problems.error(
                    source.at(source.text().length()),
                    String.format("byte 0x%02X is not UTF-8", value),
                    "a file that is saved as UTF-8");
            return Optional.empty();
        }
        return Optional.of(source);
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
