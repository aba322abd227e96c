package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories that were written for the purpose: many words for one event, and one mould for two events. */
final class WrittenStoriesTest {
    @Test
    void putsSixWordingsOfOneEventTogetherAndTheFollowUpApart() {
        List<String> lines = Tables.lines("six-wordings.txt");
        Stream stream = new Stream();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            StoryDecision decision = stream.after(Duration.ofMinutes(40)).arrives(lines.get(i), lines.get(i + 1));
            assertThat(decision.story()).as(lines.get(i)).isEqualTo(i == 0 ? 0 : 1);
        }
        StoryDecision followUp = stream.after(Duration.ofDays(8))
                .arrives(
                        "India and Russia set date for summit",
                        "Russia and India will hold their annual summit on 6 December in New Delhi, the Indian foreign"
                                + " ministry said a week after the visit of Sergey Lavrov.");
        assertThat(followUp.story()).isZero();
    }

    /** The table is that of the copies: what is no copy need not be another event, but these are. */
    @Test
    void keepsMostLookAlikesApart() {
        List<String> lines = Tables.lines("/io/topicwire/story/look-alikes.txt");
        List<String> apart = new ArrayList<>();
        for (int i = 0; i + 3 < lines.size(); i += 4) {
            Stream stream = new Stream();
            stream.arrives(lines.get(i), lines.get(i + 1));
            StoryDecision decision = stream.after(Duration.ofHours(10)).arrives(lines.get(i + 2), lines.get(i + 3));
            if (decision.story() == 0) {
                apart.add(decision.runnerUp().orElseThrow().reason());
            }
        }
        assertThat(apart).hasSizeGreaterThanOrEqualTo(10).anyMatch(reason -> reason.startsWith("different place: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Earthquake shakes northern Chile | Earthquake shakes southern Peru | different names: Peru / Chile",
                "EU adopts 12th package of sanctions | EU adopts 13th package of sanctions | different number: package 13"
                        + " / 12",
                "Berlin gives Kyiv twelfth howitzer | Berlin gives Kyiv 13th howitzer | different number: howitzer 13"
                        + " / 12",
                "Prisoner swap at border near Lublin | Prisoner swap at border near Ankara | different place: Ankara /"
                        + " Lublin"
            })
    void saysWhyLookAlikesAreApart(String first, String second, String reason) {
        Stream stream = new Stream();
        stream.arrives(first, "Officials confirmed it on Monday morning and said that more would be known by noon.");
        StoryDecision decision = stream.arrives(
                second, "Officials confirmed it on Monday morning and said that more would be known by noon.");
        assertThat(decision.story()).isZero();
        assertThat(decision.runnerUp()).map(RunnerUp::reason).contains(reason);
    }

    @Test
    void letsATollGrow() {
        Stream stream = new Stream();
        stream.arrives(
                "Floods in Valencia kill 12 people",
                "Floods killed 12 people in Valencia on Tuesday as rivers burst their banks, the mayor said.");
        StoryDecision decision = stream.after(Duration.ofHours(9))
                .arrives(
                        "Floods in Valencia kill 51 people",
                        "Floods killed 51 people in Valencia, the mayor said, as rivers burst their banks on Tuesday.");
        assertThat(decision.story()).isEqualTo(1);
    }

    @Test
    void namesTheScoreThatWasTooLow() {
        Stream stream = new Stream();
        stream.arrives(
                "Norway buys frigates from Britain",
                "Norway will buy five frigates from Britain, the government in Oslo said on Sunday.");
        StoryDecision decision = stream.arrives(
                "Salmon farms face a higher tax",
                "Farms along the coast are to pay more from next year, the government told a newspaper on Sunday.");
        assertThat(decision.story()).isZero();
        assertThat(decision.runnerUp())
                .map(RunnerUp::reason)
                .get()
                .asString()
                .matches("score 0\\.\\d+ is below 0\\.\\d+");
    }
}
