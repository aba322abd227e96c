package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import io.topicwire.story.EntryIdentities;
import io.topicwire.story.EntryIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entry of a document with the evidence of what it is. */
record Item(EntryIdentity identity, Entry entry) {
    /**
     * The items of a document in its order; of an item that is listed twice the first listing counts. Two ids for one
     * page with the same words are one item, unless the operator wants ids taken at their word.
     */
    static List<Item> distinct(FeedId feed, IdentityRule rule, List<Entry> document) {
        List<EntryIdentity> identities = EntryIdentities.of(feed, rule, document);
        List<Item> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> links = new HashSet<>();
        for (int i = 0; i < document.size(); i++) {
            EntryIdentity identity = identities.get(i);
            Optional<String> page = identity.linkKey().filter(link -> rule != IdentityRule.GUID);
            boolean firstOfPage = page.map(links::add).orElse(true);
            if (keys.add(identity.key().identity()) && firstOfPage) {
                items.add(new Item(identity, document.get(i)));
            }
        }
        return items;
    }
}
