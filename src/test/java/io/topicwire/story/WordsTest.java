package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fleet sails, at last! | fleet sails at last",
                "Norway's fleet | norway fleet",
                "Norway\u2019s fleet | norway fleet",
                "1,200 troops | 1200 troops",
                "28.5 percent. | 28.5 percent",
                "The U.N. and the U.S. agree | the UN and the US agree",
                "\u00c9lys\u00e9e | \u00e9lys\u00e9e",
                "\ufb01re | fire",
                "dual-use | dual use",
                "\u4e2d\u56fd a | \u4e2d \u56fd a",
                "\u092d\u093e\u0930\u0924 | \u092d\u093e\u0930\u0924",
            })
    void cutsTextIntoWords(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualToIgnoringCase(words);
    }

    @Test
    void takesTheFirstWordsOnly() {
        assertThat(Words.of("one two three ".repeat(10_000), 4)).containsExactly("one", "two", "three", "one");
    }

    @Test
    void keepsCapitalsWhereAsked() {
        assertThat(Words.cut("The Fleet", 9).stream().map(TextWord::cased)).containsExactly("The", "Fleet");
    }

    @Test
    void knowsFigures() {
        assertThat(Words.of("12th 28.5 b2")).filteredOn(Words::isFigure).containsExactly("12th", "28.5");
    }
}
