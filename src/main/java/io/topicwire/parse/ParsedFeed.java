package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.List;
import java.util.Optional;

/**
 * A feed document as written: nothing is resolved, sanitised or read as a date yet.
 *
 * @param format name of the format and its version, as {@code RSS 2.0} or {@code JSON Feed 1.1}
 * @param charset the charset that the bytes were read in
 * @param id Atom id or rdf:about of the feed, may be empty
 * @param title may be blank
 * @param description may be blank
 * @param links home page ({@code alternate}), {@code self}, {@code hub} and others, in order
 * @param language BCP 47 tag, may be empty
 * @param image logo or icon, may be relative or empty
 * @param authors in order
 * @param rights copyright notice, may be empty
 * @param dates as written
 * @param generator the software that wrote the document, may be empty
 * @param schedule hints about polling
 * @param entries in the order of the document, at most {@link io.topicwire.feed.Limits#entries()}
 * @param repairs what had to be worked round, in the order in which it was met
 */
public record ParsedFeed(
        String format,
        String charset,
        String id,
        ParsedText title,
        ParsedText description,
        List<ParsedLink> links,
        String language,
        String image,
        List<ParsedPerson> authors,
        String rights,
        ParsedDates dates,
        String generator,
        ParsedSchedule schedule,
        List<ParsedEntry> entries,
        List<Repair> repairs) {

    public ParsedFeed {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }

    /** The site that the feed belongs to. */
    public Optional<WebUri> home() {
        // A publisher that gives no link often gives the address of the site as the feed's id.
        return links("alternate").stream().findFirst().or(() -> WebUri.parse(id));
    }

    /** The address under which the feed knows itself. */
    public Optional<WebUri> self() {
        return links("self").stream().findFirst();
    }

    /** WebSub hubs that announce changes of the feed (W3C WebSub section 4). */
    public List<WebUri> hubs() {
        return links("hub");
    }

    /** The same feed with these repairs, since some are found only once all entries are read. */
    ParsedFeed withRepairs(List<Repair> found) {
        return new ParsedFeed(
                format,
                charset,
                id,
                title,
                description,
                links,
                language,
                image,
                authors,
                rights,
                dates,
                generator,
                schedule,
                entries,
                found);
    }

    private List<WebUri> links(String relation) {
        return links.stream()
                .filter(link -> link.relation().equals(relation))
                .flatMap(link -> link.resolve().stream())
                .distinct()
                .toList();
    }
}
