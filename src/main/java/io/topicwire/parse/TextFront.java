package io.topicwire.parse;

import java.util.Optional;

/**
 * One pass over the characters before any parser sees them: drops what XML forbids, closes CDATA sections that the
 * publisher left open, skips the document type, and cuts the document behind the last entry that may be read. Linear in
 * the length of the text: nothing is looked for twice, and what stays as it is, is copied in one piece or not at all.
 */
final class TextFront {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final int NAME = 60;
    private static final int REFERENCE = 40;
    /** A document has one; each costs a look ahead. */
    private static final int MOST_DOCTYPES = 4;

    private final String text;
    private final int mostEntries;
    private final Budget budget;
    private final Repairs repairs;
    /** What is written so far; what stands between {@link #kept} and the place being read follows unchanged. */
    private final StringBuilder out = new StringBuilder();

    private final Finder cdataEnds;
    private final Finder cdataStarts;
    private final Finder commentEnds;
    private InternalEntities entities = InternalEntities.NONE;
    private int elementStart;
    private int elementEnd;
    private int entries;
    private int controls;
    private int doctypes;
    private int kept;
    private boolean full;

    private TextFront(String text, Reading reading) {
        this.text = text;
        this.mostEntries = reading.limits().entries();
        this.budget = reading.budget();
        this.repairs = reading.repairs();
        this.cdataEnds = new Finder(text, CDATA_END);
        this.cdataStarts = new Finder(text, CDATA);
        this.commentEnds = new Finder(text, "-->");
    }

    /** The text as it may be given to the XML parser. */
    static String clean(String text, Reading reading) {
        return new TextFront(text, reading).clean();
    }

    private String clean() {
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '<') {
                budget.check();
                i = atTag(i);
            } else if (c == '&') {
                i = atAmpersand(i);
            } else {
                i = isOdd(c) ? atOdd(c, i) : i + 1;
            }
        }
        report();
        if (kept == 0) {
            return text;
        }
        drop(text.length(), text.length());
        return out.toString();
    }

    /** Puts something else in the place of a part of the text; the parts come in order. */
    private void replace(int from, int to, String other) {
        if (!full) {
            out.append(text, kept, from).append(other);
        }
        kept = to;
    }

    /**
     * A bare ampersand is escaped. HTML would read some names without semicolon, so that {@code &section=2} in an address
     * became a section sign; XML knows no such thing.
     */
    private int atAmpersand(int at) {
        Optional<InternalEntities.Found> entity = entities.find(text, at);
        if (entity.isPresent()) {
            replace(at, entity.get().end(), entity.get().value());
            return entity.get().end();
        }
        int end = at + 1;
        while (end < text.length() && end - at < REFERENCE && isReferenceCharacter(text.charAt(end))) {
            end++;
        }
        boolean reference = end > at + 1 && end < text.length() && text.charAt(end) == ';';
        if (!reference) {
            replace(at, at + 1, "&amp;");
        }
        return at + 1;
    }

    private static boolean isReferenceCharacter(char c) {
        return c == '#' || c < 128 && Character.isLetterOrDigit(c);
    }

    private int atTag(int at) {
        if (text.startsWith(CDATA, at)) {
            return atCdata(at + CDATA.length());
        }
        if (text.startsWith("<!--", at)) {
            int end = commentEnds.from(at + 4);
            // A comment without end would swallow the rest: drop its opening only.
            return drop(at, end < 0 ? at + 4 : end + 3);
        }
        if (doctypes < MOST_DOCTYPES && text.regionMatches(true, at, "<!doctype", 0, 9)) {
            doctypes++;
            repairs.add(Repair.Kind.DOCTYPE, "the document type declaration was skipped");
            Doctype doctype = Doctype.at(text, at);
            entities = doctype.entities();
            return drop(at, doctype.end());
        }
        rememberElement(at);
        return at + 1;
    }

    private int drop(int from, int to) {
        replace(from, to, "");
        return to;
    }

    private void rememberElement(int open) {
        int end = open + 1;
        int local = end;
        while (end < text.length() && end - open <= NAME && isNameCharacter(text.charAt(end))) {
            local = text.charAt(end) == ':' && local == open + 1 ? end + 1 : local;
            end++;
        }
        if (end > open + 1) {
            elementStart = open + 1;
            elementEnd = end;
            if ((isLocal(local, end, "item") || isLocal(local, end, "entry")) && ++entries == mostEntries + 1) {
                drop(open, text.length());
                full = true;
            }
        }
    }

    private boolean isLocal(int start, int end, String name) {
        return end - start == name.length() && text.regionMatches(true, start, name, 0, name.length());
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    private int atCdata(int start) {
        int end = cdataEnds.from(start);
        int next = cdataStarts.from(start);
        boolean open = end < 0 || next >= 0 && next < end;
        if (open) {
            int bound = end < 0 ? next < 0 ? text.length() : next : next;
            String element = text.substring(elementStart, elementEnd);
            int close = element.isEmpty() ? -1 : indexOf("</" + element, start, bound);
            if (close >= 0 || end < 0) {
                repairs.add(Repair.Kind.UNCLOSED_CDATA, "a CDATA section in <" + element + "> has no end");
                int stop = close >= 0 ? close : bound;
                checkCdata(start, stop);
                replace(stop, stop, CDATA_END);
                return stop;
            }
        }
        checkCdata(start, end);
        return end + CDATA_END.length();
    }

    private int indexOf(String wanted, int start, int bound) {
        // Searching a bounded part keeps the whole pass linear: the parts do not overlap.
        int found = text.substring(start, bound).indexOf(wanted);
        return found < 0 ? -1 : start + found;
    }

    private void checkCdata(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isOdd(text.charAt(i))) {
                atOdd(text.charAt(i), i);
            }
        }
    }

    /** Whether a character may have to be dropped or replaced. */
    private static boolean isOdd(char c) {
        return c < 0x20
                ? c != '\n' && c != '\t' && c != '\r'
                : c >= 0x80 && (c <= 0x9F || Character.isSurrogate(c) || c >= 0xFFFE);
    }

    private int atOdd(char c, int at) {
        if (c >= 0x80 && c <= 0x9F) {
            replace(at, at + 1, String.valueOf(CharsetNames.windows1252(c)));
        } else if (!Character.isSurrogate(c) || !isPaired(c, at)) {
            controls++;
            drop(at, at + 1);
        }
        return at + 1;
    }

    private boolean isPaired(char c, int at) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return !Character.isLowSurrogate(c) || at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private void report() {
        if (controls > 0) {
            repairs.add(Repair.Kind.CONTROL_CHARACTERS, controls + " characters that XML forbids were dropped");
        }
        if (full) {
            repairs.add(
                    Repair.Kind.TOO_MANY_ENTRIES,
                    (entries - mostEntries) + " entries over the limit of " + mostEntries + " were left out");
        }
    }

    /** Finds the next occurrence from positions that only grow, so that the text is read once. */
    private static final class Finder {
        private final String text;
        private final String wanted;
        private int found = -2;

        Finder(String text, String wanted) {
            this.text = text;
            this.wanted = wanted;
        }

        int from(int position) {
            if (found != -1 && found < position) {
                found = text.indexOf(wanted, position);
            }
            return found;
        }
    }
}
