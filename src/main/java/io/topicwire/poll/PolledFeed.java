package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.PollReport;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * One poll, as committed.
 *
 * @param feed which feed
 * @param report how it went and what follows
 * @param added new entries
 * @param changed entries whose words changed
 * @param copies new entries that repeat an earlier one
 * @param missed a gap in what was read, which this poll showed
 * @param touched topics whose feeds may look different now
 * @param took from the start of the fetch to the commit
 */
public record PolledFeed(
        Feed feed,
        PollReport report,
        int added,
        int changed,
        int copies,
        Optional<MissedEntries> missed,
        Set<TopicId> touched,
        Duration took) {
    public PolledFeed {
        touched = Set.copyOf(touched);
    }

    /** Whether any output may look different now. */
    public boolean touchesOutputs() {
        return added > 0 || changed > 0;
    }
}
