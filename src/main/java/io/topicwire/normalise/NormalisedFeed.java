package io.topicwire.normalise;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.PublisherWish;
import io.topicwire.feed.WebUri;
import java.util.List;
import java.util.Optional;

/**
 * A feed that is safe to store.
 *
 * @param title plain text: the operator's choice, else the feed's own, may be empty
 * @param site the home page
 * @param dates the publisher's claims about the feed itself
 * @param entries in the order of the document
 * @param notes what was dropped or doubted and why, in plain words without full stops
 * @param wish when the publisher wants readers to come (ttl, sy:, skipHours, skipDays)
 */
public record NormalisedFeed(
        String title,
        Optional<WebUri> site,
        EntryDates dates,
        List<Entry> entries,
        List<String> notes,
        PublisherWish wish) {

    public NormalisedFeed {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}
