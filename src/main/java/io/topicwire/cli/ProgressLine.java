package io.topicwire.cli;

import java.io.PrintWriter;

/**
 * Shows how far a long piece of work is: on a terminal one line that is drawn over, elsewhere a line at every tenth.
 * Not thread-safe.
 */
final class ProgressLine {
    private static final int BAR = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private int tenth;
    private int width;

    ProgressLine(PrintWriter out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /** @param note a few words on what is going on, cut where it would wrap */
    void show(int done, String note) {
        if (terminal) {
            int filled = total == 0 ? BAR : BAR * done / total;
            String line = "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + done + "/" + total + "  " + note;
            draw(line.length() > 99 ? line.substring(0, 99) : line);
        } else if (total > 0 && 10 * done / total > tenth) {
            tenth = 10 * done / total;
            out.println(done + " of " + total + " polled");
            out.flush();
        }
    }

    private void draw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    /** Leaves the terminal on a clean line. */
    void end() {
        if (terminal) {
            draw("");
            out.print("\r");
            out.flush();
        }
    }
}
