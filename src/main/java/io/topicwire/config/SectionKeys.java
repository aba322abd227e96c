package io.topicwire.config;

import io.topicwire.topic.LexiconKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that a section of a file may hold.
 *
 * @param what the section's name in messages
 * @param names the keys, in the order in which messages list them
 */
record SectionKeys(String what, List<String> names) {
    /** The top of feeds.yml. */
    static final SectionKeys FEEDS = new SectionKeys("feeds.yml", List.of("output", "defaults", "sources", "topics"));

    static final SectionKeys OUTPUT =
            new SectionKeys("output", List.of("title", "base-url", "entries", "collapse", "footer"));
    static final SectionKeys DEFAULTS =
            new SectionKeys("defaults", List.of("every", "at-most", "crawl-delay", "identity", "show-boilerplate"));
    static final SectionKeys SOURCE = new SectionKeys(
            "source",
            List.of(
                    "id",
                    "url",
                    "title",
                    "every",
                    "at-most",
                    "family",
                    "language",
                    "tags",
                    "show-boilerplate",
                    "enabled",
                    "rate-group",
                    "crawl-delay",
                    "identity",
                    "headers",
                    "cookies",
                    "user",
                    "password",
                    "proxy",
                    "user-agent"));
    /** Keys of a topic that say what is on it, other than by a query. */
    static final List<String> RULE =
            List.of("countries", "organisations", "weapons", "words", "near", "groups", "or", "not");

    static final SectionKeys TOPIC = new SectionKeys(
            "topic",
            List.of(
                    "id",
                    "title",
                    "about",
                    "countries",
                    "organisations",
                    "weapons",
                    "words",
                    "near",
                    "groups",
                    "or",
                    "not",
                    "query",
                    "weights",
                    "threshold",
                    "languages",
                    "iptc",
                    "examples",
                    "not-examples",
                    "match",
                    "no-match",
                    "learn",
                    "publish",
                    "collapse"));

    /** A topic of a pack, in feeds.yml. */
    static final SectionKeys USED_TOPIC = new SectionKeys(
            "topic",
            List.of(
                    "use",
                    "with",
                    "id",
                    "title",
                    "about",
                    "or",
                    "not",
                    "examples",
                    "not-examples",
                    "match",
                    "no-match",
                    "learn",
                    "publish",
                    "collapse"));

    /** The top of a pack of topics. */
    static final SectionKeys PACK = new SectionKeys("a pack", List.of("topics"));

    /** A topic in a pack. */
    static final SectionKeys PACK_TOPIC = new SectionKeys(
            "topic",
            Stream.concat(Stream.of("parameters"), TOPIC.names().stream()).toList());

    static final SectionKeys ALTERNATIVE = new SectionKeys(
            "an alternative", List.of("countries", "organisations", "weapons", "words", "near", "query", "not"));
    static final SectionKeys EXCLUDED = new SectionKeys("an item of not", List.of("near", "anywhere"));
    static final SectionKeys NEAR_ITEM = new SectionKeys("an item of near", List.of("any"));
    static final SectionKeys WEIGHTS = new SectionKeys("weights", List.of("title", "summary", "content"));
    static final SectionKeys LEARN = new SectionKeys("learn", List.of("add-above", "drop-below"));

    /** The top of a lexicon's file. */
    static final SectionKeys LEXICON = new SectionKeys("a lexicon", List.of("countries", "organisations", "weapons"));

    private static final SectionKeys COUNTRY = new SectionKeys(
            "country",
            List.of(
                    "name", "names", "people", "capital", "seats", "leaders", "forces", "shared", "other", "not",
                    "remove"));
    private static final SectionKeys ORGANISATION = new SectionKeys(
            "organisation", List.of("name", "names", "kind", "country", "leaders", "shared", "other", "not", "remove"));
    private static final SectionKeys WEAPON =
            new SectionKeys("weapon", List.of("name", "names", "kind", "maker", "shared", "other", "not", "remove"));

    /** An entry of a lexicon. */
    static SectionKeys lexiconEntry(LexiconKind kind) {
        return switch (kind) {
            case COUNTRY -> COUNTRY;
            case ORGANISATION -> ORGANISATION;
            case WEAPON -> WEAPON;
        };
    }

    /** What other programs of the field call these keys. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("name", "title"),
            Map.entry("link", "url"),
            Map.entry("uri", "url"),
            Map.entry("feed", "url"),
            Map.entry("xmlurl", "url"),
            Map.entry("interval", "every"),
            Map.entry("lang", "language"),
            Map.entry("labels", "tags"),
            Map.entry("categories", "tags"),
            Map.entry("feeds", "sources"),
            Map.entry("description", "about"),
            Map.entry("rule", "query"),
            Map.entry("keywords", "words"),
            Map.entry("terms", "words"),
            Map.entry("exclude", "not"),
            Map.entry("tests", "match"),
            Map.entry("counter-examples", "not-examples"),
            Map.entry("max-interval", "at-most"),
            Map.entry("cookie", "cookies"),
            Map.entry("username", "user"),
            Map.entry("login", "user"),
            Map.entry("robots", "crawl-delay"),
            Map.entry("limit", "entries"),
            Map.entry("fold", "collapse"),
            Map.entry("group", "collapse"));

    SectionKeys {
        names = List.copyOf(names);
    }

    /** The names as one phrase: {@code a, b, c}. */
    String listed() {
        return String.join(", ", names);
    }

    /** The key that an unknown one was probably meant to be. */
    Optional<String> nearest(String key) {
        Optional<String> other = Optional.ofNullable(OTHER_NAMES.get(key.toLowerCase(Locale.ROOT)));
        return NearestName.among(names, key).or(() -> other.filter(names::contains));
    }
}
