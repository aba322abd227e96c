package io.topicwire.config;

import java.util.Arrays;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The text of one file, with the way from an offset or a YAML mark to line and column. */
final class SourceText {
    /** Most characters of a line that an excerpt shows. */
    private static final int EXCERPT = 120;

    private final String file;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param file as it is named in messages
     * @param text without a byte order mark
     */
    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    int lines() {
        return lineStarts.length;
    }

    /** The text of a line, from 1, without its line break. */
    String line(int number) {
        return text.substring(lineStarts[number - 1], lineEnd(number));
    }

    /** Offset of the first character of a line, from 1; the length of the text for the line after the last. */
    int lineStart(int number) {
        return number > lineStarts.length ? text.length() : lineStarts[number - 1];
    }

    /** The number, from 1, of the line that holds an offset. */
    int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Offset of a YAML mark, which counts lines and code points from 0. */
    int offset(Mark mark) {
        int line = Math.min(mark.getLine() + 1, lineStarts.length);
        int start = lineStarts[line - 1];
        int room = text.codePointCount(start, lineStart(line + 1));
        return text.offsetByCodePoints(start, Math.min(mark.getColumn(), room));
    }

    Place at(Mark mark) {
        return at(offset(mark));
    }

    /** The place of an offset; column in code points. */
    Place at(int offset) {
        int within = Math.max(0, Math.min(offset, text.length()));
        int line = lineOf(within);
        int start = lineStarts[line - 1];
        int column = text.codePointCount(start, within) + 1;
        return new Place(file, line, column, () -> excerpt(line, Math.min(within, lineEnd(line)) - start));
    }

    private String excerpt(int number, int caret) {
        String line = line(number);
        int from = caret < EXCERPT ? 0 : caret - EXCERPT / 2;
        int to = Math.min(line.length(), from + EXCERPT);
        String shown = Quoted.harmless(line.substring(from, to));
        return shown.isBlank() ? "" : "    " + shown + "\n    " + " ".repeat(caret - from) + "^";
    }

    private int lineEnd(int number) {
        int end = lineStart(number + 1);
        while (end > lineStarts[number - 1] && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean carriage = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            if (text.charAt(i) == '\n' || carriage) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
