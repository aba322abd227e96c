package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A written day; of each half 16 pairs are look-alikes and 16 of one event. Bounds are what was reached. */
final class LookAlikeDayTest {
    /** No weight was fitted on either half; the one with even numbers was in view when the least in common was set. */
    @ParameterizedTest
    @CsvSource({"false, 3, 0, 1", "true, 4, 0, 2"})
    void tellsMostLookAlikesApartAndWordingsOfOneEventTogether(boolean heldBack, int merged, int parted, int drawn) {
        LookAlikeDay.Outcome outcome =
                LookAlikeDay.outcome(StoryModel.standard(), StorySettings.DEFAULT.join(), heldBack);
        assertThat(outcome.merged()).as("look-alikes in one story").hasSizeLessThanOrEqualTo(merged);
        assertThat(outcome.parted()).as("one event in two stories").hasSizeLessThanOrEqualTo(parted);
        assertThat(outcome.drawn()).as("drawn into a story of others").hasSizeLessThanOrEqualTo(drawn);
    }
}
