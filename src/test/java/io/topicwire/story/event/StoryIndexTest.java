package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.vector.TextVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class StoryIndexTest {
    private static final String QUAKE = "Earthquake shakes northern Chile";
    private static final String QUAKE_TEXT = "An earthquake of magnitude 6.1 shook northern Chile on Monday and cut"
            + " power in Iquique, the seismological service said. Two people were hurt.";
    private static final String QUAKE_AGAIN = "Strong earthquake hits Chile, power cut in Iquique";
    private static final String QUAKE_AGAIN_TEXT = "A strong earthquake of magnitude 6.1 hit the north of Chile on"
            + " Monday. Parts of Iquique were without power, and three people were hurt, officials said.";
    private static final String FISH = "Norway and Iceland agree on mackerel quotas";
    private static final String FISH_TEXT =
            "Norway and Iceland agreed in Bergen on how much mackerel each may catch until 2030, ministers said.";

    /** Of an encoder that is believed: half alike says nothing. */
    private static final double[] WEIGHTS = {-4, 1, 8, 0};

    private final StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
    private final Stream stream = new Stream(index);

    @Nested
    final class ADecision {
        @Test
        void foundsAStoryWhereNothingIsNear() {
            stream.arrives(FISH, FISH_TEXT);
            StoryDecision decision = stream.arrives(QUAKE, QUAKE_TEXT);
            assertThat(decision.story()).isZero();
            assertThat(decision.method()).isEqualTo(StoryMethod.FOUNDED);
            assertThat(decision.score()).isZero();
        }

        @Test
        void joinsReportsOfOneEventAndShowsWhatTheyShare() {
            stream.arrives(QUAKE, QUAKE_TEXT);
            StoryDecision decision = stream.after(Duration.ofHours(2)).arrives(QUAKE_AGAIN, QUAKE_AGAIN_TEXT);
            assertThat(decision.story()).isEqualTo(1);
            assertThat(decision.method()).isEqualTo(StoryMethod.SAME_EVENT);
            assertThat(decision.score()).isBetween(StorySettings.DEFAULT.join(), 1.0);
            assertThat(decision.shared()).contains("Iquique").hasSizeLessThanOrEqualTo(8);
            assertThat(decision.model()).isEqualTo(StoryModel.VERSION);
        }

        @Test
        void takesACopyIntoTheStoryOfItsOriginalWhateverItSays() {
            stream.arrives(FISH, FISH_TEXT);
            StoryDecision decision = stream.arrives(QUAKE, QUAKE_TEXT, 1);
            assertThat(decision.story()).isEqualTo(1);
            assertThat(decision.method()).isEqualTo(StoryMethod.SAME_COPIES);
        }

        @Test
        void isNotSwayedByHowOftenATextWasCopied() {
            stream.arrives(QUAKE, QUAKE_TEXT);
            Stream other = new Stream();
            other.arrives(QUAKE, QUAKE_TEXT);
            for (int copy = 0; copy < 5; copy++) {
                other.arrives(QUAKE, QUAKE_TEXT, 1);
            }
            assertThat(other.arrives(QUAKE_AGAIN, QUAKE_AGAIN_TEXT))
                    .isEqualTo(stream.arrives(QUAKE_AGAIN, QUAKE_AGAIN_TEXT));
        }

        @Test
        void doesNotJoinOnFunctionWordsOfAnyLanguage() {
            stream.arrives("Der Streit um die Schule", "Das ist der Streit, den die Stadt mit dem Land hat.");
            assertThat(stream.arrives(
                                    "Die Reise um das Kap", "Dies war die Reise, die der Kapitän mit der Jacht machte.")
                            .story())
                    .isZero();
        }

        @Test
        void closesAStoryThatGotNothingForFourDays() {
            stream.arrives(QUAKE, QUAKE_TEXT);
            assertThat(stream.after(Duration.ofHours(97))
                            .arrives(QUAKE_AGAIN, QUAKE_AGAIN_TEXT)
                            .story())
                    .isZero();
        }

        @Test
        void closesAStorySevenDaysAfterItsFirstEntry() {
            stream.arrives(QUAKE, QUAKE_TEXT);
            for (int report = 0; report < 13; report++) {
                assertThat(stream.after(Duration.ofHours(12))
                                .arrives(QUAKE_AGAIN, QUAKE_AGAIN_TEXT)
                                .story())
                        .isEqualTo(1);
            }
            assertThat(stream.after(Duration.ofHours(13))
                            .arrives(QUAKE, QUAKE_TEXT)
                            .story())
                    .isZero();
        }

        @Test
        void toleratesAnEntryThatSaysNothing() {
            stream.arrives("", "");
            assertThat(stream.arrives("", "").story()).isZero();
        }
    }

    @Test
    void keepsOutWhatTheOperatorKeepsOut() {
        stream.arrives(QUAKE, QUAKE_TEXT);
        stream.arrives(FISH, FISH_TEXT);
        index.mustNot(1, 2);
        assertThat(stream.arrives(QUAKE_AGAIN, QUAKE_AGAIN_TEXT, 2).story()).isEqualTo(2);
        index.mustNot(1, 77);
        StoryItem kept =
                Stream.item(QUAKE_AGAIN, QUAKE_AGAIN_TEXT, Stream.START, 0).stored(77, 0);
        assertThat(index.decide(kept).story()).isZero();
    }

    @Test
    void proposesToMergeWhatIsOneEvent() {
        add(1, 1, QUAKE, QUAKE_TEXT);
        add(2, 2, FISH, FISH_TEXT);
        add(3, 3, QUAKE, QUAKE_TEXT);
        assertThat(index.merges()).singleElement().satisfies(merge -> {
            assertThat(merge.story()).isEqualTo(1);
            assertThat(merge.absorbed()).isEqualTo(3);
            assertThat(merge.score()).isGreaterThanOrEqualTo(StorySettings.DEFAULT.merge());
        });
        index.move(Map.of(3L, 1L));
        assertThat(index.merges()).isEmpty();
    }

    @Test
    void doesNotProposeToMergeWhatTheOperatorKeepsApart() {
        add(1, 1, QUAKE, QUAKE_TEXT);
        add(2, 2, QUAKE, QUAKE_TEXT);
        index.mustNot(1, 2);
        assertThat(index.merges()).isEmpty();
    }

    @Test
    void proposesToSplitAStoryOfTwoEvents() {
        add(1, 1, QUAKE, QUAKE_TEXT);
        add(2, 1, FISH, FISH_TEXT);
        add(3, 1, "Mackerel: Norway and Iceland settle quotas", "Norway and Iceland settled their mackerel quotas.");
        add(4, 1, "Court in Nairobi frees editor", "A court in Nairobi set the editor of a weekly free on bail.");
        add(5, 1, "Ice on the Danube stops barges", "Barges wait near Budapest as ice covers the Danube.");
        assertThat(index.splits()).singleElement().satisfies(split -> {
            assertThat(split.story()).isEqualTo(1);
            assertThat(split.entries()).doesNotContain(1L);
        });
    }

    @Test
    void namesAGiant() {
        for (long sequence = 1; sequence <= 151; sequence++) {
            add(sequence, 1, QUAKE + " " + sequence, QUAKE_TEXT);
        }
        add(152, 152, FISH, FISH_TEXT);
        assertThat(index.giants()).containsExactly(1L);
    }

    @Test
    void refusesWhatIsOutOfOrderOrUndecided() {
        add(2, 2, QUAKE, QUAKE_TEXT);
        assertThatThrownBy(() -> add(2, 2, QUAKE, QUAKE_TEXT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> add(3, 0, QUAKE, QUAKE_TEXT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksTheEncoderInTheGreyZoneOnly() {
        List<String> asked = new ArrayList<>();
        StoryIndex withEncoder = new StoryIndex(
                StorySettings.DEFAULT,
                StoryModel.standard(),
                Optional.of(new SecondOpinion(new FirstLetters(asked), WEIGHTS)));
        Stream encoded = new Stream(withEncoder);
        encoded.arrives(QUAKE, QUAKE_TEXT);
        encoded.arrives(QUAKE, QUAKE_TEXT);
        encoded.arrives(FISH, FISH_TEXT);
        assertThat(asked).isEmpty();
        SecondOpinion opinion = new SecondOpinion(new FirstLetters(asked), WEIGHTS);
        Lead lead = new Lead("abc", "");
        assertThat(opinion.revise(.5, lead, List.of(new Lead("abd", "")))).isGreaterThan(.9);
        assertThat(opinion.revise(.5, lead, List.of(new Lead("xyz", "")))).isLessThan(.1);
        assertThat(asked).contains("abc", "abd", "xyz");
        assertThat(encoded.arrives(FISH, FISH_TEXT).model()).endsWith("/first-letters");
    }

    private void add(long sequence, long story, String title, String text) {
        Instant time = Stream.START.plusSeconds(sequence);
        index.add(Stream.item(title, text, time, 0).stored(sequence, story));
    }

    /** Takes texts that begin with one letter for the same. */
    private record FirstLetters(List<String> asked) implements TextVectors {
        @Override
        public float[] vector(String text) {
            asked.add(text);
            float[] vector = new float[128];
            vector[text.charAt(0) % 128] = 1;
            return vector;
        }

        @Override
        public int dimension() {
            return 128;
        }

        @Override
        public String model() {
            return "first-letters";
        }
    }
}
