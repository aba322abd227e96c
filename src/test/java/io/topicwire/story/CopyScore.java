package io.topicwire.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Runs a corpus through the index in order of time and compares the groups with the labels, pair by pair. */
final class CopyScore {
    private final List<LabelledItem> items;
    private final long[] group;
    final List<CopyDecision> decisions = new ArrayList<>();

    CopyScore(List<LabelledItem> unordered) {
        items = unordered.stream()
                .sorted(Comparator.comparing(LabelledItem::time).thenComparing(LabelledItem::id))
                .toList();
        group = new long[items.size()];
        CopyIndex index = new CopyIndex();
        for (int i = 0; i < items.size(); i++) {
            var decision = index.decide(items.get(i).candidate(0, 0));
            decision.ifPresent(decisions::add);
            group[i] = decision.map(CopyDecision::original).orElse(i + 1L);
            index.add(items.get(i).candidate(i + 1, decision.isPresent() ? group[i] : 0));
        }
    }

    /** Pairs from different feeds that were put into one group. */
    List<Pair> foldedPairs() {
        Map<Long, List<LabelledItem>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], key -> new ArrayList<>()).add(items.get(i));
        }
        List<Pair> pairs = new ArrayList<>();
        groups.values().forEach(members -> addPairs(members, pairs));
        return pairs;
    }

    /** Pairs from different feeds, at most a week apart, that have one label. */
    List<Pair> labelledPairs() {
        Map<String, List<LabelledItem>> stories = new TreeMap<>();
        items.forEach(item ->
                stories.computeIfAbsent(item.story(), key -> new ArrayList<>()).add(item));
        List<Pair> pairs = new ArrayList<>();
        stories.values().forEach(members -> addPairs(members, pairs));
        pairs.removeIf(pair ->
                java.time.Duration.between(pair.a().time(), pair.b().time()).compareTo(CopyRule.WINDOW) > 0);
        return pairs;
    }

    static double share(List<Pair> pairs, BiPredicate<LabelledItem, LabelledItem> wanted) {
        return pairs.stream().filter(pair -> wanted.test(pair.a(), pair.b())).count() / (double) pairs.size();
    }

    /** Whether two entries were put into one group. */
    BiPredicate<LabelledItem, LabelledItem> folded() {
        Map<String, Long> groups = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.put(items.get(i).id(), group[i]);
        }
        return (a, b) -> groups.get(a.id()).equals(groups.get(b.id()));
    }

    private static void addPairs(List<LabelledItem> members, List<Pair> pairs) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (!members.get(i).feed().equals(members.get(j).feed())) {
                    pairs.add(new Pair(members.get(i), members.get(j)));
                }
            }
        }
    }

    /** Two entries, the earlier one first. */
    record Pair(LabelledItem a, LabelledItem b) {}
}
