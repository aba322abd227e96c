package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import io.topicwire.feed.XmlCharacters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Builds our tree from jsoup's, which forgives what feeds get wrong (bare ampersands, unclosed tags, HTML entities) and
 * expands nothing. Neither loads anything from outside.
 */
final class XmlTree implements NodeVisitor {
    private static final int MOST_ATTRIBUTES = 200;
    /** Asking jsoup for the attributes of an element that has none makes it remember an empty list. */
    private static final Attributes NONE = new Attributes();

    private final Reading reading;
    private final XmlNode top;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private final Deque<NameScope> scopes = new ArrayDeque<>();

    private XmlTree(Reading reading, String root) {
        this.reading = reading;
        this.top = new XmlNode("#document", "", Map.of(), reading.uri(), "");
        open.push(top);
        scopes.push(NameScope.ofRoot(root));
    }

    /**
     * Reads the text.
     *
     * @param root local name of the feed's root element, which decides what elements without prefix mean
     * @return a node above the outermost elements
     */
    static XmlNode read(String text, String root, Reading reading) {
        Parser parser = Parser.xmlParser().setMaxDepth(reading.limits().depth());
        Document document = parser.parseInput(reading.budget().reader(text), "");
        XmlTree tree = new XmlTree(reading, root);
        NodeTraversor.traverse(tree, document);
        return tree.top;
    }

    @Override
    public void head(Node node, int depth) {
        reading.budget().check();
        if (depth + 1 >= reading.limits().depth()) {
            reading.repairs()
                    .add(
                            Repair.Kind.TOO_DEEP,
                            "elements deeper than " + reading.limits().depth() + " were flattened");
        }
        if (node instanceof TextNode text) {
            open.getFirst().append(XmlCharacters.keep(text.getWholeText()));
        } else if (node instanceof Element element && !(node instanceof Document)) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element && !(node instanceof Document)) {
            open.pop();
            scopes.pop();
        }
    }

    private void enter(Element element) {
        XmlNode parent = open.getFirst();
        Attributes written = element.attributesSize() == 0 ? NONE : element.attributes();
        NameScope scope = scopes.getFirst().inside(written, parent == top);
        NameScope.ElementName name = scope.element(element.tagName());
        name.undeclared()
                .ifPresent(prefix -> reading.repairs()
                        .add(Repair.Kind.UNDECLARED_PREFIX, "the prefix " + prefix + " is not declared"));
        Map<String, String> attributes = attributes(written, scope);
        String language = attributes.getOrDefault("xml:lang", parent.language());
        XmlNode node = new XmlNode(name.canonical(), name.written(), attributes, base(parent, attributes), language);
        parent.append(node);
        open.push(node);
        scopes.push(scope);
    }

    private static WebUri base(XmlNode parent, Map<String, String> attributes) {
        String base = attributes.getOrDefault("xml:base", "");
        return base.isBlank() ? parent.base() : parent.base().resolve(base).orElse(parent.base());
    }

    private static Map<String, String> attributes(Attributes written, NameScope scope) {
        if (written.isEmpty()) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : written) {
            if (attributes.size() >= MOST_ATTRIBUTES) {
                break;
            }
            String name = scope.attribute(attribute.getKey());
            if (!name.startsWith("xmlns")) {
                attributes.putIfAbsent(name, XmlCharacters.keep(attribute.getValue()));
            }
        }
        return attributes;
    }
}
