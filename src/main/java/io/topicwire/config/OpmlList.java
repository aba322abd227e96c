package io.topicwire.config;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the feeds out of an OPML document, of any version (opml.org, 1.0 to 2.0). A document type declaration is refused,
 * and with it every entity: a list of feeds needs none.
 */
final class OpmlList {
    private static final int DEPTH = 100;

    private final String file;
    private final Problems problems;
    private final List<OpmlOutline> outlines = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private boolean isOpml;

    private OpmlList(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The feeds in the order of the document; problems are reported. */
    static List<OpmlOutline> read(String file, byte[] content, Problems problems) {
        OpmlList list = new OpmlList(file, problems);
        try {
            list.read(factory().createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException e) {
            problems.error(
                    list.place(Optional.ofNullable(e.getLocation())), "not XML: " + firstLine(e), "an OPML file");
        }
        return list.outlines;
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path: its switches are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    problems.error(place(Optional.of(xml.getLocation())), "a DOCTYPE", "an OPML file without one");
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!begin(xml)) {
                        return;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> folders.pollLast();
                default -> {}
            }
        }
    }

    /** Whether reading may go on. */
    private boolean begin(XMLStreamReader xml) {
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (!isOpml && !name.equals("opml")) {
            problems.error(place(Optional.of(xml.getLocation())), "a document of " + Quoted.of(name), "an OPML file");
            return false;
        }
        isOpml = true;
        if (folders.size() >= DEPTH) {
            problems.error(place(Optional.of(xml.getLocation())), "outlines are nested too deep", "at most " + DEPTH);
            return false;
        }
        folders.addLast(name.equals("outline") ? outline(attributes(xml)) : "");
        return true;
    }

    /** Keeps a feed; the name under which outlines inside it stand. */
    private String outline(Map<String, String> attributes) {
        String title = attributes.getOrDefault("title", "").strip();
        String name = title.isEmpty() ? attributes.getOrDefault("text", "").strip() : title;
        String url = attributes.getOrDefault("xmlurl", "").strip();
        if (url.isEmpty()) {
            return name;
        }
        List<String> labels = new ArrayList<>();
        folders.stream().filter(folder -> !folder.isEmpty()).forEach(labels::add);
        for (String category : attributes.getOrDefault("category", "").split(",")) {
            // OPML 2.0: a category that begins with a slash is a path; its last part is the narrowest.
            String label = category.substring(category.lastIndexOf('/') + 1).strip();
            if (!label.isEmpty()) {
                labels.add(label);
            }
        }
        outlines.add(new OpmlOutline(
                name, url, attributes.getOrDefault("language", "").strip(), labels));
        return name;
    }

    /** Programs write xmlUrl, xmlURL and xmlurl. */
    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.putIfAbsent(xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private Place place(Optional<Location> location) {
        return location.map(at ->
                        new Place(file, Math.max(0, at.getLineNumber()), Math.max(1, at.getColumnNumber()), () -> ""))
                .orElse(Place.of(file));
    }

    private static String firstLine(XMLStreamException e) {
        // The JDK's text: a line with the position, which is said already, and a line "Message: ...".
        Iterator<String> lines = String.valueOf(e.getMessage()).lines().iterator();
        String line = "unreadable";
        while (lines.hasNext()) {
            line = lines.next();
        }
        return Quoted.harmless(line.replaceFirst("^Message: ", ""));
    }
}
