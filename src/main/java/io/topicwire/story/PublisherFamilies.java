package io.topicwire.story;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.WebUri;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which sites belong to one publisher. Reports of one family are no independent witnesses of each other, whatever their
 * labels say. A site that is in no list is a family of its own.
 */
public final class PublisherFamilies {
    private final Map<String, String> byHost = new HashMap<>();

    private PublisherFamilies(Map<String, String> familyByHost) {
        familyByHost.forEach((host, family) -> byHost.put(CanonicalLink.host(host), family));
    }

    /** @param familyByHost family by host in lower case; a host stands for all hosts below it too */
    public static PublisherFamilies of(Map<String, String> familyByHost) {
        return new PublisherFamilies(familyByHost);
    }

    /** The family of the nearest listed host at or above this one, else the site itself. */
    public String family(String host) {
        String site = CanonicalLink.host(host);
        String name = site;
        while (!byHost.containsKey(name)) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                return site;
            }
            name = name.substring(dot + 1);
        }
        return byHost.get(name);
    }

    /**
     * Whose report an entry of a feed is. Where the feed is an aggregator that names the publisher, it is that
     * publisher's; else that of the site to which the entry links, else that of the feed's site. With the agency that it
     * credits.
     */
    public Origin originOf(Feed feed, Entry entry) {
        return publisherOf(feed, entry).crediting(WireCredit.of(entry));
    }

    private Origin publisherOf(Feed feed, Entry entry) {
        return entry.attribution()
                .publisher()
                .flatMap(publisher -> syndicated(feed, publisher))
                .orElseGet(
                        () -> new Origin(family(entry.link().orElse(feed.uri()).host()), false));
    }

    /** Empty where a feed names itself: RSS 2.0 allows {@code source} in a publisher's own items too. */
    private Optional<Origin> syndicated(Feed feed, Publisher publisher) {
        Optional<String> address = publisher.uri().map(WebUri::host);
        if (address.isPresent()) {
            return address.filter(host -> !isOfOneSite(host, feed.uri().host()))
                    .map(host -> new Origin(family(host), true));
        }
        String name = plain(publisher.name());
        return name.isEmpty() || name.equals(plain(feed.title()))
                ? Optional.empty()
                : Optional.of(new Origin("name:" + name, true));
    }

    private boolean isOfOneSite(String one, String other) {
        String left = CanonicalLink.host(one);
        String right = CanonicalLink.host(other);
        return left.endsWith("." + right)
                || right.endsWith("." + left)
                || family(one).equals(family(other));
    }

    /** A name as far as it tells publishers apart: letters and digits, without accents, case and punctuation. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
