package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BoilerplateTest {
    private static final String TEXT = "Norway sent a frigate to the Baltic Sea";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEW DELHI, April 6 (PTI) \u2014 ",
                "KYIV (Reuters) - ",
                "(AFP) - ",
                "WARSAW - ",
                "London, 6 April (EFE): ",
                "Oslo (dpa) - ",
            })
    void removesADateline(String dateline) {
        assertThat(Boilerplate.stripText(dateline + TEXT)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more\u2026",
                "Continue reading Norway at Example",
                "Follow New Order. Strategy on Google News.",
                "The post Norway sends a frigate. Again appeared first on Example Daily.",
                "(Reporting by Anna Example; editing by B. Sample)",
                "(With agency inputs from Oslo)",
                "Subscribe to our newsletter",
                "Click to share on X",
                "\u00a9 2024 Example",
            })
    void removesACallOrCredit(String phrase) {
        String rest = Boilerplate.stripText(TEXT + ". " + phrase);
        assertThat(rest).startsWith(TEXT);
        assertThat(Words.of(rest.substring(TEXT.length())).size()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                "Norway (population 5 million) sent a frigate",
                "He read the treaty and followed the talks on Monday",
                "Copies were signed by both - nobody read more than a page",
            })
    void leavesNewsAlone(String text) {
        assertThat(Words.of(Boilerplate.stripText(text)).size())
                .isGreaterThanOrEqualTo(Words.of(text).size() - 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE 2-Fleet sails for the Baltic Sea",
                "BREAKING: Fleet sails for the Baltic Sea",
                "Exclusive: Fleet sails for the Baltic Sea",
                "Fleet sails for the Baltic Sea - Example Daily",
                "Fleet sails for the Baltic Sea | Example",
                "Breaking news: Fleet sails for the Baltic Sea \u2014 Example Daily News",
                "Fleet sails for the Baltic Sea",
            })
    void removesWhatIsAroundATitle(String title) {
        assertThat(Boilerplate.stripTitle(title)).isEqualTo("Fleet sails for the Baltic Sea");
    }

    @Test
    void cutsATitleAtItsLastSeparatorOnly() {
        assertThat(Boilerplate.stripTitle("Fleet sails - for the | Baltic Sea - - Example"))
                .isEqualTo("Fleet sails - for the | Baltic Sea");
        assertThat(Boilerplate.stripTitle("Fleet sails for the Baltic - ")).isEqualTo("Fleet sails for the Baltic");
    }

    @Test
    void keepsAShortTitleWhole() {
        assertThat(Boilerplate.stripTitle("Ukraine - the war")).isEqualTo("Ukraine - the war");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the post ", "follow ", "(reporting by ", "read more ", "A ", "A. ", "- ", "AAAA", "((", "A.B."})
    @Timeout(60) // Expressions that are not linear would keep it for hours.
    void isLinearInHostileText(String part) {
        String hostile = part.repeat(200_000);
        assertThat(Boilerplate.stripText(hostile)).hasSizeLessThanOrEqualTo(hostile.length());
        assertThat(CopyText.of(hostile.substring(0, 1_000), hostile).words()).hasSizeLessThan(100);
    }
}
