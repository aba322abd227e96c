package io.topicwire.normalise;

import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Limits;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.Budget;
import io.topicwire.parse.ParsedEntry;
import io.topicwire.parse.ParsedExtras;
import io.topicwire.parse.ParsedFeed;
import io.topicwire.parse.ParsedPerson;
import io.topicwire.parse.ParsedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feed in the field names that readers of other languages use, as nested maps, lists, strings and numbers that any
 * JSON writer takes. Absent fields are left out. It shows the operator what Topicwire makes of a document.
 */
public final class NeutralForm {
    private final ParsedFeed parsed;
    private final NormalisedFeed normalised;

    private NeutralForm(ParsedFeed parsed, NormalisedFeed normalised) {
        this.parsed = parsed;
        this.normalised = normalised;
    }

    /** The form of a document and of what was made of it. */
    public static Map<String, Object> of(ParsedFeed parsed, NormalisedFeed normalised) {
        return new NeutralForm(parsed, normalised).document();
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", parsed.format());
        document.put("encoding", parsed.charset());
        document.put("feed", feed());
        document.put("entries", entries());
        document.put(
                "repairs",
                parsed.repairs().stream().map(repair -> repair.detail()).toList());
        document.put("notes", normalised.notes());
        return document;
    }

    private Map<String, Object> feed() {
        Map<String, Object> feed = new LinkedHashMap<>();
        put(feed, "id", parsed.id());
        put(feed, "title", normalised.title());
        put(feed, "subtitle", description());
        normalised.site().ifPresent(site -> feed.put("link", site.toString()));
        parsed.self().ifPresent(self -> feed.put("self", self.toString()));
        List<String> hubs = parsed.hubs().stream().map(WebUri::toString).toList();
        if (!hubs.isEmpty()) {
            feed.put("hubs", hubs);
        }
        put(feed, "language", parsed.language());
        put(feed, "image", image());
        put(feed, "rights", PlainText.of(parsed.rights(), Limits.TITLE_CHARACTERS));
        put(feed, "generator", parsed.generator());
        put(feed, "ttl", parsed.schedule().timeToLive());
        parsed.authors().stream().findFirst().ifPresent(author -> feed.put("author", person(author)));
        normalised.dates().published().ifPresent(date -> feed.put("published", date.toString()));
        normalised.dates().updated().ifPresent(date -> feed.put("updated", date.toString()));
        return feed;
    }

    private String description() {
        Budget budget = new Budget(Limits.standard().parseTime(), System::nanoTime);
        return html(new BodyReader(budget, new Notes()).read(parsed.description()));
    }

    private String image() {
        return parsed.image().isEmpty()
                ? ""
                : parsed.title()
                        .base()
                        .resolve(parsed.image())
                        .map(WebUri::toString)
                        .orElse("");
    }

    private List<Map<String, Object>> entries() {
        List<Map<String, Object>> forms = new ArrayList<>();
        for (int i = 0; i < normalised.entries().size(); i++) {
            forms.add(entry(parsed.entries().get(i), normalised.entries().get(i)));
        }
        return forms;
    }

    private static Map<String, Object> entry(ParsedEntry parsed, Entry entry) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "id", parsed.id());
        Optional<WebUri> published = LinkChooser.published(parsed);
        published.ifPresent(link -> form.put("link", link.toString()));
        entry.link()
                .filter(link -> !link.equals(published.orElse(link)))
                .ifPresent(link -> form.put("article", link.toString()));
        put(form, "title", entry.title());
        bodies(form, entry.text());
        if (!parsed.content().isBlank()) {
            form.put("content_type", parsed.content().kind() == ParsedText.Kind.PLAIN ? "text/plain" : "text/html");
        }
        parsed.authors().stream().findFirst().ifPresent(author -> form.put("author", person(author)));
        entry.dates().published().ifPresent(date -> form.put("published", date.toString()));
        entry.dates().updated().ifPresent(date -> form.put("updated", date.toString()));
        form.put(
                "categories",
                entry.categories().stream().map(category -> category.term()).toList());
        form.put(
                "enclosures",
                entry.enclosures().stream().map(NeutralForm::enclosure).toList());
        extras(form, parsed, entry);
        entry.attribution().publisher().ifPresent(publisher -> form.put("source", publisher.name()));
        put(form, "rights", entry.attribution().rights());
        put(form, "language", entry.text().language());
        return form;
    }

    /**
     * Summary and content; where there is one only it stands for both, since what one reader calls the summary of RSS
     * another calls its content. Only a feed that has both apart has a {@code content_type}.
     */
    private static void bodies(Map<String, Object> form, EntryText text) {
        put(form, "summary", html(text.summary().isEmpty() ? text.content() : text.summary()));
        put(form, "content", html(text.content().isEmpty() ? text.summary() : text.content()));
    }

    private static Map<String, Object> enclosure(Enclosure file) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("url", file.uri().toString());
        form.put("type", file.type());
        form.put("length", file.length());
        if (!file.duration().isZero()) {
            form.put("duration", file.duration().toSeconds());
        }
        return form;
    }

    private static void extras(Map<String, Object> form, ParsedEntry parsed, Entry entry) {
        ParsedExtras written = parsed.extras();
        entry.extras().picture().ifPresent(picture -> form.put("image", picture.toString()));
        entry.extras().discussion().ifPresent(page -> form.put("comments", page.toString()));
        put(form, "comment_count", written.comments());
        entry.extras().place().ifPresent(place -> form.put("place", place.toString()));
        put(form, "season", written.season());
        put(form, "episode", written.episode());
        put(form, "explicit", written.explicit());
        if (!written.people().isEmpty()) {
            form.put("people", written.people());
        }
        for (String relation : List.of("transcript", "chapters", "in-reply-to")) {
            parsed.links().stream()
                    .filter(link -> link.relation().equals(relation))
                    .flatMap(link -> link.resolve().stream())
                    .findFirst()
                    .ifPresent(address -> form.put(relation, address.toString()));
        }
    }

    private static Map<String, Object> person(ParsedPerson person) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "name", PlainText.of(person.name().isEmpty() ? person.email() : person.name(), 200));
        put(form, "email", person.email());
        if (!person.uri().isEmpty()) {
            put(
                    form,
                    "uri",
                    person.base().resolve(person.uri()).map(WebUri::toString).orElse(""));
        }
        return form;
    }

    private static String html(SafeHtml html) {
        return html.html();
    }

    private static void put(Map<String, Object> form, String name, String value) {
        if (!value.isEmpty()) {
            form.put(name, value);
        }
    }
}
