package io.topicwire.poll;

import io.topicwire.store.EntryStore;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.SiteHabits;
import java.util.List;

/**
 * The habits of all sources, learned from what is stored, in order of arrival. Nothing of them is stored: the same
 * entries give the same habits after a restart.
 */
final class StoredHabits {
    private static final int PAGE = 500;

    private StoredHabits() {}

    static SiteHabits read(EntryStore entries) {
        SiteHabits habits = new SiteHabits();
        List<StoredEntry> page = entries.after(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> habits.learn(entry.feed(), entry.entry()));
            page = entries.after(page.get(page.size() - 1).sequence(), PAGE);
        }
        return habits;
    }
}
