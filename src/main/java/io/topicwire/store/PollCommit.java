package io.topicwire.store;

import io.topicwire.feed.Validators;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Everything that one poll found. Written in one transaction: validators that ran ahead of entries would lose them.
 *
 * @param lease the right under which it was polled
 * @param at when the poll ended
 * @param report how it went
 * @param validators for the next request
 * @param added entries that were not known
 * @param changed entries that were known and changed
 * @param seen identity keys of known entries that the document still lists
 */
public record PollCommit(
        FeedLease lease,
        Instant at,
        PollReport report,
        Validators validators,
        List<NewEntry> added,
        List<ChangedEntry> changed,
        Collection<String> seen) {

    public PollCommit {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        seen = List.copyOf(seen);
    }
}
