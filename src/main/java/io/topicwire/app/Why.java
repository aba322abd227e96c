package io.topicwire.app;

import io.topicwire.store.LoggedDecision;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.Story;
import io.topicwire.store.TopicEntry;
import io.topicwire.story.EntryIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was decided on the sameness of an entry, with the evidence.
 *
 * @param entry which
 * @param identity what makes it the same item when its feed lists it again
 * @param original the entry whose text it repeats, where it is a copy and that one is still stored
 * @param group it and the other sightings of its text
 * @param story where it belongs now; empty while that is undecided
 * @param reports how many stored entries that story has
 * @param decisions which story it was given and why, in order; the last holds
 * @param titles of the stories that the decisions name, by id
 */
public record Why(
        StoredEntry entry,
        Optional<EntryIdentity> identity,
        Optional<StoredEntry> original,
        Optional<TopicEntry> group,
        Optional<Story> story,
        int reports,
        List<LoggedDecision> decisions,
        Map<Long, String> titles) {
    public Why {
        decisions = List.copyOf(decisions);
        titles = Map.copyOf(titles);
    }
}
