package io.topicwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class XmlCharactersTest {
    @Test
    void dropsWhatNoXmlMayHold() {
        assertThat(XmlCharacters.keep("a\0b\u0001c\u001bd\u000be\uFFFEf\uFFFFg"))
                .isEqualTo("abcdefg");
        assertThat(XmlCharacters.keep("\uDCA9x\uD83Dy\uD83D")).isEqualTo("xy");
    }

    @Test
    void keepsLayoutAndPairs() {
        String text = "a\tb\nc\rd \u0085 \u00a0 \uD83D\uDCA9 \uFFFD \u7fff";
        assertThat(XmlCharacters.keep(text)).isSameAs(text);
        assertThat(XmlCharacters.keep("")).isEmpty();
    }
}
