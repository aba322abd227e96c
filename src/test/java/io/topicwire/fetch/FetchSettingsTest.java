package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.feed.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FetchSettingsTest {
    @Test
    void theStandardNamesAContactAndAllowsNothingPrivate() {
        FetchSettings settings =
                FetchSettings.standard("Topicwire/1.0", Fetching.uri("https://topicwire.example/about"));
        assertThat(settings.userAgent()).isEqualTo("Topicwire/1.0 (+https://topicwire.example/about)");
        assertThat(settings.limits()).isEqualTo(Limits.standard());
        assertThat(settings.allowedNetworks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\r\nlines", "caf\u00e9"})
    void aUserAgentMustFitIntoAHeader(String userAgent) {
        assertThatThrownBy(() -> settings(userAgent, Duration.ofSeconds(1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user agent");
    }

    @Test
    void zeroWouldMeanNoLimitToTheClient() {
        assertThatThrownBy(() -> settings("a", Duration.ZERO, 1)).hasMessageContaining("times must be positive");
        assertThatThrownBy(() -> settings("a", Duration.ofNanos(1), 1)).hasMessageContaining("times must be positive");
        assertThatThrownBy(() -> settings("a", Duration.ofSeconds(1), -1)).hasMessageContaining("pool");
        assertThatThrownBy(() -> Fetching.settings(Fetching.limits(0, Fetching.AMPLE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FetchSettings settings(String userAgent, Duration connectTimeout, int idleConnections) {
        return new FetchSettings(
                userAgent, Limits.standard(), List.of(), connectTimeout, idleConnections, Duration.ofSeconds(1));
    }
}
