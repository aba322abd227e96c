package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigReloadTest {
    private static final String ONE = "sources:\n  - {id: a, url: https://a.example}\n";
    private static final String TWO = ONE + "  - {id: b, url: https://b.example}\n";

    @TempDir
    private Path folder;

    private Path file;
    private long edits;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("feeds.yml");
        write(ONE);
    }

    @Test
    void whatWasThereAtTheBeginningIsNoChange() {
        ConfigReload reload = new ConfigReload(file);

        assertThat(reload.check()).isEmpty();
        assertThat(reload.check()).isEmpty();
    }

    @Test
    void aChangeIsReportedOnce() throws IOException {
        ConfigReload reload = new ConfigReload(file);
        write(TWO);

        assertThat(ids(reload.check())).containsExactly("a", "b");
        assertThat(reload.check()).isEmpty();
    }

    @Test
    void theSameContentWrittenAgainIsNoChange() throws IOException {
        ConfigReload reload = new ConfigReload(file);
        write(ONE);

        assertThat(reload.check()).isEmpty();
    }

    @Test
    void anEditOfAPackOrOfTheLexiconIsAChange() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Path packs = Files.createDirectories(config.resolve("topics"));
        Path names = Files.createDirectories(config.resolve("lexicon"));
        write(ONE + "topics:\n  - use: mine\n");
        ConfigReload reload = new ConfigReload(file, new ConfigFolder(config));

        Files.writeString(packs.resolve("mine.yml"), "topics:\n  - {id: mine, title: M, words: ['weapon:boat']}\n");
        assertThat(reload.check()).as("the name is not there yet").isEmpty();
        Files.writeString(names.resolve("own.yml"), "weapons:\n  boat: {name: Boat, names: [Boat], kind: ship}\n");
        assertThat(((ConfigResult.Loaded<FeedsConfig>) reload.check().orElseThrow())
                        .config()
                        .topics())
                .extracting(topic -> topic.query().source())
                .containsExactly("weapon:boat");
        assertThat(reload.check()).isEmpty();
    }

    @Test
    void aBrokenFileIsReportedOnceItStaysAsItIs() throws IOException {
        ConfigReload reload = new ConfigReload(file);
        write("sources: [");

        assertThat(reload.check()).isEmpty();
        assertThat(reload.check()).get().isInstanceOf(ConfigResult.Broken.class);
        assertThat(reload.check()).isEmpty();
    }

    @Test
    void aFileThatIsBeingWrittenIsNotReportedAsBroken() throws IOException {
        ConfigReload reload = new ConfigReload(file);

        write("sou");
        assertThat(reload.check()).isEmpty();
        write("sources:\n  - {id: a, ur");
        assertThat(reload.check()).isEmpty();
        write(TWO);
        assertThat(ids(reload.check())).containsExactly("a", "b");
    }

    @Test
    void aBrokenFileThatIsPutBackIsNoChange() throws IOException {
        ConfigReload reload = new ConfigReload(file);
        write("sou");
        reload.check();
        write(ONE);

        assertThat(reload.check()).isEmpty();
        assertThat(reload.check()).isEmpty();
    }

    @Test
    void repairAfterAReportIsAChange() throws IOException {
        ConfigReload reload = new ConfigReload(file);
        write("sou");
        reload.check();
        assertThat(reload.check()).isPresent();
        write(ONE);

        assertThat(ids(reload.check())).containsExactly("a");
    }

    @Test
    void aFileThatIsAbsentForAMomentIsNoChange() throws IOException {
        ConfigReload reload = new ConfigReload(file);
        Files.delete(file);
        assertThat(reload.check()).isEmpty();
        write(ONE);

        assertThat(reload.check()).isEmpty();
    }

    @Test
    void aFileThatStaysAwayIsReported() throws IOException {
        ConfigReload reload = new ConfigReload(file);
        Files.delete(file);
        reload.check();

        var broken = (ConfigResult.Broken<FeedsConfig>) reload.check().orElseThrow();
        assertThat(broken.problems()).singleElement().asString().contains("there is no such file");
        assertThat(reload.check()).isEmpty();
    }

    @Test
    void aReplacedFileOfTheSameSizeAndTimeIsNoticed() throws IOException {
        ConfigReload reload = new ConfigReload(file);
        FileTime time = Files.getLastModifiedTime(file);
        Path other = Files.writeString(folder.resolve("new.yml"), ONE.replace("a.example", "c.example"));
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        var loaded = (ConfigResult.Loaded<FeedsConfig>) reload.check().orElseThrow();
        assertThat(loaded.config().feeds().get(0).uri().host()).isEqualTo("c.example");
    }

    /** Writes with a time of its own, as two edits of one second would not have on every file system. */
    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L + edits++)));
    }

    private static List<String> ids(Optional<ConfigResult<FeedsConfig>> result) {
        assertThat(result).get().isInstanceOf(ConfigResult.Loaded.class);
        return ((ConfigResult.Loaded<FeedsConfig>) result.orElseThrow())
                .config().feeds().stream().map(Feed::id).map(Object::toString).toList();
    }
}
