package io.topicwire.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts by field how often two readings agree, and keeps where they do not. Not thread-safe. */
public final class Tally {
    /** Most differences that are kept; counting goes on. */
    private static final int MOST_KEPT = 100_000;

    private static final int LONGEST = 300;

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /** Counts one comparison. */
    public void add(boolean right, Difference seen) {
        int[] count = counts.computeIfAbsent(seen.field(), name -> new int[2]);
        count[right ? 0 : 1]++;
        if (!right && differences.size() < MOST_KEPT) {
            differences.add(seen);
        }
    }

    /** Percent of right answers for a field, 0 to 100; 0 where it was never compared. */
    public double percent(String field) {
        return fields().stream()
                .filter(line -> line.name().equals(field))
                .mapToDouble(Field::percent)
                .findFirst()
                .orElse(0);
    }

    /** All fields together, under the name {@code all}. */
    public Field total() {
        int right = fields().stream().mapToInt(Field::right).sum();
        int compared = fields().stream().mapToInt(Field::compared).sum();
        return new Field("all", right, compared);
    }

    /** The fields that were compared, by name. */
    public List<Field> fields() {
        return counts.entrySet().stream()
                .map(count -> new Field(count.getKey(), count.getValue()[0], count.getValue()[0] + count.getValue()[1]))
                .toList();
    }

    /** What did not agree, in the order in which it was met. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /**
     * How one field fared.
     *
     * @param right comparisons that agreed
     * @param compared all of them
     */
    public record Field(String name, int right, int compared) {
        /** 0 to 100. */
        public double percent() {
            return compared == 0 ? 0 : 100.0 * right / compared;
        }
    }

    /**
     * One value in two readings; long ones are cut.
     *
     * @param field what is compared
     * @param document the file
     * @param ours what Topicwire reads, may be empty
     * @param theirs what was expected, may be empty
     */
    public record Difference(String field, String document, String ours, String theirs) {
        public Difference {
            ours = PlainText.bound(ours, LONGEST);
            theirs = PlainText.bound(theirs, LONGEST);
        }
    }
}
