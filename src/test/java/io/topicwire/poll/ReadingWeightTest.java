package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ReadingWeightTest {
    @Test
    void weighsTextByItsBytesAndTagsByTheirNumber() {
        assertThat(weight("x".repeat(1_000))).isEqualTo(6_000);
        assertThat(weight("<a>".repeat(1_000))).isEqualTo(18_000 + 240_000);
    }

    @Test
    void weighsAttributesWithOrWithoutValues() {
        assertThat(weight("<a b c='d'>")).isEqualTo(11 * 6 + 240 + 2 * 40);
    }

    @Test
    void weighsCommasInJsonOnly() {
        assertThat(weight("[1,2]")).isEqualTo(5 * 6 + 2 * 80);
        assertThat(weight("<p>1,2")).isEqualTo(6 * 6 + 240);
    }

    @Test
    void weighsEscapedTagsNoHigherThanOneEntryMayHold() {
        assertThat(weight("&lt;b&gt;")).isEqualTo(9 * 6 + 2 * 120);
        assertThat(weight("&".repeat(1_000_000))).isEqualTo(6_000_000 + (40L << 20));
    }

    private static long weight(String document) {
        return ReadingWeight.of(document.getBytes(StandardCharsets.UTF_8));
    }
}
