package io.topicwire.story;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Guid;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.Publisher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides by which evidence each entry of a feed document is known. The guid is best; where a publisher gives none, or
 * gives one guid to several items, the link is taken; where that is shared too, a hash of title, day and first words.
 * Evidence is judged within the whole document, so that neither a publisher's mistake nor an operator's rule can make
 * many items into one: where what the rule names is shared, the next best is taken.
 */
public final class EntryIdentities {
    /** Longest {@link EntryKey#identity()} in characters. */
    public static final int MAX_LENGTH = 600;

    /** Its links and guids are made anew at every fetch (Athou/commafeed#1755). */
    private static final String GOOGLE_NEWS = "news.google.com";
    /** Enough to tell two items of one title and day apart, short enough to survive a longer excerpt. */
    private static final int START_WORDS = 30;

    private final FeedId feed;
    private final IdentityRule rule;
    private final DocumentEvidence evidence;

    private EntryIdentities(FeedId feed, IdentityRule rule, DocumentEvidence evidence) {
        this.feed = feed;
        this.rule = rule;
        this.evidence = evidence;
    }

    /**
     * The identities of a document's entries, in its order. Equal keys occur only where the document lists one item
     * twice.
     *
     * @param rule by what the items of the feed are told apart
     */
    public static List<EntryIdentity> of(FeedId feed, IdentityRule rule, List<Entry> document) {
        EntryIdentities identities = new EntryIdentities(feed, rule, new DocumentEvidence(document));
        return document.stream().map(identities::of).toList();
    }

    private EntryIdentity of(Entry entry) {
        return switch (ruleFor(entry)) {
            case AUTO, GUID -> byGuid(entry);
            case LINK -> byLink(entry);
            case TITLE_DAY -> byWords(entry, evidence.soleTitle(entry).map(title -> key("title", title)));
            case CONTENT -> byWords(entry, content(entry).map(content -> key("content", content)));
        };
    }

    private IdentityRule ruleFor(Entry entry) {
        return rule == IdentityRule.AUTO && isFromGoogleNews(entry) ? IdentityRule.TITLE_DAY : rule;
    }

    private EntryIdentity byGuid(Entry entry) {
        Optional<EntryKey> key =
                entry.guid().filter(guid -> evidence.isSoleGuid(stable(guid))).map(guid -> key("guid", stable(guid)));
        return identity(entry, key.or(() -> soleLink(entry).map(link -> byLink(feed, link))), soleLink(entry));
    }

    private EntryIdentity byLink(Entry entry) {
        return identity(entry, soleLink(entry).map(link -> byLink(feed, link)), soleLink(entry));
    }

    /** The link is no evidence: with these rules it is made anew at every fetch. */
    private EntryIdentity byWords(Entry entry, Optional<EntryKey> key) {
        return identity(entry, key, Optional.empty());
    }

    private EntryIdentity identity(Entry entry, Optional<EntryKey> key, Optional<String> linkKey) {
        boolean linkCounts = ruleFor(entry) != IdentityRule.TITLE_DAY && ruleFor(entry) != IdentityRule.CONTENT;
        String link = linkCounts ? entry.link().map(CanonicalLink::key).orElse("") : "";
        return new EntryIdentity(
                key.orElseGet(() -> key("text", words(entry))),
                linkKey,
                evidence.soleTitle(entry),
                ContentHash.of(entry, link));
    }

    private Optional<String> soleLink(Entry entry) {
        return entry.link().map(CanonicalLink::key).filter(evidence::isSoleLink);
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

    /** A hash of title, source and day; empty without a title. */
    static Optional<String> headline(Entry entry) {
        String publisher = entry.attribution().publisher().map(Publisher::name).orElse("");
        String suffix = " - " + publisher;
        List<String> title = Words.of(
                !publisher.isEmpty() && entry.title().endsWith(suffix)
                        ? entry.title().substring(0, entry.title().length() - suffix.length())
                        : entry.title());
        Digest digest = new Digest()
                .add(String.join(" ", title))
                .add(String.join(" ", Words.of(publisher)))
                .add(day(entry));
        return title.isEmpty() ? Optional.empty() : Optional.of(digest.hex());
    }

    /** A hash of title and first words; empty without either. */
    private static Optional<String> content(Entry entry) {
        List<String> words = new ArrayList<>(Words.of(entry.title()));
        words.addAll(start(entry));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Digest().add(String.join(" ", words)).hex());
    }

    private static List<String> start(Entry entry) {
        List<String> start = Words.of(entry.text().summary().text(), START_WORDS);
        return start.isEmpty() ? Words.of(entry.text().content().text(), START_WORDS) : start;
    }

    static String words(Entry entry) {
        List<String> start = start(entry);
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
