package io.topicwire.publish;

/** Text that every output may carry. */
final class XmlText {
    private XmlText() {}

    /**
     * Drops what XML 1.0 forbids even as a character reference (section 2.2: most control characters, lone surrogates,
     * U+FFFE and U+FFFF) and makes every line end a line feed, as an XML reader would (section 2.11).
     */
    static String clean(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < Character.MIN_SURROGATE)) {
            return text;
        }
        String folded = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder out = new StringBuilder(folded.length());
        folded.codePoints().filter(XmlText::allowed).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** One line of plain text: like {@link #clean}, with white space folded. */
    static String line(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean allowed(int c) {
        boolean layout = c == '\t' || c == '\n';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return layout || (c >= ' ' && c < 0xFFFE && !surrogate) || c >= 0x10000;
    }
}
