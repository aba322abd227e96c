package io.topicwire.store;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Frames;
import io.topicwire.story.EntryIdentity;
import io.topicwire.topic.TopicMatch;
import java.util.List;

/**
 * A known entry whose words, link or enclosures changed, or whose guid its publisher changed.
 *
 * @param sequence the stored entry
 * @param identity its evidence now
 * @param entry the entry now
 * @param frames what its site writes around its texts now
 * @param matches the topics that it is on now
 * @param textChanged {@code false} where only identity, link or enclosures changed, or where the words do so all the
 *     time: readers are told nothing
 */
public record ChangedEntry(
        long sequence,
        EntryIdentity identity,
        Entry entry,
        Frames frames,
        List<TopicMatch> matches,
        boolean textChanged) {
    public ChangedEntry {
        matches = List.copyOf(matches);
    }
}
