package io.topicwire.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts agreement by field, and keeps the first disagreements for whoever looks into them. */
final class Tally {
    private static final int EXAMPLES = Integer.getInteger("topicwire.examples", 5);

    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();

    void add(String field, boolean right, String example) {
        int[] count = counts.computeIfAbsent(field, name -> new int[2]);
        count[right ? 0 : 1]++;
        List<String> kept = examples.computeIfAbsent(field, name -> new ArrayList<>());
        if (!right && kept.size() < EXAMPLES) {
            kept.add(example.length() > 400 ? example.substring(0, 400) + "..." : example);
        }
    }

    /** Percent of right answers for a field; of all of them for {@code "*"}. */
    double percent(String field) {
        int right = 0;
        int wrong = 0;
        for (Map.Entry<String, int[]> count : counts.entrySet()) {
            if (field.equals("*") || field.equals(count.getKey())) {
                right += count.getValue()[0];
                wrong += count.getValue()[1];
            }
        }
        return right + wrong == 0 ? 0 : 100.0 * right / (right + wrong);
    }

    void print(String title) {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%n== %s: %.1f%n", title, percent("*")));
        counts.forEach((field, count) -> {
            out.append(
                    String.format(Locale.ROOT, "%-22s %6.1f %% of %d%n", field, percent(field), count[0] + count[1]));
            examples.getOrDefault(field, List.of())
                    .forEach(example -> out.append("      ")
                            .append(example.replace('\n', ' '))
                            .append('\n'));
        });
        System.out.print(out);
    }
}
