package io.topicwire.store;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryId;
import io.topicwire.feed.Frames;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.EntryIdentity;
import io.topicwire.story.Origin;
import io.topicwire.topic.TopicMatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry that was not known.
 *
 * @param identity its evidence
 * @param id wanted public id; the store mints another where it is taken
 * @param entry the entry
 * @param frames what its site writes around its texts
 * @param placedAt its place in outputs, fixed for ever: when it arrived, or when it was published if it belongs to the
 *     backlog of a new feed, so that a new feed does not push everything else down
 * @param origin whose report it is
 * @param copyOf the decision that it repeats an earlier entry, if so; where that is stored with it, in one commit, it has
 *     no number yet and is named by {@link #inDocument}
 * @param matches the topics that it is on
 */
public record NewEntry(
        EntryIdentity identity,
        EntryId id,
        Entry entry,
        Frames frames,
        Instant placedAt,
        Origin origin,
        Optional<CopyDecision> copyOf,
        List<TopicMatch> matches) {
    public NewEntry {
        matches = List.copyOf(matches);
    }

    /**
     * Names an entry of the same commit in {@link CopyDecision#original()}.
     *
     * @param place its place in {@link PollCommit#added()}, from 1, before the entry that repeats it
     */
    public static long inDocument(long place) {
        return -place;
    }
}
