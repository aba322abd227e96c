package io.topicwire.feed;

import java.util.List;
import java.util.Optional;

/**
 * One item of a feed after normalising: safe to store and to publish.
 *
 * @param guid the publisher's identifier, if the entry has one
 * @param link the article, if the entry has a usable link
 * @param text title, summary, content
 * @param dates the publisher's claims
 * @param attribution authors, origin, rights
 * @param categories the publisher's labels, in order, without repeats
 * @param enclosures in order, without repeats
 * @param extras what it carries besides
 */
public record Entry(
        Optional<Guid> guid,
        Optional<WebUri> link,
        EntryText text,
        EntryDates dates,
        Attribution attribution,
        List<Category> categories,
        List<Enclosure> enclosures,
        Extras extras) {

    public Entry {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /** An entry that carries nothing besides. */
    public Entry(
            Optional<Guid> guid,
            Optional<WebUri> link,
            EntryText text,
            EntryDates dates,
            Attribution attribution,
            List<Category> categories,
            List<Enclosure> enclosures) {
        this(guid, link, text, dates, attribution, categories, enclosures, Extras.NONE);
    }

    /** The same with other words. */
    public Entry with(EntryText words) {
        return new Entry(guid, link, words, dates, attribution, categories, enclosures, extras);
    }

    /** The title as plain text, may be empty. */
    public String title() {
        return text.title();
    }
}
