package io.topicwire.normalise;

import java.util.Set;
import org.jsoup.nodes.Attributes;

/**
 * The tags that HTML allows to leave out (HTML standard, section 13.1.2.4), as far as they follow from the innermost
 * element alone. Whatever needs a look further up is left to a parser.
 */
final class ImpliedTags {
    private static final Set<String> END_BY_THEMSELVES = Set.of("p", "li", "dd", "dt");
    /** Whose end tag ends those as well. */
    private static final Set<String> CONTAINERS = Set.of(
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
            "header",
            "li",
            "main",
            "nav",
            "ol",
            "section",
            "summary",
            "ul");

    private final AllowedMarkup out;
    private boolean begun;

    ImpliedTags(AllowedMarkup out) {
        this.out = out;
    }

    /** Ends what ends where this element begins, and begins what must be around it. */
    void begin(String name) {
        begun = true;
        // A document without a type is read in quirks mode, where a table may stand in a paragraph.
        if (Nesting.closesParagraph(name) && !name.equals("table")) {
            endIfInnermost("p");
        }
        switch (name) {
            case "li" -> endIfInnermost("li");
            case "dd", "dt" -> {
                endIfInnermost("dd");
                endIfInnermost("dt");
            }
            case "tr" -> {
                if (out.innermost().equals("table")) {
                    out.open("tbody", new Attributes());
                }
            }
            default -> {}
        }
    }

    private void endIfInnermost(String name) {
        if (name.equals(out.innermost())) {
            out.close(name);
        }
    }

    /**
     * Writes an end tag, and those that were left out before it.
     *
     * @return whether it is plain what the tag ends
     */
    boolean end(String name) {
        if (AllowList.isVoid(name)) {
            // An end tag of an element that has none means nothing, but that of "br" means "br".
            return !name.equals("br");
        }
        if (name.equals("p") && begun && !out.isOpen("p")) {
            // Inside the body, an end of no paragraph is an empty one.
            out.open("p", new Attributes());
        }
        while (!out.innermost().equals(name) && endsInside(name, out.innermost())) {
            out.close(out.innermost());
        }
        boolean plain = out.innermost().equals(name);
        if (plain) {
            out.close(name);
        }
        return plain;
    }

    private static boolean endsInside(String name, String innermost) {
        return name.equals("table")
                ? innermost.equals("tbody")
                : CONTAINERS.contains(name) && END_BY_THEMSELVES.contains(innermost);
    }
}
