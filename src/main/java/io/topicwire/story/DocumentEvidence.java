package io.topicwire.story;

import io.topicwire.feed.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which guids, links and titles of a document name one item each, and which the publisher gave to several. */
final class DocumentEvidence {
    private final int entries;
    private final Map<String, Bearers> guids = new HashMap<>();
    private final Map<String, Bearers> links = new HashMap<>();
    private final Map<String, Bearers> titles = new HashMap<>();

    DocumentEvidence(List<Entry> document) {
        entries = document.size();
        for (Entry entry : document) {
            String link = entry.link().map(CanonicalLink::key).orElse("");
            String words = EntryIdentities.words(entry);
            entry.guid()
                    .ifPresent(
                            guid -> bearers(guids, EntryIdentities.stable(guid)).add(link, words));
            bearers(links, link).add(link, words);
            EntryIdentities.headline(entry)
                    .ifPresent(title -> bearers(titles, title).add(link, words));
        }
    }

    /**
     * Whether the guid names one item: all entries that bear it have the same words, or there are two of them, among
     * others, that link to the same page (an item and its update).
     */
    boolean isSoleGuid(String guid) {
        Bearers bearers = bearers(guids, guid);
        boolean updated = bearers.count == 2
                && entries > 2
                && !CanonicalLink.isHomePage(bearers.links.iterator().next());
        return bearers.links.size() == 1 && (bearers.words.size() == 1 || updated);
    }

    /** Whether the link names one item: it is a page of its own and all entries that link to it have the same words. */
    boolean isSoleLink(String link) {
        return !CanonicalLink.isHomePage(link) && bearers(links, link).words.size() == 1;
    }

    /** The hash of title, source and day, where all entries that bear it have the same words too. */
    Optional<String> soleTitle(Entry entry) {
        return EntryIdentities.headline(entry)
                .filter(title -> bearers(titles, title).words.size() == 1);
    }

    private static Bearers bearers(Map<String, Bearers> all, String evidence) {
        return all.computeIfAbsent(evidence, key -> new Bearers());
    }

    /** The entries that share one guid or link. */
    private static final class Bearers {
        private final Set<String> links = new HashSet<>();
        private final Set<String> words = new HashSet<>();
        private int count;

        void add(String link, String text) {
            links.add(link);
            words.add(text);
            count++;
        }
    }
}
