package io.topicwire.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names in one text, of each kind the longest from the left on: {@code Indian Ocean} uses up {@code Indian}. Kinds
 * do not compete, as {@code Israel Aerospace Industries} names a country too.
 */
final class NameFinder {
    private final FieldText text;
    private final List<TextWord> words;
    private final Map<LexiconKind, Integer> free = new EnumMap<>(LexiconKind.class);
    private final Map<LexiconKind, Found> longest = new EnumMap<>(LexiconKind.class);

    NameFinder(FieldText text) {
        this.text = text;
        this.words = text.words();
    }

    /**
     * Adds what the text names.
     *
     * @param firstOrder the entry's count of the text's first word
     */
    void find(NameTrie names, int firstOrder, List<NamedHit> hits) {
        for (int start = 0; start < words.size(); start++) {
            walk(names.root(), start);
            if (!longest.isEmpty()) {
                Place first = new Place(firstOrder + start, text, start);
                longest.forEach((kind, found) -> take(kind, found, first, hits));
                longest.clear();
            }
        }
    }

    private void take(LexiconKind kind, Found found, Place first, List<NamedHit> hits) {
        if (first.index() >= free.getOrDefault(kind, 0)) {
            free.put(kind, found.end());
            int length = found.end() - first.index();
            found.claims().forEach(claim -> hits.add(new NamedHit(claim.ref(), claim.name(), first, length)));
        }
    }

    private void walk(NameTrie.Node node, int index) {
        if (index == words.size() || node.children().isEmpty()) {
            return;
        }
        TextWord word = words.get(index);
        boolean known = false;
        for (String form : NameWords.forms(word, text.shouting())) {
            NameTrie.Node next = node.children().get(form);
            if (next != null) {
                known = true;
                next.claims().forEach((kind, claims) -> note(kind, claims, index + 1));
                walk(next, index + 1);
            }
        }
        if (!known) {
            tryVariant(node, text.shouting() ? word.folded() : word.exact(), index + 1);
        }
    }

    /** Weapons only: elsewhere a letter behind a number makes another name of it. */
    private void tryVariant(NameTrie.Node node, String word, int end) {
        String base = NameWords.withoutVariant(word);
        NameTrie.Node next = base.isEmpty() ? null : node.children().get(base);
        if (next != null) {
            note(LexiconKind.WEAPON, next.claims().getOrDefault(LexiconKind.WEAPON, List.of()), end);
        }
    }

    private void note(LexiconKind kind, List<NameTrie.Claim> claims, int end) {
        Found best = longest.get(kind);
        if (best == null || end > best.end()) {
            longest.put(kind, new Found(claims, end));
        } else if (end == best.end() && best.claims() != claims) {
            List<NameTrie.Claim> both = new ArrayList<>(best.claims());
            // Of two names of one entry the one in the text's own case stands: it was looked up first.
            claims.stream()
                    .filter(claim -> best.claims().stream()
                            .noneMatch(known -> known.ref().equals(claim.ref())))
                    .forEach(both::add);
            longest.put(kind, new Found(both, end));
        }
    }

    private record Found(List<NameTrie.Claim> claims, int end) {}
}
