package io.topicwire.store.jdbc;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Extras;
import io.topicwire.feed.Frame;
import io.topicwire.feed.Frames;
import io.topicwire.feed.Guid;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry as the JSON of the column {@code entry_body.body}. Title and link stand in columns of their own and are
 * not repeated. Fields without a value are left out, unknown fields are ignored: old rows stay readable.
 */
final class EntryJson {
    private EntryJson() {}

    static String write(Entry entry, Frames frames) {
        JsonText json = new JsonText();
        entry.guid().ifPresent(guid -> {
            json.text("guid", guid.value());
            json.flag("atomId", guid.atomId());
        });
        json.text("summary", entry.text().summary().html());
        json.text("content", entry.text().content().html());
        json.text("language", entry.text().language());
        entry.dates().published().ifPresent(at -> json.text("published", at.toString()));
        entry.dates().updated().ifPresent(at -> json.text("updated", at.toString()));
        json.text("rights", entry.attribution().rights());
        entry.attribution().publisher().ifPresent(publisher -> {
            json.text("publisher", publisher.name());
            publisher.uri().ifPresent(uri -> json.text("publisherUri", uri.toString()));
        });
        json.list("authors", entry.attribution().authors(), author -> {
            json.text("name", author.name());
            author.uri().ifPresent(uri -> json.text("uri", uri.toString()));
        });
        json.list("categories", entry.categories(), category -> json.text("term", category.term()));
        json.list("enclosures", entry.enclosures(), enclosure -> {
            json.text("uri", enclosure.uri().toString());
            json.text("type", enclosure.type());
            json.number("length", enclosure.length());
            json.number("seconds", enclosure.duration().toSeconds());
        });
        json.number("beforeSummary", frames.summary().before());
        json.number("afterSummary", frames.summary().after());
        json.number("beforeContent", frames.content().before());
        json.number("afterContent", frames.content().after());
        Extras extras = entry.extras();
        extras.picture().ifPresent(picture -> json.text("picture", picture.toString()));
        extras.discussion().ifPresent(page -> json.text("discussion", page.toString()));
        extras.place().ifPresent(place -> json.text("place", place.toString()));
        return json.finish();
    }

    static Frames frames(JsonObject json) {
        return new Frames(
                new Frame((int) json.number("beforeSummary"), (int) json.number("afterSummary")),
                new Frame((int) json.number("beforeContent"), (int) json.number("afterContent")));
    }

    static Entry read(String title, Optional<WebUri> link, JsonObject json) {
        return new Entry(
                json.text("guid").map(value -> new Guid(value, json.flag("atomId"))),
                link,
                new EntryText(title, html(json, "summary"), html(json, "content"), json.textOrEmpty("language")),
                new EntryDates(
                        json.text("published").map(Instant::parse),
                        json.text("updated").map(Instant::parse)),
                new Attribution(authors(json), publisher(json), json.textOrEmpty("rights")),
                json.objects("categories").stream()
                        .map(category -> new Category(category.textOrEmpty("term")))
                        .toList(),
                enclosures(json),
                new Extras(
                        json.uri("picture"),
                        json.uri("discussion"),
                        json.text("place").flatMap(Extras.Place::parse)));
    }

    private static SafeHtml html(JsonObject json, String name) {
        return SafeHtml.trusted(json.textOrEmpty(name));
    }

    private static List<Author> authors(JsonObject json) {
        return json.objects("authors").stream()
                .map(author -> new Author(author.textOrEmpty("name"), author.uri("uri")))
                .toList();
    }

    private static Optional<Publisher> publisher(JsonObject json) {
        return json.text("publisher").map(name -> new Publisher(name, json.uri("publisherUri")));
    }

    private static List<Enclosure> enclosures(JsonObject json) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (JsonObject enclosure : json.objects("enclosures")) {
            enclosure
                    .uri("uri")
                    .ifPresent(uri -> enclosures.add(new Enclosure(
                            uri,
                            enclosure.textOrEmpty("type"),
                            enclosure.number("length"),
                            Duration.ofSeconds(enclosure.number("seconds")))));
        }
        return enclosures;
    }
}
