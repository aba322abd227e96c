package io.topicwire.story.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well groups agree with labels.
 *
 * @param items how many were compared
 * @param labels how many different labels they have
 * @param groups into how many groups they were put
 * @param pairs pairs of items: of those in one group, how many have one label, and the reverse
 * @param bcubed the same, item by item and averaged (Bagga and Baldwin 1998)
 * @param adjustedRand agreement of the two partitions beyond chance (Hubert and Arabie 1985): 1 for equal ones, about 0
 *     for random ones
 */
public record ClusterScore(int items, int labels, int groups, Agreement pairs, Agreement bcubed, double adjustedRand) {
    /**
     * Precision and recall, 1 where there is nothing to get wrong.
     *
     * @param precision share of what was put together that belongs together
     * @param recall share of what belongs together that was put together
     */
    public record Agreement(double precision, double recall) {
        /** Harmonic mean of both. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /**
     * Compares two partitions of the same items.
     *
     * @param labels the truth, an equal object for items that belong together
     * @param groups what was decided, in the same order
     * @throws IllegalArgumentException where the lists differ in length
     */
    public static ClusterScore of(List<?> labels, List<?> groups) {
        if (labels.size() != groups.size()) {
            throw new IllegalArgumentException(labels.size() + " labels for " + groups.size() + " items");
        }
        Map<Object, Integer> byLabel = new HashMap<>();
        Map<Object, Integer> byGroup = new HashMap<>();
        Map<List<Object>, Integer> byBoth = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            byLabel.merge(labels.get(i), 1, Integer::sum);
            byGroup.merge(groups.get(i), 1, Integer::sum);
            byBoth.merge(List.of(labels.get(i), groups.get(i)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < labels.size(); i++) {
            double both = byBoth.getOrDefault(List.of(labels.get(i), groups.get(i)), 1);
            precision += both / byGroup.getOrDefault(groups.get(i), 1);
            recall += both / byLabel.getOrDefault(labels.get(i), 1);
        }
        long together = pairs(byBoth);
        long labelled = pairs(byLabel);
        long grouped = pairs(byGroup);
        return new ClusterScore(
                labels.size(),
                byLabel.size(),
                byGroup.size(),
                new Agreement(share(together, grouped), share(together, labelled)),
                new Agreement(share(precision, labels.size()), share(recall, labels.size())),
                adjustedRand(together, labelled, grouped, labels.size()));
    }

    private static long pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    }

    private static double adjustedRand(long together, long labelled, long grouped, long items) {
        double expected = items < 2 ? 0 : (double) labelled * grouped / (items * (items - 1) / 2.0);
        double most = (labelled + grouped) / 2.0;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
