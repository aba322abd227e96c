package io.topicwire.publish;

import io.topicwire.feed.Author;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.WebUri;
import io.topicwire.store.Sighting;
import io.topicwire.store.SightingReason;
import io.topicwire.store.SourceName;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.TopicMatch;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The parts of an entry that JSON Feed and JSON Lines write alike. */
final class EntryJson {
    private final JsonGenerator json;

    EntryJson(JsonGenerator json) {
        this.json = json;
    }

    /** A property, unless the text is empty. */
    void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    /** A property that holds a list of strings, unless the list is empty. */
    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(value -> json.writeString(XmlText.line(value)));
            json.writeEndArray();
        }
    }

    void authors(List<Author> authors) {
        if (!authors.isEmpty()) {
            json.writeArrayPropertyStart("authors");
            for (Author author : authors) {
                json.writeStartObject();
                json.writeStringProperty("name", author.name());
                text("url", author.uri().map(WebUri::toString).orElse(""));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    void attachments(List<Enclosure> enclosures) {
        if (!enclosures.isEmpty()) {
            json.writeArrayPropertyStart("attachments");
            for (Enclosure enclosure : enclosures) {
                json.writeStartObject();
                json.writeStringProperty("url", enclosure.uri().toString());
                json.writeStringProperty("mime_type", enclosure.type());
                if (enclosure.length() > 0) {
                    json.writeNumberProperty("size_in_bytes", enclosure.length());
                }
                if (!enclosure.duration().isZero()) {
                    json.writeNumberProperty(
                            "duration_in_seconds", enclosure.duration().toSeconds());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** Arrival, source, reasons and sightings: the same facts as {@link EvidenceMarkup}. */
    void evidence(PublishedEntry entry) {
        json.writeNumberProperty("sequence", entry.sequence());
        json.writeStringProperty("first_seen", entry.dates().firstSeen().toString());
        source(entry.credits().source());
        json.writeStringProperty("family", entry.credits().family());
        text("wire", entry.credits().wire().orElse(""));
        entry.credits().publisher().ifPresent(publisher -> {
            json.writeObjectPropertyStart("publisher");
            json.writeStringProperty("name", publisher.name());
            text("url", publisher.uri().map(WebUri::toString).orElse(""));
            json.writeEndObject();
        });
        text("rights", entry.credits().rights());
        text("discussion", entry.extras().discussion().map(WebUri::toString).orElse(""));
        text("place", entry.extras().place().map(Object::toString).orElse(""));
        entry.carriesOn().ifPresent(story -> {
            json.writeObjectPropertyStart("development_of");
            json.writeStringProperty("id", story.id());
            json.writeStringProperty("title", story.title());
            text("url", story.link().map(WebUri::toString).orElse(""));
            json.writeEndObject();
        });
        json.writeArrayPropertyStart("topics");
        entry.topics().forEach(this::topic);
        json.writeEndArray();
        texts("iptc", entry.subjects());
        json.writeObjectPropertyStart("reports");
        json.writeNumberProperty("total", entry.reports().total());
        json.writeNumberProperty("independent", entry.reports().independent());
        json.writeEndObject();
        json.writeArrayPropertyStart("also_reported_by");
        entry.alsoReportedBy().forEach(this::sighting);
        json.writeEndArray();
    }

    private void source(SourceName source) {
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("id", source.feed().value());
        json.writeStringProperty("title", source.title());
        json.writeStringProperty("feed_url", source.uri().toString());
        json.writeEndObject();
    }

    private void topic(TopicMatch match) {
        json.writeStartObject();
        json.writeStringProperty("id", match.topic().value());
        json.writeArrayPropertyStart("evidence");
        for (Evidence evidence : match.evidence()) {
            json.writeStartObject();
            json.writeStringProperty("term", evidence.term());
            json.writeStringProperty("field", evidence.field().word());
            json.writeStringProperty("found", evidence.found());
            json.writeEndObject();
        }
        json.writeEndArray();
        match.resemblance().ifPresent(like -> {
            json.writeObjectPropertyStart("resemblance");
            json.writeNumberProperty("probability", like.probability());
            json.writeStringProperty("nearest", like.example());
            json.writeBooleanProperty("nearest_is_on_topic", like.marked());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void sighting(Sighting sighting) {
        json.writeStartObject();
        source(sighting.source());
        json.writeStringProperty("family", sighting.family());
        text("wire", sighting.wire().orElse(""));
        json.writeStringProperty("title", sighting.title());
        text("url", sighting.link().map(WebUri::toString).orElse(""));
        json.writeStringProperty("first_seen", sighting.firstSeen().toString());
        sighting.reason().ifPresent(this::reason);
        json.writeEndObject();
    }

    private void reason(SightingReason reason) {
        json.writeObjectPropertyStart("reason");
        json.writeStringProperty("method", CopyWords.name(reason.method()));
        json.writeNumberProperty("score", reason.score());
        texts("shared", reason.shared());
        json.writeStringProperty("model", XmlText.line(reason.model()));
        json.writeEndObject();
    }
}
