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
import io.topicwire.store.StoryEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param subjects codes of the IPTC Media Topics that the operator gave these topics, without repeats
 * @param alsoReportedBy other sightings, in order of arrival
 * @param reports how many there are, this one included
 * @param carriesOn the story of which this is a development
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
        List<String> subjects,
        List<Sighting> alsoReportedBy,
        Reports reports,
        Optional<Beginning> carriesOn) {

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

        /** The same with markup below the longest text. */
        EntryWords with(String below) {
            return content.isEmpty()
                    ? new EntryWords(summary.with(below), content, language)
                    : new EntryWords(summary, content.with(below), language);
        }
    }

    /**
     * When, in whole seconds.
     *
     * @param published the publisher's claim where it is plausible, else {@code firstSeen}
     * @param updated when the words changed, or something significant happened in the story; {@code published} until then
     * @param firstSeen when it arrived here
     */
    public record EntryTimes(Instant published, Instant updated, Instant firstSeen) {}

    /**
     * The story that a development carries on.
     *
     * @param id of the story's entry
     * @param title of the story, never empty
     * @param link of the report in whose words it is shown
     */
    public record Beginning(String id, String title, Optional<WebUri> link) {}

    /**
     * Who.
     *
     * @param authors as the publisher names them, may be empty
     * @param source the feed that carries it
     * @param family whose report it is, as {@link Sighting#family()}
     * @param wire the news agency whose text it is, as {@link Sighting#wire()}
     * @param publisher the origin that an aggregator names
     * @param rights plain text, may be empty
     */
    public record Credits(
            List<Author> authors,
            SourceName source,
            String family,
            Optional<String> wire,
            Optional<Publisher> publisher,
            String rights) {
        public Credits {
            authors = List.copyOf(authors);
        }
    }

    public PublishedEntry {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
        topics = List.copyOf(topics);
        subjects = List.copyOf(subjects);
        alsoReportedBy = List.copyOf(alsoReportedBy);
    }

    /** Reads a stored story for publication. */
    public static PublishedEntry of(TopicEntry story) {
        return EntryReading.of(story);
    }

    /** Reads a stored story, or a development of one, for publication. */
    public static PublishedEntry of(StoryEntry story) {
        return EntryReading.of(story);
    }

    /** The same with a line below its text that names who else reported it, where somebody did. */
    PublishedEntry withFooter() {
        return SourcesFooter.of(credits.source().title(), alsoReportedBy)
                .map(line -> in(words.with(line), subjects))
                .orElse(this);
    }

    /** The same with the codes of its topics. */
    PublishedEntry withSubjects(Map<TopicId, List<String>> codes) {
        return in(
                words,
                topics.stream()
                        .flatMap(match -> codes.getOrDefault(match.topic(), List.of()).stream())
                        .distinct()
                        .toList());
    }

    private PublishedEntry in(EntryWords other, List<String> codes) {
        return new PublishedEntry(
                id,
                sequence,
                title,
                link,
                other,
                dates,
                credits,
                categories,
                enclosures,
                extras,
                topics,
                codes,
                alsoReportedBy,
                reports,
                carriesOn);
    }

    static List<String> terms(List<Category> categories) {
        return categories.stream()
                .map(c -> XmlText.line(c.term()))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }
}
