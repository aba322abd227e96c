package io.topicwire.normalise;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.Budget;
import io.topicwire.parse.ParsedFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Turns what a document says into what may be stored: dates read, links absolute, HTML safe, titles plain. Thread-safe;
 * the same input gives the same output, except that dates over a day ahead of the clock count as absent, and that a document which takes
 * too long loses the markup of what is left.
 */
public final class EntryNormaliser {
    private final DateReader dates;
    private final TrackingParameters tracking;
    private final Duration time;
    private final LongSupplier nanoTime;

    /**
     * Takes at most {@link Limits#parseTime()} of the standard limits over a document.
     *
     * @param clock what "the future" is
     * @param tracking parameters to take off links
     */
    public EntryNormaliser(InstantSource clock, TrackingParameters tracking) {
        this(clock, tracking, Limits.standard().parseTime(), System::nanoTime);
    }

    /**
     * The same with a bound of the caller's.
     *
     * @param time after which the texts of a document are no longer made safe as HTML, but cut to a plain beginning
     * @param nanoTime a monotonic count of nanoseconds, as {@link System#nanoTime()}
     */
    public EntryNormaliser(InstantSource clock, TrackingParameters tracking, Duration time, LongSupplier nanoTime) {
        this.dates = new DateReader(clock);
        this.tracking = tracking;
        this.time = time;
        this.nanoTime = nanoTime;
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
        BodyReader bodies = new BodyReader(new Budget(time, nanoTime), notes);
        EntryReader reader = new EntryReader(dates, new LinkChooser(tracking), bodies, notes, feed.language());
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
