package io.topicwire.app;

import io.topicwire.config.Settings;
import io.topicwire.feed.Attribution;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import io.topicwire.normalise.ArticlePage;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes entries of what somebody points at: a text, an article's page, a feed. */
public final class ItemReader {
    private final Settings settings;
    private final InstantSource clock;

    public ItemReader(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A text: its first line is the title, the rest the content. */
    public static Entry ofText(String text) {
        String trimmed = printable(text).strip();
        int end = trimmed.indexOf('\n');
        String title = end < 0 ? trimmed : trimmed.substring(0, end).strip();
        String rest = end < 0 ? "" : trimmed.substring(end).strip();
        return new Entry(
                Optional.empty(),
                Optional.empty(),
                new EntryText(title, SafeHtml.EMPTY, SafeHtml.ofText(rest), ""),
                EntryDates.UNKNOWN,
                Attribution.NONE,
                List.of(),
                List.of());
    }

    /** Without what would steer a terminal on which the text is shown again. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Fetches an address, with the same guard and bounds as polling: the entries of a feed, or the one of a page. */
    public Read fetch(WebUri uri) {
        DocumentFetch fetch = DocumentFetch.of(uri, settings, clock);
        return fetch.document().map(this::read).orElseGet(() -> new Read(List.of(), fetch.trouble()));
    }

    private Read read(RawFeed raw) {
        Feed feed =
                new Feed(new FeedId("explain"), raw.uri(), "", Duration.ofDays(1), 0, Optional.empty(), "", List.of());
        try {
            Limits limits = Limits.standard();
            List<Entry> entries = new EntryNormaliser(clock, TrackingList.read())
                    .normalise(FeedParser.standard(limits).parse(raw), feed, raw.uri())
                    .entries();
            return new Read(entries, entries.isEmpty() ? "the feed lists no entries" : "");
        } catch (FeedSyntaxException e) {
            return ArticlePage.read(raw)
                    .map(entry -> new Read(List.of(entry), ""))
                    .orElseGet(() -> new Read(List.of(), e.getMessage()));
        }
    }

    /**
     * What was found.
     *
     * @param entries one for a page, those of the document for a feed, none where it cannot be read
     * @param trouble why there are none, else empty
     */
    public record Read(List<Entry> entries, String trouble) {
        public Read {
            entries = List.copyOf(entries);
        }
    }
}
