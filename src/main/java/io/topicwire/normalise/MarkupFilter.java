package io.topicwire.normalise;

import io.topicwire.feed.WebUri;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * One walk over foreign markup before the allow-list sees it: takes out whole elements that are not for readers, makes
 * addresses absolute, and drops images that count readers.
 */
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

    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "cite");

    private final WebUri base;

    MarkupFilter(WebUri base) {
        this.base = base;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (DROPPED.contains(name)) {
            return FilterResult.REMOVE;
        }
        boolean image = name.equals("img");
        if (image) {
            revealLazy(element);
        }
        ADDRESSES.forEach(attribute -> makeAbsolute(element, attribute));
        boolean shown = element.hasAttr("src") && !TrackingImages.isTracking(element);
        return image && !shown ? FilterResult.REMOVE : FilterResult.CONTINUE;
    }

    /** Puts the address that a script would load late where readers without scripts find it. */
    private static void revealLazy(Element image) {
        String written = image.attr("src");
        if (written.isEmpty() || written.startsWith("data:")) {
            String late = image.attr("data-src") + image.attr("data-lazy-src") + image.attr("data-original");
            image.attr("src", late.strip());
        }
    }

    private void makeAbsolute(Element element, String attribute) {
        if (element.hasAttr(attribute)) {
            String written = element.attr(attribute);
            Optional<WebUri> address = written.isBlank() ? Optional.empty() : base.resolve(written);
            address.ifPresentOrElse(
                    uri -> element.attr(attribute, uri.toString()), () -> element.removeAttr(attribute));
        }
    }
}
