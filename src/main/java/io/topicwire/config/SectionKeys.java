package io.topicwire.config;

import io.topicwire.topic.LexiconKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    static final SectionKeys TOPIC = new SectionKeys("topic", List.of("id", "title", "about", "query", "collapse"));

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
