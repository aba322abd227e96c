package io.topicwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebUriTest {
    private static final WebUri FEED =
            WebUri.parse("https://site.example/feed.xml").orElseThrow();

    @Test
    void anEmptyReferenceIsTheAddressItself() {
        assertThat(FEED.resolve(" \n\t")).contains(FEED);
    }

    /** They were taken for the empty reference, so that every entry with such a link got the address of its feed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/\u0001",
                "http://\u00fc..example/",
                "http://\u00fc.example:80:80\u2024/",
                "a\u0000b"
            })
    void whatCannotBeEncodedIsNoAddress(String reference) {
        assertThat(FEED.resolve(reference)).isEmpty();
    }

    /** What is stored must be equal to itself when it is read back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#//[",
                "?//[::1]/",
                "/a//[b]",
                "http://b.example/p?u=http://\u00fc.example/[x]#[y]",
                "//c.example/[",
                "http://[::1]/"
            })
    void anAddressReadAgainIsTheSame(String reference) {
        WebUri address = FEED.resolve(reference).orElseThrow();
        assertThat(WebUri.parse(address.toString())).contains(address);
    }

    @Test
    void whatIsTooLongIsNoAddress() {
        assertThat(FEED.resolve("https://site.example/" + "a".repeat(20_000))).isEmpty();
        assertThat(FEED.resolve("a".repeat(WebUri.MAX_LENGTH + 1))).isEmpty();
    }
}
