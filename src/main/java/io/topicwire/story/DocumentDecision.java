package io.topicwire.story;

import io.topicwire.feed.IdentityRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which entries of a document are known items of their feed. Each is judged by itself first; where the publisher changed
 * its ids as a whole, known titles of the same day count too, so that nothing is announced twice.
 *
 * @param items one decision for each entry, in the order of the document
 * @param churn how far the ids agreed with what is known
 */
public record DocumentDecision(List<ItemDecision> items, IdChurn churn) {
    public DocumentDecision {
        items = List.copyOf(items);
    }

    /**
     * Judges a document.
     *
     * @param rule by what the items of the feed are told apart; with {@link IdentityRule#GUID} ids are taken at their
     *     word
     * @param now when the document arrived
     */
    public static DocumentDecision of(IdentityRule rule, List<ListedItem> document, Instant now) {
        Set<String> links = document.stream()
                .flatMap(item -> item.identity().linkKey().stream())
                .collect(Collectors.toSet());
        SameItem sameItem = new SameItem(rule, links, now);
        List<ItemDecision> alone = document.stream().map(sameItem::decide).toList();
        if (rule == IdentityRule.GUID) {
            return new DocumentDecision(alone, IdChurn.NONE);
        }
        List<ItemDecision> together = byTitleToo(document, alone);
        IdChurn churn = churn(document, together);
        return churn.changed() ? new DocumentDecision(together, churn) : new DocumentDecision(alone, IdChurn.NONE);
    }

    /** As if the publisher had changed its ids. */
    private static List<ItemDecision> byTitleToo(List<ListedItem> document, List<ItemDecision> alone) {
        Set<Long> taken = new HashSet<>();
        alone.forEach(decision -> decision.known().ifPresent(known -> taken.add(known.sequence())));
        List<ItemDecision> together = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            ListedItem item = document.get(i);
            Optional<KnownItem> same =
                    alone.get(i).known().isPresent() || item.byKey().isPresent()
                            ? Optional.empty()
                            : item.byTitle().filter(known -> hasSameWords(known, item) && taken.add(known.sequence()));
            together.add(
                    same.map(known -> SameItem.moved(item, known, "the same title and day; the feed changed its ids"))
                            .orElse(alone.get(i)));
        }
        return together;
    }

    private static boolean hasSameWords(KnownItem known, ListedItem item) {
        return known.stored()
                .map(stored -> !OtherWords.mostly(stored, item.entry()))
                .orElse(true);
    }

    /** A key of another kind is no change of ids but one of rules. */
    private static IdChurn churn(List<ListedItem> document, List<ItemDecision> decisions) {
        int kept = 0;
        int unknown = 0;
        int byLink = 0;
        int byTitle = 0;
        for (int i = 0; i < decisions.size(); i++) {
            ListedItem item = document.get(i);
            Optional<KnownItem> known = decisions.get(i).known();
            if (known.isEmpty()) {
                unknown++;
            } else if (known.equals(item.byKey())) {
                kept++;
            } else if (!item.identity().isOfAnotherKind(known.get().identity())) {
                unknown++;
                byLink += known.equals(item.byLink()) ? 1 : 0;
                byTitle += known.equals(item.byLink()) ? 0 : 1;
            }
        }
        return new IdChurn(kept, unknown, byLink, byTitle);
    }
}
