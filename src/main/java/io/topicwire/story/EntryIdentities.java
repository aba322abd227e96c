package io.topicwire.story;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Guid;
import io.topicwire.feed.Publisher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides by which evidence each entry of a feed document is known. The guid is best; where a publisher gives none, or
 * gives one guid to several items, the link is taken; where that is shared too, a hash of title, day and first words.
 * Evidence is judged within the whole document, so that a publisher's mistake cannot make many items into one.
 */
public final class EntryIdentities {
    /** Longest {@link EntryKey#identity()} in characters. */
    public static final int MAX_LENGTH = 600;

    /** Its links and guids are made anew at every fetch (Athou/commafeed#1755). */
    private static final String GOOGLE_NEWS = "news.google.com";
    /** Enough to tell two items of one title and day apart, short enough to survive a longer excerpt. */
    private static final int START_WORDS = 30;

    private final FeedId feed;
    private final DocumentEvidence evidence;

    private EntryIdentities(FeedId feed, DocumentEvidence evidence) {
        this.feed = feed;
        this.evidence = evidence;
    }

    /**
     * The identities of a document's entries, in its order. Equal keys occur only where the document lists one item
     * twice.
     */
    public static List<EntryIdentity> of(FeedId feed, List<Entry> document) {
        EntryIdentities identities = new EntryIdentities(feed, new DocumentEvidence(document));
        return document.stream().map(identities::of).toList();
    }

    private EntryIdentity of(Entry entry) {
        if (isFromGoogleNews(entry)) {
            return new EntryIdentity(key("text", headline(entry)), Optional.empty(), ContentHash.of(entry, ""));
        }
        Optional<String> link = entry.link().map(CanonicalLink::key);
        Optional<String> soleLink = link.filter(evidence::isSoleLink);
        EntryKey key = entry.guid()
                .filter(guid -> evidence.isSoleGuid(stable(guid)))
                .map(guid -> key("guid", stable(guid)))
                .or(() -> soleLink.map(sole -> key("link", sole)))
                .orElseGet(() -> key("text", words(entry)));
        return new EntryIdentity(key, soleLink, ContentHash.of(entry, link.orElse("")));
    }

    /** The key of an item that is known by its link, whatever its guid says. */
    static EntryKey byLink(FeedId feed, String linkKey) {
        return new EntryKey(feed, "link:" + linkKey);
    }

    /** The guid without what a move to https changes in it (Ranchero-Software/NetNewsWire#324). */
    static String stable(Guid guid) {
        String value = guid.value().strip();
        for (String scheme : List.of("http://", "https://")) {
            if (value.regionMatches(true, 0, scheme, 0, scheme.length())) {
                String rest = value.substring(scheme.length());
                return rest.startsWith("www.") ? rest.substring("www.".length()) : rest;
            }
        }
        return value;
    }

    private EntryKey key(String kind, String value) {
        String identity = kind + ":" + value;
        return new EntryKey(
                feed,
                identity.length() <= MAX_LENGTH
                        ? identity
                        : kind + ":sha256:" + new Digest().add(value).hex());
    }

    private static boolean isFromGoogleNews(Entry entry) {
        return entry.link().map(link -> link.host().equals(GOOGLE_NEWS)).orElse(false);
    }

    private static String headline(Entry entry) {
        String publisher = entry.attribution().publisher().map(Publisher::name).orElse("");
        String suffix = " - " + publisher;
        String title = !publisher.isEmpty() && entry.title().endsWith(suffix)
                ? entry.title().substring(0, entry.title().length() - suffix.length())
                : entry.title();
        return new Digest()
                .add(String.join(" ", Words.of(title)))
                .add(String.join(" ", Words.of(publisher)))
                .add(day(entry))
                .hex();
    }

    static String words(Entry entry) {
        List<String> start = new ArrayList<>(Words.of(entry.text().summary().text(), START_WORDS));
        if (start.isEmpty()) {
            start.addAll(Words.of(entry.text().content().text(), START_WORDS));
        }
        Digest digest = new Digest()
                .add(String.join(" ", Words.of(entry.title())))
                .add(day(entry))
                .add(String.join(" ", start));
        if (start.isEmpty()) {
            entry.enclosures().forEach(enclosure -> digest.add(CanonicalLink.key(enclosure.uri())));
        }
        return digest.hex();
    }

    private static String day(Entry entry) {
        return entry.dates()
                .published()
                .map((Instant published) ->
                        published.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse("");
    }
}
