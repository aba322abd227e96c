package io.topicwire.publish;

import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Extras;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.WebUri;
import io.topicwire.store.Reports;
import io.topicwire.store.Sighting;
import io.topicwire.store.SourceName;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.TopicMatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry as every output shows it. Formats and pages take what they say from here, so they cannot disagree.
 *
 * @param id {@code EntryId}, the same in every feed and format
 * @param sequence order of arrival
 * @param title plain text on one line, never empty: the first words of the text where the publisher gives no title
 * @param link the article
 * @param words summary, content and language
 * @param dates when
 * @param credits who
 * @param categories the publisher's labels
 * @param enclosures files
 * @param extras picture, discussion page and place
 * @param topics why it is here
 * @param alsoReportedBy other sightings, in order of arrival
 * @param reports how many there are, this one included
 */
public record PublishedEntry(
        String id,
        long sequence,
        String title,
        Optional<WebUri> link,
        EntryWords words,
        EntryTimes dates,
        Credits credits,
        List<String> categories,
        List<Enclosure> enclosures,
        Extras extras,
        List<TopicMatch> topics,
        List<Sighting> alsoReportedBy,
        Reports reports) {

    /**
     * What an entry says.
     *
     * @param summary may be empty
     * @param content may be empty
     * @param language a well-formed BCP 47 tag, or empty
     */
    public record EntryWords(Words summary, Words content, String language) {
        /** The longest that there is: content, else summary; may be empty. */
        public Words fullest() {
            return content.isEmpty() ? summary : content;
        }
    }

    /**
     * When, in whole seconds.
     *
     * @param published the publisher's claim where it is plausible, else {@code firstSeen}
     * @param updated when the words changed, {@code published} until then
     * @param firstSeen when it arrived here
     */
    public record EntryTimes(Instant published, Instant updated, Instant firstSeen) {}

    /**
     * Who.
     *
     * @param authors as the publisher names them, may be empty
     * @param source the feed that carries it
     * @param family whose report it is, as {@link Sighting#family()}
     * @param publisher the origin that an aggregator names
     * @param rights plain text, may be empty
     */
    public record Credits(
            List<Author> authors, SourceName source, String family, Optional<Publisher> publisher, String rights) {
        public Credits {
            authors = List.copyOf(authors);
        }
    }

    public PublishedEntry {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
        topics = List.copyOf(topics);
        alsoReportedBy = List.copyOf(alsoReportedBy);
    }

    /** Reads a stored story for publication. */
    public static PublishedEntry of(TopicEntry story) {
        return EntryReading.of(story);
    }

    static List<String> terms(List<Category> categories) {
        return categories.stream()
                .map(c -> XmlText.line(c.term()))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }
}
