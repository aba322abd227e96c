package io.topicwire.store;

import io.topicwire.feed.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * Reports of one event.
 *
 * @param id sequence of the entry that founded it
 * @param publicId under which it is published, for ever
 * @param title that of the founding entry, or the operator's; it does not move when reports are added
 * @param foundedAt when its first entry arrived
 * @param mergedInto the story that its entries belong to now, if it was merged
 * @param pinned whether the operator keeps it open beyond its usual time
 */
public record Story(
        long id, EntryId publicId, String title, Instant foundedAt, Optional<Long> mergedInto, boolean pinned) {}
