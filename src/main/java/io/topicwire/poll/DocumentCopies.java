package io.topicwire.poll;

import io.topicwire.feed.Frames;
import io.topicwire.store.NewEntry;
import io.topicwire.story.CopyCandidate;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.CopyIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Which of the new entries of one document repeat what is stored, or each other: a feed's first reading brings the text
 * and its repost at once. What is decided here is stored with the entries in one transaction, so none of them has a
 * number yet; they are counted from 1 in the order in which they are asked for, see {@link NewEntry#copyOf()}.
 */
final class DocumentCopies {
    private final CopyIndex stored;
    private final CopyIndex fresh;
    private final BiFunction<Item, Frames, CopyCandidate> candidates;
    /** For each entry the group that it is in: of a stored entry, or of one of the document, as it will be stored. */
    private final List<Long> groups = new ArrayList<>();

    /** @param candidates an entry that is not stored as the search for copies sees it */
    DocumentCopies(CopyIndex stored, BiFunction<Item, Frames, CopyCandidate> candidates) {
        this.stored = stored;
        this.fresh = stored.emptyBeside();
        this.candidates = candidates;
    }

    /** The next new entry of the document, in the order in which they will be stored. */
    Optional<CopyDecision> decide(Item item, Frames frames) {
        CopyCandidate candidate = candidates.apply(item, frames);
        long place = groups.size() + 1L;
        Optional<CopyDecision> known = stored.decide(candidate);
        Optional<CopyDecision> here = known.isPresent() ? Optional.empty() : fresh.decide(candidate);
        Optional<CopyDecision> decision =
                known.or(() -> here.map(found -> found.of(groups.get((int) found.original() - 1))));
        groups.add(decision.map(CopyDecision::original).orElse(NewEntry.inDocument(place)));
        fresh.add(candidate.stored(place, here.map(CopyDecision::original).orElse(0L)));
        return decision;
    }
}
