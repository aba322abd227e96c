package io.topicwire.publish;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The picture, the place and the length of the recording of an entry, in the vocabularies that readers know. */
final class ExtrasMarkup {
    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    private static final Namespace PLACES = Namespace.getNamespace("georss", "http://www.georss.org/georss");
    private static final Namespace PODCASTS =
            Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");

    private ExtrasMarkup() {}

    static List<Element> of(PublishedEntry entry) {
        List<Element> elements = new ArrayList<>();
        entry.extras()
                .picture()
                .ifPresent(picture ->
                        elements.add(new Element("thumbnail", MEDIA).setAttribute("url", picture.toString())));
        entry.extras().place().ifPresent(place -> elements.add(XmlDocument.element("point", PLACES, place.toString())));
        entry.enclosures().stream()
                .filter(file -> !file.duration().isZero())
                .findFirst()
                .map(file -> Long.toString(file.duration().toSeconds()))
                .ifPresent(seconds -> elements.add(XmlDocument.element("duration", PODCASTS, seconds)));
        return elements;
    }
}
