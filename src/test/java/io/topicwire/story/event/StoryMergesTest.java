package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Looking for stories that are one, in steps and as a whole. */
final class StoryMergesTest {
    private static final String[] WORDS = ("harbour treaty minister Kyiv Oslo Lima frigate tariff court flood pipeline"
                    + " Nairobi budget strike senate cable drone summit refinery border Hanoi virus bank glacier")
            .split(" ");
    private static final int ENTRIES = 300;

    @Test
    void stepsFindWhatOneLookFinds() {
        StoryIndex index = scattered();
        List<StoryMerge> whole = index.merges();
        assertThat(whole).hasSizeGreaterThan(5);

        Set<Long> suspects = new TreeSet<>();
        for (long story : index.grownWithin(StorySettings.WINDOW)) {
            index.merges(Set.of(story)).forEach(merge -> suspects.addAll(List.of(merge.story(), merge.absorbed())));
        }
        assertThat(suspects).hasSizeLessThan(ENTRIES);
        assertThat(index.merges(suspects)).isEqualTo(whole);
        assertThat(index.merges(Set.of())).isEmpty();
        assertThat(index.merges(Set.of(77_777L))).isEmpty();
    }

    @Test
    void growthIsMeasuredFromTheNewestArrival() {
        StoryIndex index = scattered();
        assertThat(index.grownWithin(Duration.ofMinutes(30)))
                .containsExactly(ENTRIES - 3L, ENTRIES - 2L, ENTRIES - 1L, (long) ENTRIES);
        assertThat(new StoryIndex(StorySettings.DEFAULT).grownWithin(Duration.ofHours(1)))
                .isEmpty();
    }

    @Test
    void theNearestFewAreTheFirstOfAllInOrder() {
        Random random = new Random(3);
        StoryWindow window = new StoryWindow();
        for (int i = 1; i <= ENTRIES; i++) {
            StoryVector vector = StoryVector.of(StoryText.of(words(random), words(random)));
            long story = 1 + random.nextInt(i);
            window.add(new Member(i, story, i, Stream.START, Stream.START, new Lead("", ""), 0, 0), vector);
        }
        Similarities like = new Similarities();
        window.compare(StoryVector.of(StoryText.of(words(random), words(random))), like);
        ToDoubleFunction<OpenStory> cosine = story -> like.sum(story.slot()) / story.length();
        List<OpenStory> odd = window.stories().stream()
                .filter(story -> story.id() % 2 == 1 && cosine.applyAsDouble(story) >= .02)
                .sorted(Comparator.comparingDouble(cosine).reversed().thenComparingLong(OpenStory::id))
                .toList();
        assertThat(odd).hasSizeGreaterThan(40);
        for (int most : new int[] {1, 5, 40, ENTRIES}) {
            assertThat(window.nearest(like, most, story -> story.id() % 2 == 1))
                    .as("%d of them", most)
                    .isEqualTo(odd.stream().limit(most).toList());
        }
    }

    /** Every entry founds a story, though some report what another did. */
    private static StoryIndex scattered() {
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
        Random random = new Random(8);
        List<String> told = new ArrayList<>();
        for (int i = 1; i <= ENTRIES; i++) {
            told.add(random.nextInt(4) > 0 || told.isEmpty() ? words(random) : told.get(random.nextInt(told.size())));
            Instant time = Stream.START.plus(Duration.ofMinutes(10L * i));
            index.add(Stream.item(told.get(i - 1), told.get(i - 1) + " on Monday", time, 0)
                    .stored(i, i));
        }
        return index;
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return words.toString();
    }
}
