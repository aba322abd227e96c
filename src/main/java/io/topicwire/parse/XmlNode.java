package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element of the document, with its namespace, base and language settled.
 *
 * <p>{@link #name()} is canonical: the usual prefix of the namespace and the local name in lower case, as
 * {@code dc:creator} or {@code atom:link}; RSS elements have no prefix. What prefix the document chose does not matter.
 */
final class XmlNode {
    private final String name;
    private final String written;
    private final Map<String, String> attributes;
    private final WebUri base;
    private final String language;
    /** {@link XmlNode} and {@link String}, in order. */
    private final List<Object> parts = new ArrayList<>(2);

    XmlNode(String name, String written, Map<String, String> attributes, WebUri base, String language) {
        this.name = name;
        this.written = written;
        this.attributes = attributes;
        this.base = base;
        this.language = language;
    }

    String name() {
        return name;
    }

    /** The local name as written, for passing markup on. */
    String written() {
        return written;
    }

    WebUri base() {
        return base;
    }

    String language() {
        return language;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** An attribute's value without surrounding white space, empty where it is absent. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    void append(XmlNode child) {
        parts.add(child);
    }

    void append(String text) {
        parts.add(text);
    }

    List<Object> parts() {
        return parts;
    }

    Stream<XmlNode> elements() {
        return parts.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast);
    }

    boolean hasElements() {
        for (Object part : parts) {
            if (part instanceof XmlNode) {
                return true;
            }
        }
        return false;
    }

    /** The children of any of these names; names given first come first. */
    List<XmlNode> all(String... names) {
        List<XmlNode> found = List.of();
        // Plain loops and no list for nothing: every field of every entry comes through here, and most are not there.
        for (String wanted : names) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) instanceof XmlNode child && child.name.equals(wanted)) {
                    found = found.isEmpty() ? new ArrayList<>(2) : found;
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** The text of the first child, in the order of the names, that has any; else empty. */
    String text(String... names) {
        for (XmlNode child : all(names)) {
            String text = child.text().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The character data directly in it, without that of its elements. */
    String ownText() {
        return parts.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining());
    }

    /** All character data in it, verbatim. Iterative: the depth of a document is its author's choice. */
    String text() {
        if (parts.size() == 1 && parts.get(0) instanceof String only) {
            return only;
        }
        StringBuilder out = new StringBuilder();
        Deque<Object> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Object part = open.pop();
            if (part instanceof XmlNode node) {
                for (int i = node.parts.size() - 1; i >= 0; i--) {
                    open.push(node.parts.get(i));
                }
            } else {
                out.append(part);
            }
        }
        return out.toString();
    }

    /**
     * The elements of these names at any depth, in document order, at most {@code most}. One may be inside another: that
     * is what a forgotten end tag looks like.
     */
    List<XmlNode> descendants(List<String> names, int most) {
        List<XmlNode> found = new ArrayList<>();
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty() && found.size() < most) {
            XmlNode node = open.pop();
            if (node != this && names.contains(node.name)) {
                found.add(node);
            }
            for (int i = node.parts.size() - 1; i >= 0; i--) {
                if (node.parts.get(i) instanceof XmlNode child) {
                    open.push(child);
                }
            }
        }
        return found;
    }
}
