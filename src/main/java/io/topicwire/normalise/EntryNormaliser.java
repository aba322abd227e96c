package io.topicwire.normalise;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.ParsedFeed;
import java.time.InstantSource;

/**
 * Turns what a document says into what may be stored: dates read, links absolute, HTML safe, titles plain. Thread-safe;
 * the same input gives the same output, except that dates over a day ahead of the clock count as absent.
 */
public final class EntryNormaliser {
    private final DateReader dates;
    private final TrackingParameters tracking;

    /**
     * @param clock what "the future" is
     * @param tracking parameters to take off links
     */
    public EntryNormaliser(InstantSource clock, TrackingParameters tracking) {
        this.dates = new DateReader(clock);
        this.tracking = tracking;
    }

    /**
     * Normalises every entry of a document.
     *
     * @param parsed the document
     * @param feed the subscription it was fetched for: its title and language stand in for the feed's own
     * @param base the final address of the document
     */
    public NormalisedFeed normalise(ParsedFeed parsed, Feed feed, WebUri base) {
        Notes notes = new Notes();
        EntryReader reader = new EntryReader(dates, new LinkChooser(tracking), notes, feed.language());
        String own = PlainText.of(parsed.title(), Limits.TITLE_CHARACTERS);
        return new NormalisedFeed(
                feed.title().isEmpty() ? own : feed.title(),
                parsed.home(),
                reader.dates(parsed.dates()),
                parsed.entries().stream().map(reader::read).toList(),
                notes.list(),
                PollingHint.wish(parsed.schedule()));
    }
}
