package io.topicwire.config;

/** Text of an operator's file, made fit to stand in a message or on a terminal. */
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** In double quotes, on one line, shortened to 60 characters. */
    static String of(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return '"' + harmless(shown) + '"';
    }

    /** Without control characters: an escape sequence in a file must not reach the terminal. */
    static String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isHarmless(c) ? c : ' '));
        return out.toString();
    }

    private static boolean isHarmless(int character) {
        int type = Character.getType(character);
        // FORMAT holds the characters that turn the direction of text; a lone surrogate cannot be encoded.
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
