package io.topicwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.feed.WebUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's list of tracking parameters. */
final class TrackingListTest {
    private static final WebUri LINK =
            WebUri.parse("https://example.org/a?house_tag=1&id=7").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void theOperatorsListDecides() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "# ours\nhouse_tag\n");
        assertThat(TrackingList.read(file).strip(LINK)).hasToString("https://example.org/a?id=7");
        assertThat(TrackingList.read().strip(LINK)).isEqualTo(LINK);
    }

    @Test
    void aListThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> TrackingList.read(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString());
    }
}
