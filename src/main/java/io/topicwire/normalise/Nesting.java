package io.topicwire.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Watches markup being written and says whether an HTML parser would read it back as the same tree. It knows only the
 * plain cases of the tree construction rules (HTML standard, section 13.2.6): elements that close others, tables, and
 * whatever else moves nodes about make it doubt. Doubting wrongly costs time, trusting wrongly would cost safety.
 */
final class Nesting {
    private static final int DEEPEST = 100;
    private static final int SAME_FORMATTING = 3;
    private static final Set<String> CLOSE_PARAGRAPHS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");
    private static final Set<String> FORMATTING =
            Set.of("b", "big", "code", "em", "i", "s", "small", "strike", "strong", "tt", "u");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> TABLE_PARTS =
            Set.of("table", "thead", "tbody", "tfoot", "tr", "colgroup", "caption", "col", "td", "th");
    private static final Set<String> ONLY_PARTS_INSIDE = Set.of("table", "thead", "tbody", "tfoot", "tr", "colgroup");
    private static final Set<String> DOUBTFUL = Set.of("ruby", "rt", "rp");

    private final List<String> open = new ArrayList<>();
    private boolean settled = true;

    /** Whether nothing seen so far gives reason to doubt. */
    boolean isSettled() {
        return settled;
    }

    /** An element begins; one without content is opened and closed. */
    void open(String name) {
        settled = settled && open.size() < DEEPEST && fits(name);
        open.add(name);
    }

    void close() {
        open.remove(open.size() - 1);
    }

    /** Text follows. */
    void text(String text) {
        String parent = innermost();
        // The parser takes a line break off the beginning of "pre" in its own way, and moves text out of tables.
        boolean doubtful =
                parent.equals("pre") && text.startsWith("\r") || ONLY_PARTS_INSIDE.contains(parent) && !isBlank(text);
        settled = settled && !doubtful;
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> c == ' ' || c == '\n' || c == '\t' || c == '\r');
    }

    /** Whether an element ends the paragraph in which it begins. */
    static boolean closesParagraph(String name) {
        return CLOSE_PARAGRAPHS.contains(name);
    }

    boolean isOpen(String name) {
        return open.contains(name);
    }

    private boolean fits(String name) {
        String parent = innermost();
        boolean part = TABLE_PARTS.contains(name);
        if (ONLY_PARTS_INSIDE.contains(parent) || part && !name.equals("table")) {
            return part && isPartOf(name, parent);
        }
        if (DOUBTFUL.contains(name) || CLOSE_PARAGRAPHS.contains(name) && open.contains("p")) {
            return false;
        }
        return switch (name) {
            case "a" -> !open.contains("a");
            case "li" -> parent.equals("ul") || parent.equals("ol") || !open.contains("li");
            case "dd", "dt" -> parent.equals("dl") || !open.contains("dd") && !open.contains("dt");
            default -> HEADINGS.contains(name) ? open.stream().noneMatch(HEADINGS::contains) : fewAlike(name);
        };
    }

    /** The parser forgets a formatting element of which three alike are open already. */
    private boolean fewAlike(String name) {
        return !FORMATTING.contains(name) || open.stream().filter(name::equals).count() < SAME_FORMATTING;
    }

    private static boolean isPartOf(String name, String parent) {
        return switch (name) {
            case "thead", "tbody", "tfoot", "colgroup", "caption" -> parent.equals("table");
            case "tr" -> parent.equals("tbody") || parent.equals("thead") || parent.equals("tfoot");
            case "td", "th" -> parent.equals("tr");
            case "col" -> parent.equals("colgroup");
            default -> false;
        };
    }

    /** The element that began last and has not ended; empty outside all. */
    String innermost() {
        return open.isEmpty() ? "" : open.get(open.size() - 1);
    }
}
