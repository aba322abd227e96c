package io.topicwire.vector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What a model says of each marked text without having seen it: the texts are dealt out into parts, and each part is
 * judged by a model of the others. Which part a text falls into depends on the set of the texts, not on their order; both
 * sides are spread evenly, and equal texts are counted once.
 */
public final class CrossValidation {
    private CrossValidation() {}

    /**
     * A marked text and what was said of it.
     *
     * @param marked the text
     * @param probability that it is an example, by a model that has not seen it
     */
    public record Judged(Marked marked, double probability) {}

    /**
     * Judges marked texts.
     *
     * @param marked of equal texts the first counts
     * @param parts at least 2; each side needs at least two texts
     * @return in the order of the texts, equal ones left out
     * @throws IllegalArgumentException where there are too few texts or parts
     */
    public static List<Judged> of(List<Marked> marked, int parts) {
        Map<String, Marked> distinct = new TreeMap<>();
        marked.forEach(one -> distinct.putIfAbsent(one.text(), one));
        SortedMap<String, Integer> partOf = new TreeMap<>();
        deal(distinct, true, parts, partOf);
        deal(distinct, false, parts, partOf);
        Map<String, Double> probabilities = new TreeMap<>();
        for (int part = 0; part < parts; part++) {
            judge(distinct, partOf, part, probabilities);
        }
        return marked.stream()
                .filter(one -> distinct.get(one.text()) == one)
                .map(one -> new Judged(one, probabilities.getOrDefault(one.text(), 0.0)))
                .toList();
    }

    private static void deal(Map<String, Marked> distinct, boolean yes, int parts, Map<String, Integer> partOf) {
        List<String> texts = distinct.values().stream()
                .filter(one -> one.yes() == yes)
                .map(Marked::text)
                .sorted(Comparator.comparingLong(CrossValidation::hash).thenComparing(text -> text))
                .toList();
        if (texts.size() < 2 || parts < 2) {
            throw new IllegalArgumentException("too few texts to hold a part back");
        }
        for (int i = 0; i < texts.size(); i++) {
            partOf.put(texts.get(i), i % parts);
        }
    }

    private static void judge(
            Map<String, Marked> distinct, Map<String, Integer> partOf, int part, Map<String, Double> probabilities) {
        List<float[]> yes = new ArrayList<>();
        List<float[]> no = new ArrayList<>();
        List<Marked> held = new ArrayList<>();
        distinct.forEach((text, one) -> {
            if (partOf.getOrDefault(text, part) == part) {
                held.add(one);
            } else {
                (one.yes() ? yes : no).add(one.vector());
            }
        });
        if (!held.isEmpty()) {
            LinearModel model = LinearModel.train(yes, no);
            held.forEach(one -> probabilities.put(one.text(), model.probability(one.vector())));
        }
    }

    private static long hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
