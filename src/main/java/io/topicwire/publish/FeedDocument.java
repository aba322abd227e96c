package io.topicwire.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A feed before it has a format.
 *
 * @param name what it is called and where it lives
 * @param updated when an entry last came or changed; never "now"
 * @param entries newest arrival first; of several with one id the first is kept (RFC 4287 section 4.1.1)
 */
public record FeedDocument(FeedName name, Instant updated, List<PublishedEntry> entries) {
    /**
     * What a feed is called.
     *
     * @param id an IRI that never moves, without scheme, host or port of this server
     * @param title plain text, never blank
     * @param about a sentence, may be empty
     * @param path where its page is; each format adds its extension
     * @param site the server
     */
    public record FeedName(String id, String title, String about, String path, SiteAddress site) {
        public FeedName {
            title = XmlText.line(title);
            about = XmlText.line(about);
        }

        /** The absolute address of the page. */
        public String page() {
            return site.at(path);
        }

        /** The absolute address of the feed in a format. */
        public String address(OutputFormat format) {
            return site.at(path(format));
        }

        /** The same without scheme and host. */
        public String path(OutputFormat format) {
            return path + "." + format.extension();
        }
    }

    public FeedDocument {
        Set<String> ids = new HashSet<>();
        List<PublishedEntry> once = new ArrayList<>(entries);
        once.removeIf(entry -> !ids.add(entry.id()));
        entries = List.copyOf(once);
    }

    /**
     * A feed dated by its entries.
     *
     * @param begun the date of a feed without entries
     */
    public static FeedDocument of(FeedName name, Instant begun, List<PublishedEntry> entries) {
        Instant updated = entries.stream()
                .map(FeedDocument::moved)
                .max(Instant::compareTo)
                .orElse(begun);
        return new FeedDocument(name, updated, entries);
    }

    /** By our own clock: a publisher's claim must not carry the feed into the future. */
    private static Instant moved(PublishedEntry entry) {
        boolean changed = entry.dates().updated().isAfter(entry.dates().published());
        boolean later = entry.dates().updated().isAfter(entry.dates().firstSeen());
        return changed && later ? entry.dates().updated() : entry.dates().firstSeen();
    }
}
