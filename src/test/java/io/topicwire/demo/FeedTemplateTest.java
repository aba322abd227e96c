package io.topicwire.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.demo.FeedTemplate.Passage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FeedTemplateTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.5Z");
    private final Placeholders placeholders = new Placeholders(Map.of("site", "http://a.localhost", "site:b", "$1"));

    @Test
    void readsPassagesInOrder() {
        assertThat(FeedTemplate.parse("a{{since:3}}b{{end}}c").passages())
                .containsExactly(new Passage("a", 1), new Passage("b", 3), new Passage("c", 1));
    }

    @Test
    void growsOnlyWhereAPassageBegins() {
        FeedTemplate template = FeedTemplate.parse("{{since:3}}b{{end}}");

        assertThat(template.growsAt(2)).isFalse();
        assertThat(template.growsAt(3)).isTrue();
        assertThat(template.growsAt(4)).isFalse();
    }

    @Test
    void fillsNamesLiterally() {
        assertThat(placeholders.fill("{{site}}/x {{site:b}}", NOON)).isEqualTo("http://a.localhost/x $1");
    }

    @Test
    void writesTimesInTheStyleAndZoneOfTheOutlet() {
        assertThat(placeholders.fill("{{rfc822:-3h:+0530}}", NOON)).isEqualTo("Wed, 04 Mar 2026 14:30:00 +0530");
        assertThat(placeholders.fill("{{rfc822:-13h:EST}}", NOON)).isEqualTo("Tue, 03 Mar 2026 18:00:00 EST");
        assertThat(placeholders.fill("{{rfc3339:-5h30m:Z}}", NOON)).isEqualTo("2026-03-04T06:30:00Z");
        assertThat(placeholders.fill("{{rfc3339:-1m:+08:00}}", NOON)).isEqualTo("2026-03-04T19:59:00+08:00");
    }

    @Test
    void refusesWhatNobodyFills() {
        assertThatThrownBy(() -> placeholders.fill("{{sit}}", NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{{sit}}");
        assertThatThrownBy(() -> placeholders.fill("{{rfc:-1h:Z}}", NOON)).hasMessageContaining("rfc");
    }
}
