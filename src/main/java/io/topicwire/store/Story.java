package io.topicwire.store;

import io.topicwire.feed.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * Reports of one event.
 *
 * @param id sequence of the entry that founded it
 * @param publicId under which it is published, for ever
 * @param title the operator's, else that of the report in whose words it is shown; it does not move when that is edited
 * @param foundedAt when its first entry arrived
 * @param mergedInto the story that its entries belong to now, if it was merged
 * @param pinned whether the operator keeps it open beyond its usual time
 * @param representative sequence of the report in whose words it is shown: that of the source that the operator prefers
 *     among those that came within ten minutes of the first, or the operator's choice; the founding entry's own where
 *     neither is in the story
 */
public record Story(
        long id,
        EntryId publicId,
        String title,
        Instant foundedAt,
        Optional<Long> mergedInto,
        boolean pinned,
        long representative) {}
