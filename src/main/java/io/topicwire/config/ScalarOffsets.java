package io.topicwire.config;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Finds where a character of a YAML scalar's value stands in the file. Folding, escapes, indentation and line breaks
 * change nothing but white space and the spelling of single characters, so the characters that are not white space are
 * counted on both sides.
 */
final class ScalarOffsets {
    private static final String ESCAPED_WHITE = "0abtnvfre \t\r\n";

    private final String raw;
    private final ScalarStyle style;

    /**
     * @param raw the scalar as it stands in the file, from its start mark to its end mark
     * @param style how it is written there
     */
    ScalarOffsets(String raw, ScalarStyle style) {
        this.raw = raw;
        this.style = style;
    }

    /** Offset in the file's text, from the scalar's start mark, of the character at {@code offset} of the value. */
    int inFile(String value, int offset) {
        int solidBefore =
                (int) value.substring(0, offset).chars().filter(c -> c > ' ').count();
        boolean onSolid = offset < value.length() && value.charAt(offset) > ' ';
        int seen = 0;
        int end = bodyStart();
        for (int at = end; at < raw.length(); at += width(at)) {
            if (onSolid && seen == solidBefore && solids(at) > 0) {
                return at;
            }
            if (!onSolid && seen >= solidBefore) {
                break;
            }
            seen += solids(at);
            end = solids(at) > 0 ? at + width(at) : end;
        }
        return Math.min(end, raw.length());
    }

    private int bodyStart() {
        return switch (style) {
            case DOUBLE_QUOTED, SINGLE_QUOTED, JSON_SCALAR_STYLE -> 1;
            // The header of a block scalar (|, >- and so on, perhaps a comment) is no part of the value.
            case LITERAL, FOLDED -> Math.max(0, raw.indexOf('\n'));
            case PLAIN -> 0;
        };
    }

    /** Characters of the file that spell one character of the value. */
    private int width(int at) {
        if (style == ScalarStyle.SINGLE_QUOTED && raw.startsWith("''", at)) {
            return 2;
        }
        return isEscape(at) ? 2 + hexDigits(at) : 1;
    }

    /** How many characters of the value, white space left out, begin here. */
    private int solids(int at) {
        if (!isEscape(at)) {
            return raw.charAt(at) > ' ' ? 1 : 0;
        }
        if (hexDigits(at) == 0) {
            return ESCAPED_WHITE.indexOf(raw.charAt(at + 1)) >= 0 ? 0 : 1;
        }
        int end = Math.min(raw.length(), at + width(at));
        int character = Integer.parseUnsignedInt(raw.substring(at + 2, end), 16);
        return character <= ' ' ? 0 : Character.charCount(character);
    }

    private boolean isEscape(int at) {
        return style == ScalarStyle.DOUBLE_QUOTED && raw.charAt(at) == '\\' && at + 1 < raw.length();
    }

    private int hexDigits(int at) {
        return switch (raw.charAt(at + 1)) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }
}
