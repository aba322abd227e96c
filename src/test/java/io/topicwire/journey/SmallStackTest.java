package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No stage goes deeper into the stack the deeper its document goes: a quarter of the usual stack is enough for a hundred
 * thousand levels. (An eighth of it, the least that Java grants, is too small for the class loading of a JSON library.)
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class SmallStackTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-Xss256k", "-Xss1m"})
    void documentsOfAHundredThousandLevelsAreRead(String stack) throws Exception {
        Path told = folder.resolve("told.txt");
        ProcessBuilder reader = ChildJvm.of(folder, List.of(stack), DeepDocuments.class);
        reader.redirectErrorStream(true);
        Process child = ChildJvm.start(reader, told);
        try {
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
        List<String> lines = Files.readAllLines(told);
        assertThat(lines).hasSize(15).noneMatch(line -> line.contains("StackOverflowError"));
        assertThat(lines).filteredOn(line -> line.endsWith(" read 1")).hasSize(13);
    }
}
