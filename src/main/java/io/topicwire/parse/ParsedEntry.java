package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.List;
import java.util.Optional;

/**
 * One item of a document, as written: nothing is resolved, sanitised or read as a date yet.
 *
 * @param id RSS guid, Atom id, JSON id, rdf:about, verbatim; empty where there is none
 * @param atomId whether {@code id} is an Atom id
 * @param idIsLink whether RSS declares (or implies, {@code isPermaLink}) that the guid is the address of the article
 * @param links every link of the entry, in order
 * @param title may be blank
 * @param summary may be blank
 * @param content the full text where the document carries it apart from the summary; may be blank
 * @param dates as written
 * @param authors in order; the feed's where the entry names none
 * @param categories as written, not blank, in order
 * @param enclosures in order
 * @param source the origin that an aggregator names
 * @param comments address of the discussion page, may be empty or nonsense
 * @param rights copyright notice of entry or source, may be empty
 * @param extras what other vocabularies add
 * @param base base address of the entry
 * @param language BCP 47 tag of entry or feed, may be empty
 */
public record ParsedEntry(
        String id,
        boolean atomId,
        boolean idIsLink,
        List<ParsedLink> links,
        ParsedText title,
        ParsedText summary,
        ParsedText content,
        ParsedDates dates,
        List<ParsedPerson> authors,
        List<String> categories,
        List<ParsedEnclosure> enclosures,
        Optional<ParsedSource> source,
        String comments,
        String rights,
        ParsedExtras extras,
        WebUri base,
        String language) {

    public ParsedEntry {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }
}
