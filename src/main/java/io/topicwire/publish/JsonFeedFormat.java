package io.topicwire.publish;

import io.topicwire.feed.WebUri;
import io.topicwire.publish.FeedDocument.FeedName;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON Feed 1.1, with our own facts under {@code _topicwire} as its section "Extensions" asks. */
final class JsonFeedFormat implements OutputFormat {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private final JsonFactory factory = new JsonFactory();

    @Override
    public String name() {
        return "JSON Feed";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/feed+json";
    }

    @Override
    public byte[] write(FeedDocument feed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            write(feed, json);
        } catch (JacksonException e) {
            throw new RenderException("cannot write a feed as JSON Feed", e);
        }
        return out.toByteArray();
    }

    private void write(FeedDocument feed, JsonGenerator json) {
        FeedName name = feed.name();
        EntryJson parts = new EntryJson(json);
        json.writeStartObject();
        json.writeStringProperty("version", VERSION);
        json.writeStringProperty("title", name.title());
        json.writeStringProperty("home_page_url", name.page());
        json.writeStringProperty("feed_url", name.address(this));
        parts.text("description", name.about());
        json.writeObjectPropertyStart("_topicwire");
        json.writeStringProperty("id", name.id());
        json.writeStringProperty("updated", feed.updated().toString());
        json.writeEndObject();
        json.writeArrayPropertyStart("items");
        feed.entries().forEach(entry -> write(entry, json, parts));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(PublishedEntry entry, JsonGenerator json, EntryJson parts) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        parts.text("url", entry.link().map(WebUri::toString).orElse(""));
        json.writeStringProperty("title", entry.title());
        Words content = entry.words().fullest();
        if (content.isEmpty()) {
            json.writeStringProperty("content_text", entry.title());
        } else {
            json.writeStringProperty("content_html", content.html());
        }
        parts.text("summary", entry.words().summary().text());
        json.writeStringProperty("date_published", entry.dates().published().toString());
        json.writeStringProperty("date_modified", entry.dates().updated().toString());
        parts.authors(entry.credits().authors());
        parts.texts("tags", entry.categories());
        parts.text("language", entry.words().language());
        parts.text("image", entry.extras().picture().map(WebUri::toString).orElse(""));
        parts.attachments(entry.enclosures());
        json.writeObjectPropertyStart("_topicwire");
        parts.evidence(entry);
        json.writeEndObject();
        json.writeEndObject();
    }
}
