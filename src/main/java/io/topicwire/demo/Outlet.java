package io.topicwire.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One invented publisher of the demo world.
 *
 * @param id slug; also the folder of its feed, and the host name of its articles below {@code .localhost}
 * @param file name of its template among the resources, and last segment of its feed's address
 * @param mediaType what it serves as {@code Content-Type}
 * @param charset in which its feed is encoded
 * @param manner how its server behaves
 */
record Outlet(String id, String file, String mediaType, Charset charset, Manner manner) {
    private static final String RSS = "application/rss+xml; charset=utf-8";
    private static final String ATOM = "application/atom+xml";
    private static final String RDF = "application/rdf+xml";
    private static final String JSON = "application/feed+json";

    /** How an outlet's server answers. */
    enum Manner {
        PLAIN,
        /** Compresses for readers that accept gzip. */
        GZIP,
        /** The address in {@code feeds.yml} is an old one, which redirects permanently. */
        MOVED,
        /** Fails with 500 each time. */
        FAILING,
        /** Nothing is left at the address: 404. */
        MISSING
    }

    /** All of them, in the order of the demo's {@code feeds.yml}. */
    static List<Outlet> all() {
        Charset utf8 = StandardCharsets.UTF_8;
        return List.of(
                new Outlet("meridian-wire", "meridian-wire.rss", RSS, utf8, Manner.PLAIN),
                new Outlet("delhi-ledger", "delhi-ledger.rss", RSS, utf8, Manner.GZIP),
                new Outlet("volga-post", "volga-post.rdf", RDF, utf8, Manner.PLAIN),
                new Outlet("harbour-and-hull", "harbour-and-hull.atom", ATOM, utf8, Manner.MOVED),
                new Outlet("northern-sentinel", "northern-sentinel.atom", ATOM, utf8, Manner.GZIP),
                new Outlet("strait-observer", "strait-observer.json", JSON, utf8, Manner.GZIP),
                new Outlet("arsenal-weekly", "arsenal-weekly.rss", RSS, utf8, Manner.GZIP),
                new Outlet("quiet-diplomacy", "quiet-diplomacy.atom", ATOM, utf8, Manner.PLAIN),
                new Outlet(
                        "capital-gazette",
                        "capital-gazette.rss",
                        "text/xml",
                        Charset.forName("windows-1252"),
                        Manner.PLAIN),
                new Outlet("digest-desk", "digest-desk.json", "application/json", utf8, Manner.PLAIN),
                new Outlet("steppe-bulletin", "steppe-bulletin.rss", "text/xml; charset=utf-8", utf8, Manner.PLAIN),
                new Outlet("chess-circular", "chess-circular.rdf", RDF, utf8, Manner.PLAIN),
                new Outlet("night-ledger", "night-ledger.rss", RSS, utf8, Manner.FAILING),
                new Outlet("lost-lighthouse", "lost-lighthouse.rss", RSS, utf8, Manner.MISSING));
    }

    /** Path of the feed itself. */
    String path() {
        return "/" + id + "/" + file;
    }

    /** Path that {@code feeds.yml} names: the feed's, or the old one of an outlet that has moved. */
    String listedPath() {
        return manner == Manner.MOVED ? "/" + id + "/old-feed.xml" : path();
    }

    /** {@code true} if it has a feed at all. */
    boolean publishes() {
        return manner != Manner.FAILING && manner != Manner.MISSING;
    }
}
