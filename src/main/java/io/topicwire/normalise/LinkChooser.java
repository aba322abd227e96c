package io.topicwire.normalise;

import io.topicwire.feed.WebUri;
import io.topicwire.parse.ParsedEntry;
import io.topicwire.parse.ParsedLink;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses the address of the article among the links of an entry. */
final class LinkChooser {
    private final TrackingParameters tracking;

    LinkChooser(TrackingParameters tracking) {
        this.tracking = tracking;
    }

    /** The address that the feed itself gives, redirectors and tracking parameters included. */
    static Optional<WebUri> published(ParsedEntry entry) {
        return first(entry, link -> link.relation().equals("alternate") && isPage(link))
                .or(() -> first(entry, link -> link.relation().equals("alternate")))
                .or(() -> entry.idIsLink() || entry.atomId() ? WebUri.parse(entry.id()) : Optional.empty())
                .or(() -> first(entry, link -> link.relation().equals("related")))
                .or(() -> entry.enclosures().stream()
                        .flatMap(file -> file.base().resolve(file.reference()).stream())
                        .findFirst());
    }

    /** The original behind a redirector, else the published address; without tracking parameters. */
    Optional<WebUri> article(ParsedEntry entry) {
        return first(entry, link -> link.relation().equals("original"))
                .or(() -> published(entry))
                .map(tracking::strip);
    }

    private static Optional<WebUri> first(ParsedEntry entry, Predicate<ParsedLink> wanted) {
        return entry.links().stream()
                .filter(wanted)
                .flatMap(link -> link.resolve().stream())
                .findFirst();
    }

    private static boolean isPage(ParsedLink link) {
        String type = link.type().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("html");
    }
}
