package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that is filled with the stored window decides what one that never stopped does. */
final class StoryReplayTest {
    private static final String[] WORDS = ("harbour treaty minister Kyiv Oslo Lima frigate tariff court flood pipeline"
                    + " Nairobi budget strike senate cable drone summit refinery border Hanoi virus bank glacier")
            .split(" ");
    private static final int ENTRIES = 900;
    private static final Duration BETWEEN = Duration.ofMinutes(35);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void decidesTheSameAfterARestart(long seed) {
        List<StoryItem> stored = new ArrayList<>();
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
        Random random = new Random(seed);
        int joined = 0;
        for (int i = 1; i <= ENTRIES; i++) {
            StoryItem item = item(random, i);
            if (i % 97 == 0) {
                assertThat(restarted(stored).decide(item)).isEqualTo(index.decide(item));
                index = random.nextBoolean() ? restarted(stored) : index;
            }
            StoryDecision decision = index.decide(item);
            joined += decision.method() == StoryMethod.SAME_EVENT ? 1 : 0;
            stored.add(item.stored(i, decision.story() > 0 ? decision.story() : i));
            index.add(stored.get(i - 1));
        }
        assertThat(joined).as("the stream has stories").isBetween(ENTRIES / 20, ENTRIES * 19 / 20);
        assertThat(index.size()).as("entries have left").isLessThan(ENTRIES / 2);
    }

    /** Filled with the window only: all from the first on that arrived within it of the newest. */
    private static StoryIndex restarted(List<StoryItem> stored) {
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
        Instant newest = stored.stream()
                .map(StoryItem::firstSeen)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        stored.stream()
                .dropWhile(item -> item.firstSeen().isBefore(newest.minus(StorySettings.WINDOW)))
                .forEach(index::add);
        return index;
    }

    private static StoryItem item(Random random, int number) {
        StringBuilder title = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int subject = random.nextInt(12);
        for (int i = 0; i < 6; i++) {
            title.append(word(random, subject)).append(' ');
            text.append(word(random, subject))
                    .append(" of the ")
                    .append(word(random, subject))
                    .append(' ');
        }
        // Entries of several nodes arrive a little out of order.
        Instant time = Stream.START.plus(BETWEEN.multipliedBy(number)).plusSeconds(random.nextInt(5_000));
        long copyOf = number > 50 && random.nextInt(10) == 0 ? number - 1 - random.nextInt(40) : 0;
        return Stream.item(title.toString(), text.toString(), time, copyOf);
    }

    private static String word(Random random, int subject) {
        return WORDS[
                random.nextInt(5) == 0
                        ? random.nextInt(WORDS.length)
                        : (2 * subject + random.nextInt(4)) % WORDS.length];
    }
}
