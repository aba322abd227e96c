package io.topicwire.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the elements that carry writing: RSS text, Atom text constructs (RFC 4287 section 3.1), Atom 0.3 modes. */
final class TextReader {
    private TextReader() {}

    /** The first child, in the order of {@code names}, that is not blank. */
    static ParsedText first(XmlNode parent, String... names) {
        for (XmlNode child : parent.all(names)) {
            ParsedText text = read(child);
            if (!text.isBlank()) {
                return text;
            }
        }
        return ParsedText.none(parent.base());
    }

    /** Every child of these names that is not blank. */
    static Stream<ParsedText> all(XmlNode parent, String... names) {
        List<XmlNode> children = parent.all(names);
        return children.stream().map(TextReader::read).filter(text -> !text.isBlank());
    }

    /** The text of one element. */
    static ParsedText read(XmlNode node) {
        if (node.name().startsWith("atom:")) {
            return atom(node);
        }
        if (node.name().startsWith("xhtml:")) {
            return new ParsedText(MarkupWriter.inside(node), ParsedText.Kind.HTML, node.base());
        }
        if (node.hasElements()) {
            return new ParsedText(MarkupWriter.besideEscaped(node), ParsedText.Kind.HTML, node.base());
        }
        ParsedText.Kind kind = switch (node.attribute("type")) {
            case "plain", "text/plain" -> ParsedText.Kind.PLAIN;
            case "html", "text/html" -> ParsedText.Kind.HTML;
            default -> ParsedText.Kind.UNDECLARED;
        };
        return new ParsedText(node.text(), kind, node.base());
    }

    private static ParsedText atom(XmlNode node) {
        String type = node.attribute("type").toLowerCase(Locale.ROOT);
        boolean declared = node.attribute("mode").equals("base64");
        if (declared || isOther(type) && isBase64(node.text())) {
            // Many a plain word has the looks of base64: undeclared, what comes out must be text.
            CodingErrorAction foreign = declared ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
            Optional<String> decoded = base64(node.text(), foreign);
            if (declared || decoded.isPresent()) {
                ParsedText.Kind kind = type.contains("html") ? ParsedText.Kind.HTML : ParsedText.Kind.UNDECLARED;
                return new ParsedText(decoded.orElse(""), kind, node.base());
            }
        }
        if (type.contains("xhtml") || node.hasElements()) {
            return new ParsedText(
                    MarkupWriter.inside(body(node)),
                    ParsedText.Kind.HTML,
                    body(node).base());
        }
        return new ParsedText(node.text(), kind(node, type), node.base());
    }

    private static ParsedText.Kind kind(XmlNode node, String type) {
        // RFC 4287 says text where no type is given, but bodies with markup and no type are common.
        boolean body = !node.name().equals("atom:title");
        if (type.isEmpty() && body) {
            return ParsedText.Kind.UNDECLARED;
        }
        return type.contains("html") ? ParsedText.Kind.HTML : ParsedText.Kind.PLAIN;
    }

    /** The xhtml:div that RFC 4287 section 3.1.1.3 wants around the markup is no part of it. */
    private static XmlNode body(XmlNode node) {
        List<XmlNode> children = node.elements().toList();
        boolean wrapped = children.size() == 1
                && children.get(0).name().endsWith(":div")
                && node.parts().stream()
                        .allMatch(part ->
                                part == children.get(0) || part.toString().isBlank());
        return wrapped ? children.get(0) : node;
    }

    private static boolean isOther(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
    }

    private static boolean isBase64(String text) {
        return text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || " \n\r\t+/=".indexOf(c) >= 0));
    }

    /** The text behind the coding; empty where it is no base64, or by {@code foreign} where the bytes are no UTF-8. */
    private static Optional<String> base64(String text, CodingErrorAction foreign) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(foreign)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
