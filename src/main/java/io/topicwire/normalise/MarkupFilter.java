package io.topicwire.normalise;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** One walk over a tree of foreign markup: leaves out whole elements that are not for readers, and has the rest written. */
final class MarkupFilter implements NodeFilter {
    /** Whole elements whose content is not for readers; what stands inside an object is its readable substitute. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "svg",
            "math",
            "iframe",
            "frame",
            "frameset",
            "noscript",
            "noembed",
            "noframes",
            "embed",
            "form",
            "button",
            "select",
            "textarea",
            "input",
            "template",
            "xmp",
            "plaintext",
            "title",
            "meta",
            "link",
            "base",
            "canvas",
            "dialog");

    private final AllowedMarkup out;

    MarkupFilter(AllowedMarkup out) {
        this.out = out;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            out.text(text.getWholeText());
        } else if (node instanceof Element element) {
            if (DROPPED.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            out.open(element.normalName(), element.attributes());
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            out.close(node.normalName());
        }
        return FilterResult.CONTINUE;
    }
}
