package io.topicwire.topic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What Topicwire knows by name: countries, organisations, weapons. Immutable and safe for many threads. */
public final class Lexicon {
    /** Knows nothing. */
    public static final Lexicon EMPTY = of(List.of());

    /** Hexadecimal digits of a version: enough to tell a few thousand versions apart. */
    private static final int VERSION_LENGTH = 16;

    private final Map<LexiconRef, LexiconEntry> entries;
    private final Map<LexiconKind, Map<String, String>> idsByName = new TreeMap<>();
    private final NameTrie names = new NameTrie(false);
    private final NameTrie shoutedNames = new NameTrie(true);
    private final String version;

    private Lexicon(Map<LexiconRef, LexiconEntry> entries) {
        this.entries = entries;
        for (LexiconEntry entry : entries.values()) {
            names.add(entry);
            shoutedNames.add(entry);
            Map<String, String> ids = idsByName.computeIfAbsent(entry.ref().kind(), kind -> new LinkedHashMap<>());
            ids.putIfAbsent(lower(entry.name()), entry.ref().id());
            if (entry.ref().kind() != LexiconKind.COUNTRY) {
                ids.putIfAbsent(entry.ref().id(), entry.ref().id());
            }
        }
        this.version = digest(entries.values());
    }

    /** A lexicon of these entries; the last of several with one {@link LexiconEntry#ref ref} stands. */
    public static Lexicon of(Collection<LexiconEntry> entries) {
        Map<LexiconRef, LexiconEntry> byRef = new TreeMap<>();
        entries.forEach(entry -> byRef.put(entry.ref(), entry));
        return new Lexicon(byRef);
    }

    /** By its code, in any case. */
    public Optional<LexiconEntry> country(String id) {
        return entry(LexiconKind.COUNTRY, id);
    }

    /** By its id, in any case. */
    public Optional<LexiconEntry> organisation(String id) {
        return entry(LexiconKind.ORGANISATION, id);
    }

    /** By its id, in any case. */
    public Optional<LexiconEntry> weapon(String id) {
        return entry(LexiconKind.WEAPON, id);
    }

    /** The entry of a kind with an id, in any case; empty where there is none. */
    public Optional<LexiconEntry> entry(LexiconKind kind, String id) {
        return Optional.ofNullable(entries.get(new LexiconRef(kind, kind.spelling(id))));
    }

    /** All entries of a kind, by id. */
    public List<LexiconEntry> entries(LexiconKind kind) {
        return entries.values().stream()
                .filter(entry -> entry.ref().kind() == kind)
                .toList();
    }

    /** The entries of a kind that are of a {@link LexiconEntry#type type}: {@code missile}; by id, may be empty. */
    public List<LexiconEntry> ofType(LexiconKind kind, String type) {
        return entries(kind).stream().filter(entry -> entry.type().equals(type)).toList();
    }

    /** The entries of a kind that belong to a country or are made by it; by id, may be empty. */
    public List<LexiconEntry> ofCountry(LexiconKind kind, String country) {
        String code = LexiconKind.COUNTRY.spelling(country);
        return entries(kind).stream()
                .filter(entry -> entry.countries().contains(code))
                .toList();
    }

    /** The id that was probably meant by a word that is none: an entry's name, or an id or a name with few mistakes. */
    public Optional<String> nearest(LexiconKind kind, String word) {
        Map<String, String> ids = idsByName.getOrDefault(kind, Map.of());
        return Optional.ofNullable(ids.get(lower(word)))
                .or(() -> byName(kind, word))
                .or(() -> Spelling.nearest(word, List.copyOf(ids.keySet())).map(ids::get));
    }

    /** Whether there is such an entry, or a set with any. */
    boolean has(NameTerm name) {
        return !entries(name).isEmpty();
    }

    /** The entries that a query asks for; empty where there are none. */
    Set<LexiconRef> entries(NameTerm name) {
        if (!name.set()) {
            return entry(name.kind(), name.id())
                    .map(LexiconEntry::ref)
                    .map(Set::of)
                    .orElse(Set.of());
        }
        List<LexiconEntry> all = entries(name.kind());
        return all.stream()
                .filter(entry -> name.id().equals(NameTerm.ALL)
                        || entry.type().equals(name.id())
                        || entry.countries().contains(LexiconKind.COUNTRY.spelling(name.id())))
                .map(LexiconEntry::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a query probably meant that asks for what is not there. */
    Optional<String> nearest(NameTerm name) {
        if (!name.set()) {
            return nearest(name.kind(), name.id());
        }
        List<String> sets = new ArrayList<>(name.kind().types());
        sets.add(NameTerm.ALL);
        return Spelling.nearest(name.id(), sets);
    }

    /** Changes when any entry does, since what is found depends on all of them. */
    public String version() {
        return version;
    }

    /** Everything that an entry's texts name. */
    NamedHits find(EntryWords entry) {
        List<NamedHit> hits = new ArrayList<>();
        for (Place first : entry.beginnings()) {
            NameTrie trie = first.text().shouting() ? shoutedNames : names;
            new NameFinder(first.text()).find(trie, first.order(), hits);
        }
        return NamedHits.of(hits);
    }

    private Optional<String> byName(LexiconKind kind, String word) {
        String key = lower(String.join(" ", NameWords.of(word)));
        return key.isEmpty()
                ? Optional.empty()
                : entries(kind).stream()
                        .filter(entry -> entry.names().stream()
                                .anyMatch(name -> lower(name.key()).equals(key)))
                        .map(entry -> entry.ref().id())
                        .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String digest(Collection<LexiconEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (LexiconEntry entry : entries) {
                List<Object> said = List.of(
                        entry.ref(),
                        entry.name(),
                        entry.type(),
                        entry.countries().stream().sorted().toList(),
                        entry.names(),
                        entry.lookalikes());
                digest.update(said.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
