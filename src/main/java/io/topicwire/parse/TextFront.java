package io.topicwire.parse;

import java.util.Locale;

/**
 * One pass over the characters before any parser sees them: drops what XML forbids, closes CDATA sections that the
 * publisher left open, skips the document type, and cuts the document behind the last entry that may be read. Linear in
 * the length of the text: nothing is looked for twice.
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
    private final StringBuilder out;
    private final Finder cdataEnds;
    private final Finder cdataStarts;
    private final Finder commentEnds;
    private InternalEntities entities = InternalEntities.NONE;
    private String element = "";
    private int entries;
    private int controls;
    private int doctypes;
    private int cut = -1;

    private TextFront(String text, Reading reading) {
        this.text = text;
        this.mostEntries = reading.limits().entries();
        this.budget = reading.budget();
        this.repairs = reading.repairs();
        this.out = new StringBuilder(text.length() + 64);
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
                copy(c, i);
                i++;
            }
        }
        report();
        return cut < 0 ? out.toString() : out.substring(0, cut);
    }

    /**
     * A bare ampersand is escaped. HTML would read some names without semicolon, so that {@code &section=2} in an address
     * became a section sign; XML knows no such thing.
     */
    private int atAmpersand(int at) {
        int behind = entities.expand(text, at, out);
        if (behind > at) {
            return behind;
        }
        int end = at + 1;
        while (end < text.length() && end - at < REFERENCE && isReferenceCharacter(text.charAt(end))) {
            end++;
        }
        boolean reference = end > at + 1 && end < text.length() && text.charAt(end) == ';';
        out.append(reference ? "&" : "&amp;");
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
            return end < 0 ? at + 4 : end + 3;
        }
        if (doctypes < MOST_DOCTYPES && text.regionMatches(true, at, "<!doctype", 0, 9)) {
            doctypes++;
            repairs.add(Repair.Kind.DOCTYPE, "the document type declaration was skipped");
            Doctype doctype = Doctype.at(text, at);
            entities = doctype.entities();
            return doctype.end();
        }
        rememberElement(at + 1);
        out.append('<');
        return at + 1;
    }

    private void rememberElement(int start) {
        int end = start;
        while (end < text.length() && end - start < NAME && isNameCharacter(text.charAt(end))) {
            end++;
        }
        if (end > start) {
            element = text.substring(start, end);
            String local = element.substring(element.indexOf(':') + 1).toLowerCase(Locale.ROOT);
            if ((local.equals("item") || local.equals("entry")) && ++entries == mostEntries + 1) {
                cut = out.length();
            }
        }
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
            int close = element.isEmpty() ? -1 : indexOf("</" + element, start, bound);
            if (close >= 0 || end < 0) {
                repairs.add(Repair.Kind.UNCLOSED_CDATA, "a CDATA section in <" + element + "> has no end");
                int stop = close >= 0 ? close : bound;
                copyCdata(start, stop);
                return stop;
            }
        }
        copyCdata(start, end);
        return end + CDATA_END.length();
    }

    private int indexOf(String wanted, int start, int bound) {
        // Searching a bounded part keeps the whole pass linear: the parts do not overlap.
        int found = text.substring(start, bound).indexOf(wanted);
        return found < 0 ? -1 : start + found;
    }

    private void copyCdata(int start, int end) {
        out.append(CDATA);
        for (int i = start; i < end; i++) {
            copy(text.charAt(i), i);
        }
        out.append(CDATA_END);
    }

    private void copy(char c, int at) {
        boolean allowed = c >= 0x20 ? c < 0xD800 || c < 0xFFFE && isPaired(c, at) : c == '\n' || c == '\t' || c == '\r';
        if (allowed) {
            out.append(c >= 0x80 && c <= 0x9F ? CharsetNames.windows1252(c) : c);
        } else {
            controls++;
        }
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
        if (cut >= 0) {
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
