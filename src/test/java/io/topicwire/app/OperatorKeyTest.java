package io.topicwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running service leaves in its data folder for commands beside it. */
final class OperatorKeyTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8080/operator");

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    @Test
    void itIsReadBackAsItWasWritten() {
        OperatorKey key = OperatorKey.mint(ADDRESS, random);
        key.write(folder);
        assertThat(OperatorKey.read(folder)).contains(key);
        assertThat(key.token()).hasSize(64);
        assertThat(key.toString()).as("the secret is in no log").doesNotContain(key.token());
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no such permissions");
        Files.writeString(file(), "left behind, and open to all");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));

        OperatorKey.mint(ADDRESS, random).write(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).as("and no draft stays").containsExactly(file());
        }
    }

    @Test
    void eachStartHasItsOwnAndTakesAwayOnlyThat() {
        OperatorKey first = OperatorKey.mint(ADDRESS, random);
        OperatorKey second = OperatorKey.mint(ADDRESS, random);
        first.write(folder);
        second.write(folder);
        first.remove(folder);
        assertThat(OperatorKey.read(folder)).contains(second);
        second.remove(folder);
        assertThat(file()).doesNotExist();
        second.remove(folder);
    }

    @Test
    void whatIsNoKeyIsNone() throws IOException {
        assertThat(OperatorKey.read(folder)).isEmpty();
        for (String text : List.of(
                "", "one line", ADDRESS + "\nshort", "ftp://x/\n" + "0".repeat(64), "http://[\n" + "0".repeat(64))) {
            Files.writeString(file(), text);
            assertThat(OperatorKey.read(folder)).as(text).isEmpty();
        }
        Files.writeString(file(), ADDRESS + "\n" + "0".repeat(64) + "\n".repeat(2000));
        assertThat(OperatorKey.read(folder)).as("too long").isEmpty();
    }

    @Test
    void aServiceOnAllAddressesIsReachedByTheLoopbackOne() {
        assertThat(Doorkeeper.reachable("0.0.0.0")).isEqualTo("127.0.0.1");
        assertThat(Doorkeeper.reachable("::")).isEqualTo("127.0.0.1");
        assertThat(Doorkeeper.reachable("::1")).isEqualTo("[::1]");
        assertThat(Doorkeeper.reachable("10.0.0.7")).isEqualTo("10.0.0.7");
    }

    @Test
    void anyWordsTravel() {
        List<String> words = List.of("story", "", "a&b=c%20", "é\n\"'", "+ +");
        assertThat(FormWords.decode(FormWords.encode(words))).isEqualTo(words);
    }

    private Path file() {
        return folder.resolve("operator.token");
    }
}
