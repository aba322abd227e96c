package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.RequestTerms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a source is polled and what is said in its requests. */
final class RequestSettingsTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PRESS_TOKEN", "t0ken-of-the-press", "PRESS_PASSWORD", "open sesame");
    private static final String SOURCE = "sources:\n  - id: press\n    url: https://press.example/feed\n";

    @Test
    void headersCookiesAndUserAgentReachTheirRecord() {
        RequestTerms terms = terms("""
                    headers:
                      Authorization: Bearer ${PRESS_TOKEN}
                      X-Edition: 7
                    cookies: consent=yes; session=${PRESS_TOKEN}
                    proxy: http://proxy.example:3128
                    user-agent: Newsroom/1.0 (+https://newsroom.example)
                """);
        assertThat(terms.headers().get("Authorization").reveal()).isEqualTo("Bearer t0ken-of-the-press");
        assertThat(terms.headers().get("X-Edition").reveal()).isEqualTo("7");
        assertThat(terms.headers().get("Cookie").reveal()).isEqualTo("consent=yes; session=t0ken-of-the-press");
        assertThat(terms.proxy().orElseThrow().toString()).startsWith("http://proxy.example:3128");
        assertThat(terms.userAgent()).contains("Newsroom/1.0 (+https://newsroom.example)");
    }

    @Test
    void aLoginBecomesBasicAuthentication() {
        RequestTerms terms = terms("    user: reader\n    password: ${PRESS_PASSWORD}\n");
        // base64 of "reader:open sesame"
        assertThat(terms.headers().get("Authorization").reveal()).isEqualTo("Basic cmVhZGVyOm9wZW4gc2VzYW1l");
    }

    @Test
    void noSecretIsEverWrittenOut() {
        String broken = SOURCE + """
                    user: reader
                    headers:
                      Host: hidden-value
                      X-Key: "hidden-válue"
                    cookies: hidden-value ${NOT_SET}
                """;
        ConfigResult<FeedsConfig> result = read(broken);
        assertThat(result).isInstanceOf(ConfigResult.Broken.class);
        List<ConfigProblem> problems = ((ConfigResult.Broken<FeedsConfig>) result).problems();
        assertThat(problems).hasSize(4);
        assertThat(problems.toString()
                        + problems.stream().map(ConfigProblem::forTerminal).toList())
                .doesNotContain("hidden")
                .contains("the header \"Host\" is written by Topicwire itself")
                .contains("names the variable NOT_SET, which is not set")
                .contains("a login has only one half");
        FeedsConfig config = loaded(SOURCE + "    user: reader\n    password: open-sesame\n");
        assertThat(config.toString()).doesNotContain("sesame").contains("(secret)");
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, has a key of its own",
        "user-agent, has a key of its own",
        "If-None-Match, is written by Topicwire itself",
        "transfer-encoding, is written by Topicwire itself",
        "Accept-Encoding, is written by Topicwire itself",
        "'X Y', is not the name of a header"
    })
    void someHeadersAreNotTheOperatorsToWrite(String name, String words) {
        ConfigResult<FeedsConfig> result = read(SOURCE + "    headers:\n      " + name + ": x\n");
        assertThat(((ConfigResult.Broken<FeedsConfig>) result).problems().toString())
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({"https://proxy.example:3128", "http://proxy.example/path", "socks5://proxy.example"})
    void aProxyIsAnHttpProxy(String proxy) {
        assertThat(read(SOURCE + "    proxy: " + proxy + "\n")).isInstanceOf(ConfigResult.Broken.class);
    }

    @Test
    void theLongestWaitIsFourTimesEveryUnlessItIsNamed() {
        Feed usual = loaded(SOURCE + "    every: 10m\n").feeds().get(0);
        assertThat(usual.terms().atMost()).isEqualTo(Duration.ofMinutes(40));
        Feed named = loaded(SOURCE + "    every: 10m\n    at-most: 10m\n    rate-group: presses\n")
                .feeds()
                .get(0);
        assertThat(named.terms().atMost()).isEqualTo(Duration.ofMinutes(10));
        assertThat(named.rateKey(named.uri())).isEqualTo("group:presses");
        Feed byDefault = loaded("defaults:\n  at-most: 1h\n" + SOURCE).feeds().get(0);
        assertThat(byDefault.terms().atMost()).isEqualTo(Duration.ofHours(1));
        Feed slower = loaded("defaults:\n  at-most: 1h\n" + SOURCE + "    every: 3h\n")
                .feeds()
                .get(0);
        assertThat(slower.terms().atMost()).isEqualTo(Duration.ofHours(3));
        assertThat(slower.rateKey(slower.uri())).isEqualTo("press.example");
    }

    @Test
    void aLongestWaitBelowEveryIsAMistake() {
        ConfigResult<FeedsConfig> result = read(SOURCE + "    every: 1h\n    at-most: 30m\n");
        assertThat(((ConfigResult.Broken<FeedsConfig>) result).problems().toString())
                .contains("at-most (30m) is shorter than every (1h)");
    }

    private static RequestTerms terms(String lines) {
        return loaded(SOURCE + lines).requests().get(new FeedId("press"));
    }

    private static FeedsConfig loaded(String text) {
        ConfigResult<FeedsConfig> result = read(text);
        assertThat(result).isInstanceOf(ConfigResult.Loaded.class);
        return ((ConfigResult.Loaded<FeedsConfig>) result).config();
    }

    private static ConfigResult<FeedsConfig> read(String text) {
        return FeedsFile.parse("feeds.yml", text.getBytes(StandardCharsets.UTF_8), ENVIRONMENT, Feeds.LIBRARY);
    }
}
