package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.WebUri;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CanonicalLinkTest {
    /** The lines of the table; an address may hold blanks where no other can begin. */
    static Stream<Pair> pairs() throws IOException {
        try (InputStream in = CanonicalLinkTest.class.getResourceAsStream("link-pairs.txt")) {
            List<Pair> pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("= ") || line.startsWith("! "))
                    .map(line -> {
                        int second = line.indexOf(" http", 2);
                        return new Pair(line.charAt(0) == '=', line.substring(2, second), line.substring(second + 1));
                    })
                    .toList();
            assertThat(pairs).hasSizeGreaterThanOrEqualTo(100);
            return pairs.stream();
        }
    }

    record Pair(boolean same, String one, String other) {}

    @ParameterizedTest
    @MethodSource("pairs")
    void tellsPagesApartAndFormsOfOnePageTogether(Pair pair) {
        if (pair.same()) {
            assertThat(key(pair.one())).isEqualTo(key(pair.other()));
        } else {
            assertThat(key(pair.one())).isNotEqualTo(key(pair.other()));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void doesNotChangeWhenAppliedToItself(Pair pair) {
        for (String link : List.of(pair.one(), pair.other())) {
            assertThat(key("https://" + key(link))).isEqualTo(key(link));
        }
    }

    /** A key that changed would part stored items from what their feeds list. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://www.harbour.example/World/Ships/?b=2&a=1#top harbour.example/World/Ships?a=1&b=2",
                "http://m.harbour.example:8080/a/index.html harbour.example:8080/a",
                "https://harbour.example/%7eport/%c3%a9 harbour.example/~port/%C3%A9",
                "https://www.google.com/amp/s/harbour.example/a harbour.example/a",
                "https://feedproxy.google.com/~r/Harbour/~3/x1/ships.html feeds.feedburner.com/~r/Harbour/~3/x1",
                "https://harbour.example/#!/ships harbour.example#!/ships",
                "https://harbour.example/ harbour.example",
            })
    void isFrozen(String link, String key) {
        assertThat(key(link)).isEqualTo(key);
    }

    @Test
    void isBoundedAndStillTellsLongLinksApart() {
        String start = "https://example.org/" + "a".repeat(900);
        assertThat(key(start + "1")).startsWith("example.org/").hasSizeLessThanOrEqualTo(CanonicalLink.MAX_LENGTH);
        assertThat(key(start + "1")).isNotEqualTo(key(start + "2"));
    }

    @Test
    void knowsAHomePage() {
        assertThat(CanonicalLink.isHomePage(key("https://www.example.org/index.html")))
                .isTrue();
        assertThat(CanonicalLink.isHomePage(key("https://www.example.org/?p=1")))
                .isFalse();
        assertThat(CanonicalLink.isHomePage(key("https://www.example.org/a"))).isFalse();
    }

    private static String key(String link) {
        return CanonicalLink.key(WebUri.parse(link).orElseThrow());
    }
}
