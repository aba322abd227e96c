package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT&amp;T wins | AT&T wins",
                "AT&amp;amp;T wins | AT&T wins",
                "<b>Bold</b> claim<br/>again | Bold claim again",
                "&lt;i&gt;Slanted&lt;/i&gt; | Slanted",
                "Why List<T> beats arrays | Why List<T> beats arrays",
                "a < b and c > d | a < b and c > d",
                "x<script>alert(1)</script>y | xy",
                "Zusammenfassung fÃ¼r KÃ¶ln | Zusammenfassung für Köln",
                "itâ€™s | it’s",
                "Ärger in Österreich | Ärger in Österreich"
            })
    void titlesBecomePlain(String written, String expected) {
        assertThat(PlainText.of(written, 1_000)).isEqualTo(expected);
    }

    @Test
    void invisibleAndTurningCharactersGo() {
        assertThat(PlainText.of("safe\u202Egpj.exe\u202C \u0007a\u00ADb\u200B\u00A0\u2003c", 100))
                .isEqualTo("safegpj.exe ab c");
    }

    @Test
    void longTextIsCutBehindAWord() {
        assertThat(PlainText.of("one two three four", 12)).isEqualTo("one two…");
        assertThat(PlainText.of("\uD83D\uDE80".repeat(50), 12)).isEqualTo("\uD83D\uDE80".repeat(5) + "…");
    }
}
