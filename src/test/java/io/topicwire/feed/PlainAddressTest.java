package io.topicwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainAddressTest {
    private static final long SEED = 20_261_124;
    private static final int ROUNDS = 20_000;
    private static final List<String> PARTS = List.of(
            "http://",
            "https://",
            "a",
            "b1",
            "9",
            "-",
            ".",
            "example",
            "/",
            "?",
            "#",
            "%",
            "%2f",
            "%zz",
            ":",
            "@",
            "[",
            "~",
            "x=1&y",
            " ",
            "\u00e9",
            "\\",
            "|",
            "A");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://site.example",
                "http://a-b.site9.example/2026/x_(y),z;v=1/~me?q=1&r=%2F%aa#top",
                "http://localhost/a//b?c?d"
            })
    void ordinaryAddressesArePlain(String text) {
        assertThat(PlainAddress.hostEnd(text)).isPositive();
        assertThat(WebUri.parse(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://Site.example/",
                "https://site.example:8080/",
                "https://me@site.example/",
                "https://10.0.0.1/",
                "https://-site.example/",
                "https://site..example/",
                "https://site.example./",
                "https://site_1.example/",
                "https://site.example/a b",
                "https://site.example/%zz",
                "https://site.example/#a#b",
                "https://site.example/[",
                "https:///a",
                "ftp://site.example/",
                "/a"
            })
    void whatNeedsWorkIsNot(String text) {
        assertThat(PlainAddress.hostEnd(text)).isNegative();
    }

    /** The JDK must see the same host in a plain address, and nothing in it to change. */
    @Test
    void plainAddressesAreRightAsTheyAre() {
        Random random = new Random(SEED);
        int plain = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = random.nextInt(8) == 0 ? "" : "http://";
            for (int i = random.nextInt(8); i >= 0; i--) {
                text += PARTS.get(random.nextInt(PARTS.size()));
            }
            int end = PlainAddress.hostEnd(text);
            if (end >= 0) {
                plain++;
                URI uri = URI.create(text);
                assertThat(uri.getHost()).as(text).isEqualTo(text.substring(text.indexOf("//") + 2, end));
                assertThat(uri.getRawUserInfo()).as(text).isNull();
                assertThat(AddressText.encode(text)).isEqualTo(text);
            }
        }
        assertThat(plain).isGreaterThan(ROUNDS / 50);
    }
}
