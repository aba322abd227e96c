package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SharedCountsTest {
    @Test
    void givesTheHighestCountsAndOfEqualsTheLaterItem() {
        Random random = new Random(5);
        SharedCounts counts = new SharedCounts();
        for (int run = 0; run < 500; run++) {
            counts.clear();
            Map<Integer, Integer> plain = new HashMap<>();
            for (int i = random.nextInt(400); i > 0; i--) {
                int item = 900 + random.nextInt(1 + random.nextInt(300));
                counts.increment(item);
                plain.merge(item, 1, Integer::sum);
            }
            int least = 1 + random.nextInt(3);
            int most = 1 + random.nextInt(40);
            int[] expected = plain.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .sorted(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> -entry.getValue())
                            .thenComparing(entry -> -entry.getKey()))
                    .limit(most)
                    .mapToInt(Map.Entry::getKey)
                    .toArray();
            assertThat(counts.highest(least, most)).isEqualTo(expected);
        }
    }
}
