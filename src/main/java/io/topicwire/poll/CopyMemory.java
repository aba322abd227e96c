package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryId;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Frames;
import io.topicwire.feed.WebUri;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.CanonicalLink;
import io.topicwire.story.CopyCandidate;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.CopyIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The recent entries among which copies are looked for. It reads what the store holds, in order of arrival, before each
 * decision, so that a start, a rolled back commit and entries of another node need no care of their own.
 */
final class CopyMemory {
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final int PAGE = 500;

    private final EntryStore entries;
    private final CopyIndex index = new CopyIndex();
    private long sequence = -1;

    CopyMemory(EntryStore entries) {
        this.entries = entries;
    }

    void catchUp(Map<FeedId, Feed> feeds, Instant now) {
        if (sequence < 0) {
            sequence = entries.sequenceBefore(now.minus(WINDOW));
        }
        List<StoredEntry> page;
        do {
            page = entries.after(sequence, PAGE);
            for (StoredEntry entry : page) {
                index.add(candidate(entry, Optional.ofNullable(feeds.get(entry.feed()))));
                sequence = entry.sequence();
            }
        } while (page.size() == PAGE);
    }

    /** What is asked of one document, entry by entry, see {@link DocumentCopies}. */
    DocumentCopies document(Feed feed, Instant now) {
        return new DocumentCopies(
                index, (item, frames) -> candidate(unstored(feed, item, frames, now), Optional.of(feed)));
    }

    Optional<CopyDecision> decide(Feed feed, Item item, Frames frames, Instant now) {
        return index.decide(candidate(unstored(feed, item, frames, now), Optional.of(feed)));
    }

    private static StoredEntry unstored(Feed feed, Item item, Frames frames, Instant now) {
        return new StoredEntry(
                0,
                new EntryId(item.identity().key().identity()),
                feed.id(),
                item.entry(),
                frames,
                now,
                now,
                Optional.empty(),
                Optional.empty());
    }

    private static CopyCandidate candidate(StoredEntry stored, Optional<Feed> feed) {
        Entry entry = stored.own();
        return new CopyCandidate(
                stored.sequence(),
                // The same value, of which each feed has one and each row read from the store another.
                feed.map(Feed::id).orElse(stored.feed()),
                entry.link()
                        .or(() -> feed.map(Feed::uri))
                        .map(WebUri::host)
                        .orElse(stored.feed().value()),
                feed.flatMap(Feed::family),
                entry.link().map(CanonicalLink::key),
                entry.title(),
                longestText(entry),
                stored.firstSeen(),
                new Arrival(stored.firstSeen(), true).claimed(entry),
                stored.copyOf().map(CopyDecision::original).orElse(0L));
    }

    static String longestText(Entry entry) {
        String summary = entry.text().summary().text();
        String content = entry.text().content().text();
        return content.length() >= summary.length() ? content : summary;
    }
}
