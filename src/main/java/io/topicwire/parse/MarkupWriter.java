package io.topicwire.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** Writes elements that stand unescaped in the document (XHTML bodies) as HTML. Iterative, as the tree may be deep. */
final class MarkupWriter {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

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
