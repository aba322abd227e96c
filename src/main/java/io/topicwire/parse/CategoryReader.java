package io.topicwire.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the publisher's labels from every vocabulary that has them. */
final class CategoryReader {
    private CategoryReader() {}

    static List<String> read(XmlNode item) {
        List<String> labels = new ArrayList<>();
        item.all("category", "atom:category").forEach(node -> add(labels, category(node)));
        // One publisher's template wraps them once more.
        item.all("categories").forEach(list -> list.all("category").forEach(node -> add(labels, category(node))));
        item.all("dc:subject", "media:category").forEach(node -> add(labels, category(node)));
        item.all("itunes:category").forEach(node -> add(labels, node.attribute("text")));
        item.all("itunes:keywords", "news:keywords", "media:keywords")
                .forEach(node ->
                        Stream.of(node.text().split(",", LinkReader.MOST)).forEach(word -> add(labels, word)));
        return labels;
    }

    /** RSS writes the label as text; Atom as term, with a label for people (RFC 4287 section 4.2.2). */
    private static String category(XmlNode node) {
        String term = node.attribute("term");
        String text = node.text().strip();
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
