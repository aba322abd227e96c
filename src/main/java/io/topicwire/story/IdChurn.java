package io.topicwire.story;

import io.topicwire.feed.IdentityRule;

/**
 * How far the ids of a document agree with what is known of its feed.
 *
 * @param kept entries that are known by their id
 * @param unknown entries whose id is not known, or is that of another item
 * @param byLink those of them that are known items by their link
 * @param byTitle those of them that are known items by title, source and day
 */
public record IdChurn(int kept, int unknown, int byLink, int byTitle) {
    /** Of a document whose ids say all. */
    public static final IdChurn NONE = new IdChurn(0, 0, 0, 0);

    /** One or two items under new ids are items that a publisher posted again; a rebuilt site moves all of them. */
    private static final int FEWEST = 3;

    /** Known items that came under other ids. */
    public int found() {
        return byLink + byTitle;
    }

    /**
     * Whether the publisher changed its ids: three known items and more came under others, and they are most of what
     * seemed new and most of what is known. Where half of the feed keeps its ids, ids are what it goes by.
     */
    public boolean changed() {
        return found() >= FEWEST && found() * 2 > unknown && found() > kept;
    }

    /** By what the feed's items can be told apart all the same. */
    public IdentityRule stable() {
        return byLink >= byTitle ? IdentityRule.LINK : IdentityRule.TITLE_DAY;
    }
}
