package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {
    private static final List<String> NAMES = List.of("id", "url", "title", "every", "base-url");

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "title,tilte,1", "ab,ba,1", "'',abc,3", "abc,abc,0", "ca,abc,3"})
    void distanceCountsEdits(String a, String b, int edits) {
        assertThat(NearestName.distance(a, b)).isEqualTo(edits);
        assertThat(NearestName.distance(b, a)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({"tilte,title", "TITLE,title", "base_url,base-url", "baseurl,base-url", "evry,every", "di,id", "ulr,url"
    })
    void theNearestIsFound(String word, String name) {
        assertThat(NearestName.among(NAMES, word)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"''", "zebra", "xyz"})
    void nothingNearIsNoSuggestion(String word) {
        assertThat(NearestName.among(NAMES, word)).isEmpty();
    }

    @Test
    void longWordsAreNotCompared() {
        assertThat(NearestName.among(NAMES, "t".repeat(1_000_000))).isEmpty();
    }
}
