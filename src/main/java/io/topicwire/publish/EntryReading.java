package io.topicwire.publish;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Author;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Publisher;
import io.topicwire.publish.PublishedEntry.Beginning;
import io.topicwire.publish.PublishedEntry.Credits;
import io.topicwire.publish.PublishedEntry.EntryTimes;
import io.topicwire.publish.PublishedEntry.EntryWords;
import io.topicwire.store.Sighting;
import io.topicwire.store.SourceName;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.Resemblance;
import io.topicwire.topic.TopicMatch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a stored story into what is published: cleaned text, plausible dates, a title in every case. */
final class EntryReading {
    /** A publisher's clock may be wrong and its zone missing; a day ahead of arrival is no longer an honest mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int TITLE_FROM_TEXT = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,7}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,80}/[A-Za-z0-9!#$&^_.+-]{1,80}");

    private EntryReading() {}

    static PublishedEntry of(TopicEntry story) {
        StoredEntry stored = story.entry();
        EntryWords words = words(stored.entry().text());
        SourceName source = source(story.source());
        return new PublishedEntry(
                XmlText.line(stored.id().value()),
                stored.sequence(),
                title(stored.entry().title(), words, source),
                stored.entry().link(),
                words,
                times(stored),
                credits(stored.entry().attribution(), source, story),
                PublishedEntry.terms(stored.entry().categories()),
                stored.entry().enclosures().stream()
                        .map(EntryReading::enclosure)
                        .toList(),
                stored.entry().extras(),
                story.matches().stream().map(EntryReading::match).toList(),
                List.of(),
                story.alsoReportedBy().stream().map(EntryReading::sighting).toList(),
                story.reports(),
                Optional.empty());
    }

    static PublishedEntry of(StoryEntry story) {
        PublishedEntry report = of(story.report());
        String title = XmlText.line(story.title());
        return new PublishedEntry(
                story.id().value(),
                report.sequence(),
                title.isEmpty() ? report.title() : title,
                report.link(),
                report.words(),
                story.carriesOn().isPresent() ? report.dates() : times(report.dates(), story.moved()),
                report.credits(),
                report.categories(),
                report.enclosures(),
                report.extras(),
                report.topics(),
                report.subjects(),
                report.alsoReportedBy(),
                report.reports(),
                story.carriesOn().map(EntryReading::beginning));
    }

    private static Beginning beginning(StoryEntry.Beginning story) {
        String title = XmlText.line(story.title());
        return new Beginning(story.id().value(), title.isEmpty() ? "an earlier report" : title, story.link());
    }

    /** A story moves with what happens in it, and not with the words of the report in which it is shown. */
    private static EntryTimes times(EntryTimes report, Optional<Instant> moved) {
        Instant updated = moved.map(EntryReading::seconds)
                .filter(at -> at.isAfter(report.published()))
                .orElse(report.published());
        return new EntryTimes(report.published(), updated, report.firstSeen());
    }

    private static EntryWords words(EntryText text) {
        String language = LANGUAGE.matcher(text.language()).matches() ? text.language() : "";
        return new EntryWords(Words.of(text.summary()), Words.of(text.content()), language);
    }

    private static String title(String title, EntryWords words, SourceName source) {
        String given = XmlText.line(title);
        if (!given.isEmpty()) {
            return given;
        }
        String text = XmlText.line(
                words.summary().isEmpty()
                        ? words.content().text()
                        : words.summary().text());
        return text.isEmpty() ? source.title() : beginning(text);
    }

    private static String beginning(String text) {
        if (text.length() <= TITLE_FROM_TEXT) {
            return text;
        }
        int blank = text.lastIndexOf(' ', TITLE_FROM_TEXT);
        int end = blank > 0 ? blank : text.offsetByCodePoints(0, TITLE_FROM_TEXT / 2);
        return text.substring(0, end) + "…";
    }

    private static EntryTimes times(StoredEntry stored) {
        Instant seen = seconds(stored.firstSeen());
        Instant published = stored.entry()
                .dates()
                .published()
                .filter(claim -> claim.isAfter(Instant.EPOCH) && !claim.isAfter(seen.plus(AHEAD)))
                .map(EntryReading::seconds)
                .orElse(seen);
        Instant changed = seconds(stored.changed());
        // RFC 4287 section 4.2.15: "updated" moves with significant changes only, and precedes no publication.
        boolean moved = stored.changed().isAfter(stored.firstSeen()) && changed.isAfter(published);
        return new EntryTimes(published, moved ? changed : published, seen);
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Credits credits(Attribution attribution, SourceName source, TopicEntry story) {
        List<Author> authors = attribution.authors().stream()
                .map(a -> new Author(XmlText.line(a.name()), a.uri()))
                .filter(a -> !a.name().isEmpty())
                .toList();
        return new Credits(
                authors,
                source,
                XmlText.line(story.family()),
                story.wire(),
                attribution
                        .publisher()
                        .map(p -> new Publisher(XmlText.line(p.name()), p.uri()))
                        .filter(p -> !p.name().isEmpty()),
                XmlText.line(attribution.rights()));
    }

    private static SourceName source(SourceName source) {
        String title = XmlText.line(source.title());
        return new SourceName(source.feed(), title.isEmpty() ? source.feed().value() : title, source.uri());
    }

    private static Enclosure enclosure(Enclosure enclosure) {
        String type = XmlText.line(enclosure.type());
        boolean known = MEDIA_TYPE.matcher(type).matches();
        return new Enclosure(
                enclosure.uri(), known ? type : "application/octet-stream", enclosure.length(), enclosure.duration());
    }

    private static TopicMatch match(TopicMatch match) {
        return new TopicMatch(
                match.topic(),
                match.evidence().stream()
                        .map(e -> new Evidence(XmlText.line(e.term()), e.field(), XmlText.line(e.found()), e.start()))
                        .toList(),
                match.resemblance()
                        .map(like -> new Resemblance(like.probability(), XmlText.line(like.example()), like.marked())));
    }

    private static Sighting sighting(Sighting sighting) {
        SourceName source = source(sighting.source());
        String title = XmlText.line(sighting.title());
        return new Sighting(
                sighting.sequence(),
                source,
                XmlText.line(sighting.family()),
                sighting.wire(),
                title.isEmpty() ? source.title() : title,
                sighting.link(),
                seconds(sighting.firstSeen()),
                sighting.reason());
    }
}
