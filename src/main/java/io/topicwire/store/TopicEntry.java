package io.topicwire.store;

import io.topicwire.topic.TopicMatch;
import java.util.List;

/**
 * An entry with its copies, as a topic feed shows it.
 *
 * @param entry the entry that stands for its group of copies
 * @param source who carries it
 * @param matches the topics of the entry and why, by topic id
 * @param alsoReportedBy the other sightings, in order of arrival, at most 50
 */
public record TopicEntry(
        StoredEntry entry, SourceName source, List<TopicMatch> matches, List<Sighting> alsoReportedBy) {
    public TopicEntry {
        matches = List.copyOf(matches);
        alsoReportedBy = List.copyOf(alsoReportedBy);
    }
}
