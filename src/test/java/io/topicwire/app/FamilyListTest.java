package io.topicwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.config.ConfigResult;
import io.topicwire.story.PublisherFamilies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's list of publishers' families. */
final class FamilyListTest {
    @TempDir
    Path folder;

    @Test
    void theOperatorsListDecides() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "ours: reuters.com\n");
        assertThat(loaded(file).family("www.reuters.com")).isEqualTo("ours");
    }

    @Test
    void withoutOneTheShippedListHolds() {
        assertThat(loaded(folder.resolve("absent.txt")).family("www.reuters.com"))
                .isEqualTo("thomson-reuters");
        assertThat(FamilyList.read().family("www.armytimes.com")).isEqualTo("sightline-media");
    }

    @Test
    void aBrokenListIsNotUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "ours: reuters.com\nno colon here\n");
        assertThat(FamilyList.load(file)).isInstanceOf(ConfigResult.Broken.class);
    }

    private static PublisherFamilies loaded(Path file) {
        return ((ConfigResult.Loaded<PublisherFamilies>) FamilyList.load(file)).config();
    }
}
