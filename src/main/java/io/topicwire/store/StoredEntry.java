package io.topicwire.store;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryId;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Frames;
import io.topicwire.story.CopyDecision;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry as stored.
 *
 * @param sequence order of arrival, from 1, never reused
 * @param id under which it is published
 * @param feed the feed that carries it
 * @param entry the words
 * @param frames what its site writes around them
 * @param firstSeen when it arrived; outputs are ordered by arrival
 * @param changed when its words last changed, {@code firstSeen} until then
 * @param wire the news agency whose text it says it is, as judged when it arrived
 * @param copyOf the decision that it repeats an earlier entry, if so
 */
public record StoredEntry(
        long sequence,
        EntryId id,
        FeedId feed,
        Entry entry,
        Frames frames,
        Instant firstSeen,
        Instant changed,
        Optional<String> wire,
        Optional<CopyDecision> copyOf) {

    /** Sequence of the earliest entry with its text, its own where it is no copy. */
    public long copyGroup() {
        return copyOf.map(CopyDecision::original).orElse(sequence);
    }

    /** The entry with what is its own, for judging and not for showing. */
    public Entry own() {
        return frames.own(entry);
    }

    /**
     * This entry in the words of a copy. What readers know it by stays: id, order, arrival and the date of publication.
     * It counts as changed when the copy's words arrived.
     */
    public StoredEntry inWordsOf(StoredEntry copy) {
        Entry words = copy.entry;
        Entry shown = new Entry(
                words.guid(),
                words.link(),
                words.text(),
                entry.dates(),
                words.attribution(),
                words.categories(),
                words.enclosures(),
                words.extras());
        return new StoredEntry(sequence, id, copy.feed, shown, copy.frames, firstSeen, copy.changed, wire, copyOf);
    }

    /** The same without what its site writes around it. */
    public StoredEntry unframed() {
        return new StoredEntry(
                sequence, id, feed, frames.unframed(entry), Frames.NONE, firstSeen, changed, wire, copyOf);
    }
}
