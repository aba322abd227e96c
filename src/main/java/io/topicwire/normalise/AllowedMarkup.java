package io.topicwire.normalise;

import io.topicwire.feed.WebUri;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;

/**
 * Writes HTML of the allow-list: elements and attributes on it, addresses of http and https made absolute, no images
 * that count readers. The names that are written come from the list, never from the document, and all that comes from
 * the document is escaped; of an element that is not on the list, only what is inside is written.
 */
final class AllowedMarkup {
    private static final Map<String, Set<String>> ELEMENTS = AllowList.elements();
    private static final Set<String> EVERYWHERE = Set.of("title", "lang", "dir");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "cite");
    private static final Set<String> LATE = Set.of("data-src", "data-lazy-src", "data-original");

    private final StringBuilder out;
    private final Nesting nesting = new Nesting();
    private final WebUri base;
    private int preBegan = -1;

    /**
     * @param base what relative addresses refer to
     * @param length about how many characters will be written
     */
    AllowedMarkup(WebUri base, int length) {
        this.base = base;
        this.out = new StringBuilder(length);
    }

    static boolean isAllowed(String element) {
        return ELEMENTS.containsKey(element);
    }

    /** Whether an attribute of an element says anything here. */
    static boolean isUsed(String element, String attribute) {
        return isAllowed(element, attribute) || element.equals("img") && LATE.contains(attribute);
    }

    private static boolean isAllowed(String element, String attribute) {
        return EVERYWHERE.contains(attribute)
                || ELEMENTS.getOrDefault(element, Set.of()).contains(attribute);
    }

    /** The markup so far. */
    String html() {
        return out.toString();
    }

    /** Whether a parser is sure to read the markup back as it was meant. */
    boolean isSettled() {
        return nesting.isSettled();
    }

    /** The element that is being written, empty outside all. */
    String innermost() {
        return nesting.innermost();
    }

    boolean isOpen(String element) {
        return nesting.isOpen(element);
    }

    /** Text follows, its character references read. */
    void text(String text) {
        nesting.text(text);
        // A parser takes one line break off the beginning of "pre", so one is put there for it.
        out.append(out.length() == preBegan && text.startsWith("\n") ? "\n" : "");
        MarkupEscape.write(text, false, out);
    }

    /** An element begins; {@code attributes} may be changed. */
    void open(String element, Attributes attributes) {
        if (!isAllowed(element)) {
            return;
        }
        if (element.equals("img")) {
            revealLazy(attributes);
            if (!isShown(attributes)) {
                return;
            }
        }
        nesting.open(element);
        out.append('<').append(element);
        if (!attributes.isEmpty()) {
            for (Attribute attribute : attributes) {
                if (isAllowed(element, attribute.getKey())) {
                    attribute(attribute);
                }
            }
        }
        out.append('>');
        preBegan = element.equals("pre") ? out.length() : -1;
        if (AllowList.isVoid(element)) {
            nesting.close();
        }
    }

    /** An element ends. */
    void close(String element) {
        if (isAllowed(element) && !AllowList.isVoid(element)) {
            nesting.close();
            out.append("</").append(element).append('>');
        }
    }

    private void attribute(Attribute attribute) {
        String key = attribute.getKey();
        if (ADDRESSES.contains(key)) {
            address(attribute.getValue()).ifPresent(uri -> attribute(key, uri.toString()));
        } else {
            attribute(key, attribute.getValue());
        }
    }

    private void attribute(String key, String value) {
        out.append(' ').append(key).append("=\"");
        MarkupEscape.write(value, true, out);
        out.append('"');
    }

    private Optional<WebUri> address(String written) {
        return written.isBlank() ? Optional.empty() : base.resolve(written);
    }

    /** Puts the address that a script would load late where readers without scripts find it. */
    private static void revealLazy(Attributes image) {
        String written = image.get("src");
        if (written.isEmpty() || written.startsWith("data:")) {
            String late = image.get("data-src") + image.get("data-lazy-src") + image.get("data-original");
            image.put("src", late.strip());
        }
    }

    private boolean isShown(Attributes image) {
        Optional<WebUri> source = address(image.get("src"));
        // Resolved once: what is written is the absolute address.
        source.ifPresent(uri -> image.put("src", uri.toString()));
        return source.isPresent() && !TrackingImages.isTracking(image);
    }
}
