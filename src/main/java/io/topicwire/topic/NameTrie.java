package io.topicwire.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of a lexicon, word by word. */
final class NameTrie {
    private final Node root = new Node();
    private final boolean shouted;

    /** @param shouted whether for texts that are all in capitals: names are in small letters then */
    NameTrie(boolean shouted) {
        this.shouted = shouted;
    }

    Node root() {
        return root;
    }

    void add(LexiconEntry entry) {
        for (LexiconName name : entry.names()) {
            for (List<String> words : spellings(entry.ref().kind(), name.words())) {
                node(words).claim(entry.ref(), name);
            }
        }
        entry.lookalikes()
                .forEach(name -> node(name.words()).lookalike(entry.ref().kind()));
    }

    private Node node(List<String> words) {
        Node node = root;
        for (String word : words) {
            String form = shouted ? word.toLowerCase(Locale.ROOT) : word;
            node = node.children.computeIfAbsent(form, f -> new Node());
        }
        return node;
    }

    /** The name; of weapons also the plural, and a type and number written as one: {@code S400}. */
    private static List<List<String>> spellings(LexiconKind kind, List<String> words) {
        if (kind != LexiconKind.WEAPON || words.isEmpty()) {
            return List.of(words);
        }
        List<List<String>> spellings = new ArrayList<>(List.of(words));
        String last = words.get(words.size() - 1);
        if (last.charAt(last.length() - 1) >= 'a' && last.charAt(last.length() - 1) <= 'z' && !last.endsWith("s")) {
            List<String> plural = new ArrayList<>(words);
            plural.set(words.size() - 1, last + "s");
            spellings.add(plural);
        }
        String first = words.get(0);
        if (words.size() > 1
                && first.length() <= 4
                && Character.isDigit(words.get(1).charAt(0))) {
            List<String> joined = new ArrayList<>(words.subList(1, words.size()));
            joined.set(0, first + words.get(1));
            spellings.add(joined);
        }
        return spellings;
    }

    /** The words so far. */
    static final class Node {
        private final Map<String, Node> children = new HashMap<>(2);
        private final Map<LexiconKind, List<Claim>> claims = new EnumMap<>(LexiconKind.class);

        /** Where each further word leads. */
        Map<String, Node> children() {
            return children;
        }

        /** What the words so far name, by kind; no claim at all for a kind that they only look like. */
        Map<LexiconKind, List<Claim>> claims() {
            return claims;
        }

        private void claim(LexiconRef ref, LexiconName name) {
            List<Claim> claimed = claims.computeIfAbsent(ref.kind(), kind -> new ArrayList<>(1));
            if (claimed.stream().noneMatch(claim -> claim.ref().equals(ref))) {
                claimed.add(new Claim(ref, name));
            }
        }

        private void lookalike(LexiconKind kind) {
            claims.computeIfAbsent(kind, k -> new ArrayList<>(1));
        }
    }

    /** An entry and the name by which it is claimed. */
    record Claim(LexiconRef ref, LexiconName name) {}
}
