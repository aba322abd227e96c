package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.WebUri;
import io.topicwire.store.DecidedEntry;
import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryStore;
import io.topicwire.story.event.StoryIndex;
import io.topicwire.story.event.StoryItem;
import io.topicwire.story.event.StorySettings;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Reads stored entries, with the stories that they were given and what operators said, for the search for stories. */
public final class StoredStories {
    private static final int PAGE = 500;

    private final EntryStore entries;
    private final StoryStore stories;

    public StoredStories(EntryStore entries, StoryStore stories) {
        this.entries = entries;
        this.stories = stories;
    }

    /**
     * An index of the decided entries that may matter to one that arrives at {@code at}, as they are stored now.
     *
     * @param at not after the arrival of the first entry that it will judge; the epoch for everything that is stored
     */
    public StoryIndex index(StorySettings settings, Instant at) {
        StoryIndex index = new StoryIndex(settings);
        read(before(at), page -> page.forEach(decided -> index.add(item(decided.entry(), decided.story()))));
        obey(index);
        return index;
    }

    /** Hands over the decided entries after a sequence, page by page, in order. */
    void read(long after, Consumer<List<DecidedEntry>> reader) {
        long sequence = after;
        List<DecidedEntry> page;
        do {
            page = stories.decidedAfter(sequence, PAGE);
            if (!page.isEmpty()) {
                reader.accept(page);
                sequence = page.get(page.size() - 1).entry().sequence();
            }
        } while (page.size() == PAGE);
    }

    /** The sequence after which entries matter to one that arrives at {@code at}; 0 for the epoch. */
    long before(Instant at) {
        return at.equals(Instant.EPOCH) ? 0 : entries.sequenceBefore(at.minus(StorySettings.WINDOW));
    }

    /** What operators said holds in an index too. */
    void obey(StoryIndex index) {
        stories.bans().forEach(ban -> index.mustNot(ban.story(), ban.entry()));
        stories.pinned().forEach(index::keepOpen);
    }

    /** @param story the one that it belongs to, 0 where that is to be decided */
    static StoryItem item(StoredEntry stored, long story) {
        Entry entry = stored.own();
        return new StoryItem(
                stored.sequence(),
                stored.feed(),
                entry.link().map(WebUri::host).orElse(stored.feed().value()),
                entry.title(),
                CopyMemory.longestText(entry),
                entry.text().language(),
                entry.dates().published().orElse(stored.firstSeen()),
                stored.firstSeen(),
                stored.copyGroup(),
                story);
    }
}
