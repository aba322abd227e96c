package io.topicwire.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes elements that stand unescaped in the document (XHTML bodies) as HTML. Iterative, as the tree may be deep. */
final class MarkupWriter {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private final StringBuilder out = new StringBuilder();
    private final Deque<Object> open = new ArrayDeque<>();

    private MarkupWriter() {}

    /** The inside of an element as HTML. */
    static String inside(XmlNode node) {
        MarkupWriter writer = new MarkupWriter();
        writer.pushParts(node);
        writer.write();
        return writer.out.toString();
    }

    /**
     * The inside of an element in which HTML may be escaped, as in RSS: some publishers put a picture in front of an
     * escaped body. Text that holds a tag is such a body and passes as it is; other text stands for itself.
     */
    static String besideEscaped(XmlNode node) {
        StringBuilder out = new StringBuilder();
        for (Object part : node.parts()) {
            MarkupWriter writer = new MarkupWriter();
            boolean body = part instanceof String text && TAG.matcher(text).find();
            writer.open.push(body ? "" : part);
            writer.write();
            out.append(writer.out).append(body ? part : "");
        }
        return out.toString();
    }

    private void write() {
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof XmlNode node) {
                start(node);
            } else if (next instanceof EndTag end) {
                out.append("</").append(end.name()).append('>');
            } else {
                escape((String) next, false);
            }
        }
    }

    private void start(XmlNode node) {
        out.append('<').append(node.written());
        node.attributes().forEach((name, value) -> {
            if (name.indexOf(':') < 0) {
                out.append(' ').append(name).append("=\"");
                escape(value, true);
                out.append('"');
            }
        });
        out.append('>');
        if (!VOID.contains(node.written().toLowerCase(Locale.ROOT))) {
            open.push(new EndTag(node.written()));
        }
        pushParts(node);
    }

    private void pushParts(XmlNode node) {
        for (int i = node.parts().size() - 1; i >= 0; i--) {
            open.push(node.parts().get(i));
        }
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }

    private record EndTag(String name) {}
}
