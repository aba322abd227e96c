package io.topicwire.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Takes what a site writes around a text out of its markup. Elements that lose all their words go with them, the icons
 * of a share bar included; pictures on their own stay. Counts characters as {@link SafeHtml#text()} does.
 */
final class UnframedHtml {
    private static final Set<String> VOID = Set.of("area", "br", "col", "embed", "hr", "img", "source", "track", "wbr");

    private final String html;
    private final int from;
    private final int until;
    private final boolean cutsEnd;
    private final StringBuilder out;
    private final Deque<Open> open = new ArrayDeque<>();
    /** Characters of the folded text so far. */
    private int at;

    private boolean spacePending;

    private UnframedHtml(SafeHtml whole, Frame frame) {
        this.html = whole.html();
        String text = whole.text();
        String kept =
                text.substring(0, Math.max(0, text.length() - frame.after())).stripTrailing();
        this.until = kept.length();
        int start = Math.min(frame.before(), until);
        this.from = until - kept.substring(start).stripLeading().length();
        this.cutsEnd = frame.after() > 0;
        this.out = new StringBuilder(html.length());
    }

    static SafeHtml of(SafeHtml whole, Frame frame) {
        return frame.isNone() || whole.isEmpty() ? whole : SafeHtml.trusted(new UnframedHtml(whole, frame).cut());
    }

    private String cut() {
        for (int i = 0; i < html.length(); ) {
            int end = SafeHtml.endOfUnit(html, i);
            if (html.charAt(i) == '<' && end > i + 1) {
                tag(i, end);
            } else {
                text(i, end);
            }
            i = end;
        }
        return out.toString().strip();
    }

    private void text(int start, int end) {
        if (SafeHtml.isSpace(SafeHtml.decoded(html, start, end))) {
            spacePending = at > 0;
            if (isOwn(at)) {
                out.append(html, start, end);
            }
            return;
        }
        fold();
        if (isOwn(at)) {
            out.append(html, start, end);
            open.forEach(element -> element.kept = true);
        } else {
            open.forEach(element -> element.lost = true);
        }
        at++;
    }

    private void fold() {
        at += spacePending ? 1 : 0;
        spacePending = false;
    }

    private boolean isOwn(int position) {
        return position >= from && position < until;
    }

    private void tag(int start, int end) {
        String name = SafeHtml.elementName(html, start, end - 1);
        if (SafeHtml.separatesWords(name)) {
            spacePending = at > 0;
        }
        if (VOID.contains(name)) {
            boolean trailingBreak = name.equals("br") && cutsEnd && at >= until;
            if (!trailingBreak) {
                out.append(html, start, end);
            }
        } else if (html.charAt(start + 1) == '/') {
            close(start, end);
        } else {
            open.push(new Open(out.length()));
            out.append(html, start, end);
        }
    }

    private void close(int start, int end) {
        Open element = open.isEmpty() ? new Open(out.length()) : open.pop();
        if (element.lost && !element.kept) {
            out.setLength(element.start);
        } else {
            out.append(html, start, end);
        }
    }

    /** An element whose end tag is still to come. */
    private static final class Open {
        private final int start;
        private boolean kept;
        private boolean lost;

        Open(int start) {
            this.start = start;
        }
    }
}
