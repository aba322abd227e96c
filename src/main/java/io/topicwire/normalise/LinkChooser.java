package io.topicwire.normalise;

import io.topicwire.feed.WebUri;
import io.topicwire.parse.ParsedEntry;
import io.topicwire.parse.ParsedLink;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses the address of the article among the links of an entry. */
final class LinkChooser {
    private final TrackingParameters tracking;

    LinkChooser(TrackingParameters tracking) {
        this.tracking = tracking;
    }

    /** The original behind a redirector, else the page for people, else the guid where it is an address. */
    Optional<WebUri> article(ParsedEntry entry) {
        Stream<Optional<WebUri>> candidates = Stream.of(
                first(entry, link -> link.relation().equals("original")),
                first(entry, link -> link.relation().equals("alternate") && isPage(link)),
                first(entry, link -> link.relation().equals("alternate")),
                entry.idIsLink() ? WebUri.parse(entry.id()) : Optional.empty(),
                first(entry, link -> link.relation().equals("related")));
        return candidates.flatMap(Optional::stream).findFirst().map(tracking::strip);
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
