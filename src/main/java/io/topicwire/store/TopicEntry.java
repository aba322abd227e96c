package io.topicwire.store;

import io.topicwire.topic.TopicMatch;
import java.util.List;
import java.util.Optional;

/**
 * An entry with its copies, as a topic feed shows it.
 *
 * @param entry the entry that stands for its group of copies: id, sequence and first seen of the earliest, words of the
 *     source that the operator prefers
 * @param source whose words they are
 * @param family whose report that is, as {@link Sighting#family()}
 * @param wire the news agency whose text that is, as {@link Sighting#wire()}
 * @param matches the topics of the entry and why, by topic id
 * @param alsoReportedBy the other sightings, in order of arrival, at most 50
 * @param reports how many there are, without that bound
 */
public record TopicEntry(
        StoredEntry entry,
        SourceName source,
        String family,
        Optional<String> wire,
        List<TopicMatch> matches,
        List<Sighting> alsoReportedBy,
        Reports reports) {
    public TopicEntry {
        matches = List.copyOf(matches);
        alsoReportedBy = List.copyOf(alsoReportedBy);
    }

    /** The same entry with other sightings. */
    public TopicEntry with(List<Sighting> others, Reports counted) {
        return new TopicEntry(entry, source, family, wire, matches, others, counted);
    }
}
