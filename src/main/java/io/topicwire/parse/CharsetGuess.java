package io.topicwire.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Guesses the charset of text that is not UTF-8 and declares nothing true, as old sites of countries with letters of
 * their own still send it. Western text is not guessed at: its letters above ASCII stand alone, while those of other
 * scripts stand in runs.
 */
final class CharsetGuess {
    private static final int SAMPLE = 1 << 16;
    private static final double RUN = 2;
    /** The four commonest letters make a third of a text in their language, and a sixth of any other. */
    private static final double COMMON = 0.27;

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("windows-1251", COMMON, c -> "оеаи".indexOf(c) >= 0),
            new Candidate("KOI8-R", COMMON, c -> "оеаи".indexOf(c) >= 0),
            new Candidate("windows-1253", COMMON, c -> "αοιτ".indexOf(c) >= 0),
            new Candidate("windows-1255", COMMON, c -> "\u05D9\u05D5\u05D4\u05DC".indexOf(c) >= 0),
            new Candidate("windows-31j", 0.2, CharsetGuess::isKana),
            new Candidate("EUC-JP", 0.2, CharsetGuess::isKana),
            new Candidate("x-windows-949", 0.85, c -> c >= 0xAC00 && c <= 0xD7A3),
            new Candidate("GB2312", 0.7, Character::isIdeographic),
            new Candidate("Big5", 0.7, Character::isIdeographic));

    private CharsetGuess() {}

    /** The first charset in which the bytes look like writing. */
    static Optional<Charset> of(byte[] body) {
        byte[] sample = Arrays.copyOf(body, endOfSample(body));
        return meanRun(sample) < RUN
                ? Optional.empty()
                : CANDIDATES.stream()
                        .filter(candidate -> candidate.fits(sample))
                        .findFirst()
                        .map(Candidate::charset);
    }

    /** Behind an ASCII character that is no second byte of another, so that no character is cut in two. */
    private static int endOfSample(byte[] body) {
        int end = Math.min(body.length, SAMPLE);
        while (end > 1 && end < body.length && (body[end - 1] < 0 || body[end - 2] < 0)) {
            end--;
        }
        return end;
    }

    /** How many bytes above ASCII stand together on average. */
    private static double meanRun(byte[] sample) {
        int high = 0;
        int runs = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] < 0) {
                high++;
                runs += i == 0 || sample[i - 1] >= 0 ? 1 : 0;
            }
        }
        return runs == 0 ? 0 : (double) high / runs;
    }

    /** Hiragana and full-width katakana; the half-width ones are what other encodings turn into by accident. */
    private static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x30FE;
    }

    /**
     * A charset and what its texts look like.
     *
     * @param share least part of the characters above ASCII that must be typical
     */
    private record Candidate(String name, double share, IntPredicate typical) {
        Charset charset() {
            return CharsetNames.find(name).orElseThrow();
        }

        boolean fits(byte[] sample) {
            try {
                String text = Charset.forName(name)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(sample))
                        .toString();
                long above = text.chars().filter(c -> c > 0x7F).count();
                return above > 0 && text.chars().filter(typical).count() >= share * above;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }
}
