package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.CrawlDelay;
import io.topicwire.store.IdentityHistory;
import io.topicwire.store.MissedEntries;
import io.topicwire.story.IdChurn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Facts about sources as sentences, without full stops. */
final class SourceWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);

    private SourceWords() {}

    /** A gap in what was read, and the setting that would have prevented it. */
    static String missed(MissedEntries gap, Feed feed) {
        boolean oneDay = day(gap.from()).equals(day(gap.until()));
        DateTimeFormatter form = oneDay ? TIME : DAY_AND_TIME;
        return "up to " + gap.most() + (gap.most() == 1 ? " item" : " items") + " may have been missed between "
                + form.format(gap.from().atOffset(ZoneOffset.UTC)) + " and "
                + form.format(gap.until().atOffset(ZoneOffset.UTC)) + " UTC"
                + remedy(gap, feed)
                        .map(setting -> "; consider " + setting + ": " + span(gap.enough()))
                        .orElse("");
    }

    /** The setting that let the gap come about; none where it was no setting but, say, a stop of this program. */
    static Optional<String> remedy(MissedEntries gap, Feed feed) {
        if (gap.enough().compareTo(feed.interval()) < 0) {
            return Optional.of("every");
        }
        return gap.enough().compareTo(feed.terms().atMost()) < 0 ? Optional.of("at-most") : Optional.empty();
    }

    /** Known items came under other ids. */
    static String idsChanged(IdChurn churn) {
        return churn.found() + " known items came under other ids, which took the place of the old ones";
    }

    /** Why the ids of a feed count no more, and what does. */
    static String learned(IdentityHistory.Learned learned) {
        String evidence = learned.rule() == IdentityRule.LINK ? "link" : "title and day";
        return "its ids change again and again; items are told apart by " + evidence + " since "
                + DAY_AND_TIME.format(learned.since().atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** Where a feed went. */
    static String moved(WebUri from, WebUri to) {
        boolean upgraded = !from.secure() && to.secure() && from.host().equals(to.host());
        return (upgraded ? "the feed is now served over https, at " : "the feed has moved for good to ") + to;
    }

    /** Where a feed is redirected to for good, while that is not believed yet. */
    static String redirected(WebUri to, int sightings) {
        return "the publisher redirects for good to " + to + ", which shows this feed so far in " + sightings
                + " of the " + MovedAddress.BELIEVED + " polls that it takes to be believed";
    }

    /** What robots.txt wants; empty where it wants nothing. */
    static Optional<String> crawlDelay(CrawlDelay delay) {
        String kept =
                delay.kept().isZero() ? "no crawl-delay is kept" : span(delay.kept()) + " between requests are kept";
        if (delay.trouble().isPresent()) {
            return Optional.of(
                    "robots.txt could not be read (" + delay.trouble().get() + "), so " + kept);
        }
        if (delay.kept().isZero()) {
            return Optional.empty();
        }
        boolean cut = delay.asked().compareTo(delay.kept()) > 0;
        return Optional.of(
                cut
                        ? "robots.txt asks for " + span(delay.asked()) + " between requests; " + span(delay.kept())
                                + " are kept"
                        : "robots.txt asks for " + span(delay.kept()) + " between requests, which are kept");
    }

    /** A time span as feeds.yml writes it, in the largest unit that fits: {@code 90s, 10m, 2h, 1d}. */
    static String span(Duration span) {
        long minutes = span.toMinutes();
        if (minutes == 0 || span.toSeconds() % 60 != 0) {
            return span.toSeconds() + "s";
        }
        if (minutes % 60 != 0) {
            return minutes + "m";
        }
        return minutes % (24 * 60) == 0 ? minutes / (24 * 60) + "d" : minutes / 60 + "h";
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
