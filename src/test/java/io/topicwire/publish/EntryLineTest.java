package io.topicwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One entry, one line, whatever it says. */
final class EntryLineTest {
    @ParameterizedTest
    @MethodSource("io.topicwire.publish.OutputFormatTest#hostile")
    void anEntryIsOneLineOfJson(String text) {
        PublishedEntry entry = PublishedEntry.of(Stories.everywhere(42, text));
        String line = new EntryLine().text(entry);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(JsonFeedCheck.read(line.getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("id", entry.id())
                .containsEntry("title", entry.title())
                .containsEntry("sequence", 42.0)
                .containsEntry("first_seen", "2026-03-02T10:42:00Z")
                .hasEntrySatisfying(
                        "source",
                        source -> assertThat(((Map<?, ?>) source).get("id")).isEqualTo("harbour"));
    }
}
