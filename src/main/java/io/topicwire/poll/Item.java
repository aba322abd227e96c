package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.FeedId;
import io.topicwire.story.EntryIdentities;
import io.topicwire.story.EntryIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An entry of a document with the evidence of what it is. */
record Item(EntryIdentity identity, Entry entry) {
    /** The items of a document in its order; of an item that is listed twice the first listing counts. */
    static List<Item> distinct(FeedId feed, List<Entry> document) {
        List<EntryIdentity> identities = EntryIdentities.of(feed, document);
        List<Item> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < document.size(); i++) {
            if (keys.add(identities.get(i).key().identity())) {
                items.add(new Item(identities.get(i), document.get(i)));
            }
        }
        return items;
    }
}
