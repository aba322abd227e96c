package io.topicwire.publish;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Our own second opinion on what we publish: independent of the libraries that wrote it. Returns what is wrong, so that
 * tests can also prove that the check finds faults.
 */
public final class PublishedFeedCheck {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    private final List<String> faults = new ArrayList<>();

    private PublishedFeedCheck() {}

    /** Faults of an Atom 1.0 document against RFC 4287. */
    public static List<String> atom(byte[] bytes) {
        return new PublishedFeedCheck().checkAtom(bytes);
    }

    /** Faults of an RSS 2.0 document against the specification and the profile. */
    public static List<String> rss(byte[] bytes) {
        return new PublishedFeedCheck().checkRss(bytes);
    }

    /** The tree of a document that must be UTF-8 and well-formed and carry no DOCTYPE. */
    public static Document tree(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            text.codePoints().filter(c -> c == 0xFFFE || c == 0xFFFF).findAny().ifPresent(c -> {
                throw new AssertionError("noncharacter in output");
            });
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8", e);
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    private List<String> checkAtom(byte[] bytes) {
        Element feed = tree(bytes).getDocumentElement();
        expect(feed.getLocalName().equals("feed") && ATOM.equals(feed.getNamespaceURI()), "root is no atom:feed");
        atomCommon(feed, "feed");
        expect(links(feed, "self") == 1, "feed has no single self link");
        expect(links(feed, "alternate") == 1, "feed has no single alternate link");
        Set<String> ids = new HashSet<>();
        for (Element entry : children(feed, ATOM, "entry")) {
            atomCommon(entry, "entry");
            expect(ids.add(text(entry, ATOM, "id")), "two entries with one id");
            expect(!children(entry, ATOM, "author").isEmpty(), "entry without author");
            expect(links(entry, "alternate") == 1 || count(entry, ATOM, "content") == 1, "no link and no content");
            expect(count(entry, ATOM, "summary") <= 1 && count(entry, ATOM, "content") <= 1, "repeated text");
            for (Element author : children(entry, ATOM, "author")) {
                expect(!text(author, ATOM, "name").isBlank(), "author without name");
            }
            for (Element category : children(entry, ATOM, "category")) {
                expect(!category.getAttribute("term").isBlank(), "category without term");
            }
            isoDate(text(entry, ATOM, "published"));
            expect(count(entry, ATOM, "source") == 1, "entry without source");
        }
        return faults;
    }

    private void atomCommon(Element element, String where) {
        for (String name : List.of("id", "title", "updated")) {
            expect(count(element, ATOM, name) == 1, where + " has not one " + name);
        }
        expect(!text(element, ATOM, "title").isBlank(), where + " has a blank title");
        expect(absolute(text(element, ATOM, "id")), where + " id is no IRI: " + text(element, ATOM, "id"));
        isoDate(text(element, ATOM, "updated"));
        for (Element link : children(element, ATOM, "link")) {
            expect(web(link.getAttribute("href")), where + " link is not absolute: " + link.getAttribute("href"));
        }
    }

    private List<String> checkRss(byte[] bytes) {
        Element root = tree(bytes).getDocumentElement();
        expect(root.getNodeName().equals("rss") && root.getAttribute("version").equals("2.0"), "root is no RSS 2.0");
        Element channel = children(root, null, "channel").get(0);
        for (String name : List.of("title", "link", "description")) {
            expect(!text(channel, null, name).isBlank(), "channel without " + name);
        }
        expect(links(channel, "self") == 1, "channel has no single atom:link self");
        rfc822(text(channel, null, "lastBuildDate"));
        Set<String> ids = new HashSet<>();
        for (Element item : children(channel, null, "item")) {
            item(item, ids);
        }
        return faults;
    }

    private void item(Element item, Set<String> ids) {
        expect(!text(item, null, "title").isBlank(), "item without title");
        expect(count(item, null, "description") == 1, "item without description");
        expect(count(item, null, "author") == 0, "author would have to be an e-mail address");
        Element guid = children(item, null, "guid").get(0);
        expect(guid.getAttribute("isPermaLink").equals("false"), "guid claims to be a link");
        expect(ids.add(guid.getTextContent()), "two items with one guid");
        rfc822(text(item, null, "pubDate"));
        children(item, null, "link").forEach(link -> expect(web(link.getTextContent()), "link is not absolute"));
        List<Element> sources = children(item, null, "source");
        expect(sources.size() == 1 && web(sources.get(0).getAttribute("url")), "item without source");
        expect(children(item, null, "enclosure").size() <= 1, "more than one enclosure");
        for (Element enclosure : children(item, null, "enclosure")) {
            expect(web(enclosure.getAttribute("url")), "enclosure without address");
            expect(enclosure.getAttribute("length").matches("\\d+"), "enclosure without length");
            expect(enclosure.getAttribute("type").contains("/"), "enclosure without type");
        }
        expect(
                place(item, CONTENT, "encoded") < 0
                        || place(item, CONTENT, "encoded") > place(item, null, "description"),
                "content:encoded before description");
    }

    private void expect(boolean fine, String fault) {
        if (!fine) {
            faults.add(fault);
        }
    }

    private void isoDate(String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            faults.add("no RFC 3339 date: " + text);
        }
    }

    private void rfc822(String text) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
            expect(text.matches(".* \\d{4} .*"), "year has not four digits: " + text);
        } catch (DateTimeParseException e) {
            faults.add("no RFC 822 date: " + text);
        }
    }

    private static boolean absolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static boolean web(String text) {
        return absolute(text) && (text.startsWith("http://") || text.startsWith("https://"));
    }

    private static int links(Element element, String relation) {
        return (int) children(element, ATOM, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .count();
    }

    static int count(Element element, String namespace, String name) {
        return children(element, namespace, name).size();
    }

    static String text(Element element, String namespace, String name) {
        List<Element> found = children(element, namespace, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            boolean named = node instanceof Element && name.equals(node.getLocalName());
            if (named && java.util.Objects.equals(namespace, node.getNamespaceURI())) {
                found.add((Element) node);
            }
        }
        return found;
    }

    private static int place(Element parent, String namespace, String name) {
        int place = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            boolean same =
                    name.equals(node.getLocalName()) && java.util.Objects.equals(namespace, node.getNamespaceURI());
            if (same) {
                return place;
            }
            place++;
        }
        return -1;
    }
}
