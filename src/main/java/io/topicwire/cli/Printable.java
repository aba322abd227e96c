package io.topicwire.cli;

/** Foreign text for a terminal: one line, without the control characters that would steer it. */
final class Printable {
    private Printable() {}

    static String of(String foreign) {
        StringBuilder out = new StringBuilder(foreign.length());
        foreign.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(out::appendCodePoint);
        return out.toString();
    }
}
