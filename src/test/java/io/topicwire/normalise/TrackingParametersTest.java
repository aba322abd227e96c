package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.WebUri;
import io.topicwire.story.CanonicalLink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrackingParametersTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/p?utm_source=rss&id=7&UTM_Medium=x, https://a.example/p?id=7",
        "https://a.example/p?fbclid=1#part, https://a.example/p#part",
        "https://a.example/p#xtor=RSS-1, https://a.example/p",
        "https://a.example/p?q=utm_source, https://a.example/p?q=utm_source",
        "https://a.example/p?b=2&&a=1, https://a.example/p?b=2&&a=1",
        "https://a.example/?p=12, https://a.example/?p=12"
    })
    void onlyTrackingGoes(String written, String expected) {
        WebUri link = WebUri.parse(written).orElseThrow();
        assertThat(TrackingParameters.standard().strip(link)).hasToString(expected);
    }

    @Test
    void theListThatOperatorsEditBeginsAsTheOneInside() throws IOException {
        try (InputStream inside = TrackingParameters.class.getResourceAsStream("tracking-parameters.txt")) {
            assertThat(Path.of("config", "tracking-parameters.txt")).hasBinaryContent(inside.readAllBytes());
        }
    }

    @Test
    void theListIsTheOperators() {
        TrackingParameters own = TrackingParameters.of(List.of("# mine", "Ref", "x_*", ""));
        WebUri link =
                WebUri.parse("https://a.example/?ref=1&x_y=2&utm_source=3").orElseThrow();
        assertThat(own.strip(link)).hasToString("https://a.example/?utm_source=3");
    }

    /** Else an operator who takes a name off the list would change what stored items are known by. */
    @Test
    void identityDoesNotDependOnWhetherTheShippedListIsTakenOff() throws IOException {
        WebUri plain = WebUri.parse("https://a.example/p?id=7").orElseThrow();
        for (String line : Files.readAllLines(Path.of("config", "tracking-parameters.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                WebUri tracked = WebUri.parse(plain + "&" + line.replace("*", "x") + "=1")
                        .orElseThrow();
                assertThat(TrackingParameters.standard().strip(tracked)).isEqualTo(plain);
                assertThat(CanonicalLink.key(tracked)).as(line).isEqualTo(CanonicalLink.key(plain));
            }
        }
    }
}
