package io.topicwire.publish;

import io.topicwire.store.Sighting;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.TopicMatch;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * What Atom and RSS have no words for, as extension elements: why an entry is here, who else reported it, how
 * many of them are independent, when it arrived. The same facts as {@code _topicwire} in JSON Feed.
 */
final class EvidenceMarkup {
    static final Namespace NAMESPACE = Namespace.getNamespace("tw", "urn:topicwire:evidence:1");

    private EvidenceMarkup() {}

    static List<Element> of(PublishedEntry entry) {
        List<Element> elements = new ArrayList<>();
        Element arrival = element("arrival")
                .setAttribute("sequence", Long.toString(entry.sequence()))
                .setAttribute("first-seen", entry.dates().firstSeen().toString())
                .setAttribute("family", entry.credits().family());
        entry.credits().wire().ifPresent(agency -> arrival.setAttribute("wire", agency));
        elements.add(arrival);
        elements.add(element("reports")
                .setAttribute("total", Integer.toString(entry.reports().total()))
                .setAttribute("independent", Integer.toString(entry.reports().independent())));
        entry.credits().publisher().ifPresent(publisher -> {
            Element origin = element("publisher").setAttribute("name", publisher.name());
            publisher.uri().ifPresent(uri -> origin.setAttribute("href", uri.toString()));
            elements.add(origin);
        });
        entry.carriesOn()
                .ifPresent(story -> elements.add(
                        element("development").setAttribute("of", story.id()).setAttribute("title", story.title())));
        entry.topics().forEach(match -> elements.add(topic(match)));
        entry.alsoReportedBy().forEach(sighting -> elements.add(sighting(sighting)));
        return elements;
    }

    private static Element topic(TopicMatch match) {
        Element topic = element("topic").setAttribute("id", match.topic().value());
        for (Evidence evidence : match.evidence()) {
            topic.addContent(element("evidence")
                    .setAttribute("term", evidence.term())
                    .setAttribute("field", evidence.field().word())
                    .setAttribute("found", evidence.found()));
        }
        match.resemblance()
                .ifPresent(like -> topic.addContent(element("resemblance")
                        .setAttribute("probability", Double.toString(like.probability()))
                        .setAttribute("nearest", like.example())
                        .setAttribute("nearest-is-on-topic", Boolean.toString(like.marked()))));
        return topic;
    }

    private static Element sighting(Sighting sighting) {
        Element element = element("sighting")
                .setAttribute("source", sighting.source().feed().value())
                .setAttribute("source-title", sighting.source().title())
                .setAttribute("family", sighting.family())
                .setAttribute("first-seen", sighting.firstSeen().toString());
        sighting.wire().ifPresent(agency -> element.setAttribute("wire", agency));
        sighting.link().ifPresent(link -> element.setAttribute("href", link.toString()));
        sighting.reason()
                .ifPresent(reason -> element.setAttribute("method", CopyWords.name(reason.method()))
                        .setAttribute("score", Double.toString(reason.score()))
                        .setAttribute("model", XmlText.line(reason.model()))
                        .setAttribute("shared", XmlText.line(String.join(" | ", reason.shared()))));
        return element.setText(sighting.title());
    }

    private static Element element(String name) {
        return new Element(name, NAMESPACE);
    }
}
