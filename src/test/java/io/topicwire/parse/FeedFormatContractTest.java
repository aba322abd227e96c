package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every document among the fixtures is read as the transcript beside it says; every format has a folder of them. */
final class FeedFormatContractTest {
    @TestFactory
    Stream<DynamicTest> documentsAreReadAsTheirTranscriptsSay() {
        return Fixtures.documents().stream()
                .map(document -> DynamicTest.dynamicTest(
                        Fixtures.folder().relativize(document).toString(), () -> assertTranscript(document)));
    }

    private static void assertTranscript(Path document) throws IOException, FeedSyntaxException {
        Path transcript =
                document.resolveSibling(document.getFileName().toString().replaceFirst("\\.[a-z]+$", ".txt"));
        assertThat(Transcript.of(Fixtures.read(Fixtures.bytes(document)))).isEqualTo(Files.readString(transcript));
    }

    @TestFactory
    Stream<DynamicTest> everyFormatHasFixtures() {
        return FeedFormat.ALL.stream().map(format -> {
            String name = format.getClass().getSimpleName();
            return DynamicTest.dynamicTest(name, () -> {
                Path folder = Fixtures.folder().resolve(name);
                assertThat(Fixtures.documents()).anyMatch(file -> file.startsWith(folder));
            });
        });
    }
}
