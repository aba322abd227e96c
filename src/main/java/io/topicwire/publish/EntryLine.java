package io.topicwire.publish;

import io.topicwire.feed.WebUri;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An entry as one line of JSON, for scripts: what a feed says of it, with {@code sequence} as the cursor to go on from.
 * Thread-safe.
 */
public final class EntryLine {
    /** Media type of several lines. */
    public static final String MEDIA_TYPE = "application/jsonl";

    private final JsonFactory factory = new JsonFactory();

    /** The line with its line feed, in UTF-8. */
    public byte[] bytes(PublishedEntry entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            write(entry, json);
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** The line with its line feed. */
    public String text(PublishedEntry entry) {
        return new String(bytes(entry), StandardCharsets.UTF_8);
    }

    private static void write(PublishedEntry entry, JsonGenerator json) {
        EntryJson parts = new EntryJson(json);
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        parts.text("url", entry.link().map(WebUri::toString).orElse(""));
        json.writeStringProperty("title", entry.title());
        json.writeStringProperty("published", entry.dates().published().toString());
        json.writeStringProperty("updated", entry.dates().updated().toString());
        parts.text("language", entry.words().language());
        parts.authors(entry.credits().authors());
        parts.texts("tags", entry.categories());
        parts.text("summary_html", entry.words().summary().html());
        parts.text("content_html", entry.words().content().html());
        parts.text("image", entry.extras().picture().map(WebUri::toString).orElse(""));
        parts.attachments(entry.enclosures());
        parts.evidence(entry);
        json.writeEndObject();
    }
}
