package io.topicwire.normalise;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Guid;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.ParsedDates;
import io.topicwire.parse.ParsedEnclosure;
import io.topicwire.parse.ParsedEntry;
import io.topicwire.parse.ParsedPerson;
import io.topicwire.parse.ParsedSource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Normalises the entries of one document. */
final class EntryReader {
    private static final int NAME = 200;
    private static final int RIGHTS = 500;
    private static final int LANGUAGE = 35;

    private final DateReader dates;
    private final LinkChooser links;
    private final Notes notes;
    private final String language;
    private final BodyReader bodies;

    EntryReader(DateReader dates, LinkChooser links, BodyReader bodies, Notes notes, String language) {
        this.dates = dates;
        this.links = links;
        this.bodies = bodies;
        this.notes = notes;
        this.language = language;
    }

    Entry read(ParsedEntry entry) {
        SafeHtml summary = bodies.read(entry.summary());
        boolean toldOnce = entry.content().equals(entry.summary());
        SafeHtml content = toldOnce ? SafeHtml.EMPTY : bodies.read(entry.content());
        Optional<WebUri> link = links.article(entry);
        String title = TitleReader.read(entry, summary, content, link);
        if (link.isEmpty() && !entry.links().isEmpty()) {
            notes.add("link that is no web address", entry.links().get(0).reference());
        }
        return new Entry(
                guid(entry),
                link,
                new EntryText(title, summary, content, language(entry)),
                dates(entry.dates()),
                attribution(entry),
                entry.categories().stream()
                        .map(term -> PlainText.of(term, NAME))
                        .filter(term -> !term.isEmpty())
                        .distinct()
                        .map(Category::new)
                        .toList(),
                enclosures(entry),
                ExtrasSettler.settle(entry));
    }

    private static Optional<Guid> guid(ParsedEntry entry) {
        boolean usable = !entry.id().isBlank() && entry.id().length() <= WebUri.MAX_LENGTH;
        return usable ? Optional.of(new Guid(entry.id(), entry.atomId())) : Optional.empty();
    }

    EntryDates dates(ParsedDates written) {
        return new EntryDates(date(written.published()), date(written.updated()));
    }

    private Optional<Instant> date(List<String> candidates) {
        for (String candidate : candidates) {
            Optional<Instant> date = dates.read(candidate);
            if (date.isPresent()) {
                return date;
            }
            notes.add("date that cannot be read or be true", candidate);
        }
        return Optional.empty();
    }

    private String language(ParsedEntry entry) {
        String declared = entry.language().strip().replace('_', '-');
        return declared.isEmpty() || declared.length() > LANGUAGE ? language : declared;
    }

    private static Attribution attribution(ParsedEntry entry) {
        return new Attribution(
                entry.authors().stream()
                        .flatMap(person -> author(person).stream())
                        .distinct()
                        .toList(),
                entry.source().flatMap(EntryReader::publisher),
                PlainText.of(entry.rights(), RIGHTS));
    }

    private static Optional<Author> author(ParsedPerson person) {
        String name = PlainText.of(person.name().isEmpty() ? person.email() : person.name(), NAME);
        Optional<WebUri> uri =
                person.uri().isEmpty() ? Optional.empty() : person.base().resolve(person.uri());
        return name.isEmpty() ? Optional.empty() : Optional.of(new Author(name, uri));
    }

    private static Optional<Publisher> publisher(ParsedSource source) {
        Optional<WebUri> uri =
                source.reference().isEmpty() ? Optional.empty() : source.base().resolve(source.reference());
        String name = PlainText.of(source.title(), NAME);
        String shown = name.isEmpty() ? uri.map(WebUri::host).orElse("") : name;
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Publisher(shown, uri));
    }

    private List<Enclosure> enclosures(ParsedEntry entry) {
        Map<WebUri, Enclosure> files = new LinkedHashMap<>();
        Duration unclaimed = ExtrasSettler.duration(entry.extras().duration());
        for (ParsedEnclosure file : entry.enclosures()) {
            Optional<WebUri> uri = file.base().resolve(file.reference());
            if (uri.isEmpty()) {
                notes.add("enclosure that is no web address", file.reference());
                continue;
            }
            String type = mediaType(file.type());
            // The duration is said of the entry; its first recording is what it means.
            Duration duration = type.startsWith("audio/") || type.startsWith("video/") ? unclaimed : Duration.ZERO;
            Enclosure read = new Enclosure(uri.get(), type, length(file.length()), duration);
            if (files.putIfAbsent(read.uri(), read) == null && !duration.isZero()) {
                unclaimed = Duration.ZERO;
            }
        }
        return List.copyOf(files.values());
    }

    private static String mediaType(String written) {
        String type = written.strip();
        return type.matches("[\\w.+-]{1,60}/[\\w.+*-]{1,100}") ? type : "application/octet-stream";
    }

    private static long length(String written) {
        return written.matches("[0-9]{1,15}") ? Long.parseLong(written) : 0;
    }
}
