package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.WebUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalLinkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://example.org/a https://example.org/a",
                "http://example.org:80/a http://example.org/a",
                "https://example.org:443/a https://example.org/a",
                "https://www.example.org/a https://example.org/a",
                "https://m.example.org/a https://example.org/a",
                "https://mobile.example.org/a https://example.org/a",
                "https://amp.example.org/a https://example.org/a",
                "https://www.m.example.org/a https://example.org/a",
                "https://example.org./a https://example.org/a",
                "https://EXAMPLE.org/a https://example.org/a",
                "https://example.org/a/ https://example.org/a",
                "https://example.org/ https://example.org",
                "https://example.org/a/amp https://example.org/a",
                "https://example.org/a/amp/ https://example.org/a",
                "https://example.org/a?amp=1 https://example.org/a",
                "https://example.org/a?outputType=amp https://example.org/a",
                "https://example.org/a/index.html https://example.org/a",
                "https://example.org/index.php?p=7 https://example.org/?p=7",
                "https://example.org/a/./b https://example.org/a/b",
                "https://example.org/a/x/../b https://example.org/a/b",
                "https://example.org/a#comments https://example.org/a",
                "https://example.org/a?utm_source=rss&utm_medium=feed https://example.org/a",
                "https://example.org/a?UTM_Source=rss https://example.org/a",
                "https://example.org/a?fbclid=x1 https://example.org/a",
                "https://example.org/a?gclid=x1&id=3 https://example.org/a?id=3",
                "https://example.org/a?id=3&ref=rss https://example.org/a?id=3",
                "https://example.org/a?from=twitter https://example.org/a",
                "https://example.org/a?at_medium=RSS&at_campaign=world https://example.org/a",
                "https://example.org/a?smid=tw&partner=rss&emc=rss https://example.org/a",
                "https://example.org/a? https://example.org/a",
                "https://example.org/a?&b=1& https://example.org/a?b=1",
                "https://example.org/a?c=2&b=1 https://example.org/a?b=1&c=2",
                "https://example.org/%7euser/%c3%a9 https://example.org/~user/%C3%A9",
                "https://example.org/a%2db https://example.org/a-b",
                "https://example.org/a;jsessionid=9F https://example.org/a",
                "https://example.org/a?q=one+two https://example.org/a?q=one%20two",
            })
    void isOneKeyForOnePage(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://www.youtube.com/watch?v=aaaaaaaaaaa https://www.youtube.com/watch?v=bbbbbbbbbbb",
                "https://example.org/article?id=1 https://example.org/article?id=2",
                "https://example.org/?p=1 https://example.org/?p=2",
                "https://example.org/?p=1 https://example.org/",
                "https://example.org/Story https://example.org/story",
                "https://youtu.be/AbC https://youtu.be/aBc",
                "https://news.example.org/a https://example.org/a",
                "https://example.org/a https://example.com/a",
                "https://example.org:8080/a https://example.org/a",
                "https://example.org/a https://example.org/a/b",
                "https://example.org/a?page=2 https://example.org/a",
                "https://example.org/a?ref=main https://example.org/a?ref=release",
                "https://example.org/a?source=reuters https://example.org/a?source=afp",
                "https://example.org/a?s=ukraine https://example.org/a?s=taiwan",
                "https://example.org/camp https://example.org/c",
                "https://example.org/a%2Fb https://example.org/a/b",
                "https://example.org/#!/story/1 https://example.org/#!/story/2",
                "https://example.org/a?x=1&x=2 https://example.org/a?x=2&x=1",
                "https://example.org/a?q=1%262 https://example.org/a?q=1&2",
                "https://m.de/a https://de/a",
                "https://example.org/2024/04/06 https://example.org/2024/04/07",
            })
    void keepsPagesApart(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void showsHostPathAndQuery() {
        assertThat(key("https://www.Example.org/World/?b=2&a=1&utm_source=x#top"))
                .isEqualTo("example.org/World?a=1&b=2");
    }

    @Test
    void isBoundedAndStillTellsLongLinksApart() {
        String start = "https://example.org/" + "a".repeat(900);
        assertThat(key(start + "1")).startsWith("example.org/").hasSizeLessThanOrEqualTo(CanonicalLink.MAX_LENGTH);
        assertThat(key(start + "1")).isNotEqualTo(key(start + "2"));
    }

    @Test
    void doesNotChangeWhenAppliedToItself() {
        String key = key("http://www.example.org/a/amp/?utm_source=x&b=1&a=%7e");
        assertThat(key("https://" + key)).isEqualTo(key);
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
