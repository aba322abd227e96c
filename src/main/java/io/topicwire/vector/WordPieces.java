package io.topicwire.vector;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the pieces of a vocabulary as BERT's uncased models do: lower case, accents removed, punctuation and
 * Chinese characters apart, then from each word the longest piece that is known, again and again. Pieces within a word
 * begin with two number signs.
 *
 * <p>See Devlin et al., BERT, 2018, and Wu et al., Google's Neural Machine Translation System, 2016, section 4.1.
 */
public final class WordPieces {
    /** Characters of a text that are read: more than any lead, less than what could hold up a poll. */
    public static final int LONGEST = 10_000;
    /** A word of more characters is unknown, as it was when the model was trained. */
    private static final int LONGEST_WORD = 100;

    private static final String INSIDE = "##";
    private static final int BASIC_LATIN = 0x80;

    /** What stands for a word that is not known. */
    public static final String UNKNOWN = "[UNK]";

    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final int unknown;

    /**
     * @param vocabulary the pieces; the number of a piece is its place
     * @throws IllegalArgumentException where {@link #UNKNOWN} is not among them
     */
    public WordPieces(List<String> vocabulary) {
        for (int number = 0; number < vocabulary.size(); number++) {
            String piece = vocabulary.get(number);
            if (piece.startsWith(INSIDE) && piece.length() > INSIDE.length()) {
                inside.put(piece.substring(INSIDE.length()), number);
            } else {
                first.put(piece, number);
            }
        }
        unknown = number(UNKNOWN);
    }

    /**
     * The number of a piece that begins a word, or of a mark such as {@code [CLS]}.
     *
     * @throws IllegalArgumentException where the vocabulary has none
     */
    public int number(String piece) {
        Integer number = first.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    /**
     * The numbers of a text's pieces in their order.
     *
     * @param most so many at most; what follows is not read
     */
    public int[] of(String text, int most) {
        Numbers numbers = new Numbers(most);
        String plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        int start = -1;
        for (int at = 0; at < plain.length() && !numbers.isFull(); ) {
            int character = plain.codePointAt(at);
            int next = at + Character.charCount(character);
            boolean apart = standsApart(character);
            if (apart || isGap(character)) {
                if (start >= 0) {
                    word(plain.substring(start, at), numbers);
                    start = -1;
                }
                if (apart) {
                    word(plain.substring(at, next), numbers);
                }
            } else if (start < 0) {
                start = at;
            }
            at = next;
        }
        if (start >= 0) {
            word(plain.substring(start), numbers);
        }
        return numbers.all();
    }

    /** Lower case, without accents, control characters and what damaged text has. */
    private static String plain(String text) {
        boolean simple = true;
        for (int i = 0; i < text.length() && simple; i++) {
            char character = text.charAt(i);
            simple = character < BASIC_LATIN && character >= ' ';
        }
        String lower = simple ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(lower.length());
        lower.codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (isGap(character)) {
                plain.append(' ');
            } else if (type != Character.NON_SPACING_MARK && !isNoise(character, type)) {
                plain.appendCodePoint(Character.toLowerCase(character));
            }
        });
        return plain.toString();
    }

    private static boolean isNoise(int character, int type) {
        return character == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }

    private static boolean isGap(int character) {
        return character == ' '
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= BASIC_LATIN && Character.isSpaceChar(character);
    }

    /** Punctuation, all signs of ASCII that are no letters and digits, and Chinese characters. */
    private static boolean standsApart(int character) {
        if (character < BASIC_LATIN) {
            return character > ' ' && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.isIdeographic(character);
        };
    }

    private void word(String word, Numbers numbers) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            numbers.add(unknown);
            return;
        }
        int before = numbers.size();
        for (int start = 0; start < word.length(); ) {
            Map<String, Integer> pieces = start == 0 ? first : inside;
            int end = word.length();
            Integer number = pieces.get(word.substring(start, end));
            while (number == null && end > start + 1) {
                end--;
                number = pieces.get(word.substring(start, end));
            }
            if (number == null) {
                numbers.cut(before);
                numbers.add(unknown);
                return;
            }
            numbers.add(number);
            start = end;
        }
    }

    /** A list of numbers that takes no more than it may. */
    private static final class Numbers {
        private static final int COMMON = 64;

        private final int most;
        private int[] numbers;
        private int size;

        Numbers(int most) {
            this.most = most;
            this.numbers = new int[Math.min(most, COMMON)];
        }

        void add(int number) {
            if (isFull()) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.min(most, size * 2));
            }
            numbers[size++] = number;
        }

        void cut(int length) {
            size = length;
        }

        boolean isFull() {
            return size == most;
        }

        int size() {
            return size;
        }

        int[] all() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
