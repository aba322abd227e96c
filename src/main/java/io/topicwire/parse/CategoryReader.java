package io.topicwire.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the publisher's labels from every vocabulary that has them. */
final class CategoryReader {
    private CategoryReader() {}

    /** The labels in the order of the document, whatever vocabulary each is in. */
    static List<String> read(XmlNode item) {
        List<String> labels = new ArrayList<>();
        item.elements().forEach(node -> {
            switch (node.name()) {
                case "category", "atom:category", "dc:subject", "media:category" -> add(labels, category(node));
                // One publisher's template wraps them once more.
                case "categories" -> node.all("category").forEach(inner -> add(labels, category(inner)));
                case "itunes:category" -> add(labels, node.attribute("text"));
                case "itunes:keywords", "news:keywords", "media:keywords", "tags" ->
                    Stream.of(node.text().split(",", LinkReader.MOST)).forEach(word -> add(labels, word));
                default -> {}
            }
        });
        return labels;
    }

    /** RSS writes the label as text; Atom as term, with a label for people (RFC 4287 section 4.2.2). */
    private static String category(XmlNode node) {
        String term = node.attribute("term");
        String text = (node.ownText().isBlank() ? node.text() : node.ownText()).strip();
        if (!term.isEmpty()) {
            return term;
        }
        return text.isEmpty() ? node.attribute("label") : text;
    }

    private static void add(List<String> labels, String label) {
        if (!label.isBlank()) {
            labels.add(label.strip());
        }
    }
}
