package io.topicwire.parse;

/**
 * The characters of a document.
 *
 * @param text without byte order mark or padding
 * @param charset what the bytes were read in
 * @param ascii whether no character needed more than seven bits (only where strict decoding found it out)
 * @param sequences multi-byte UTF-8 sequences that were found
 * @param strayBytes bytes that belong to no UTF-8 sequence
 */
record DecodedText(String text, String charset, boolean ascii, int sequences, int strayBytes) {
    /** Ten good sequences to one stray byte: no single-byte text looks like that by chance. */
    private static final int GOOD_PER_STRAY = 10;

    DecodedText {
        text = trimmed(text);
    }

    boolean mostlyUtf8() {
        return strayBytes > 0 && sequences >= GOOD_PER_STRAY * strayBytes || sequences > 2 && strayBytes <= 2;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '\uFEFF') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
