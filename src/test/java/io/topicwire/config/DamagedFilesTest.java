package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, the answer is a config or a list of mistakes that can be printed. Seeded, so it repeats. */
final class DamagedFilesTest {
    private static final byte[] SAMPLE = Feeds.fixture("full.yml").getBytes(StandardCharsets.UTF_8);
    private static final byte[] NASTY =
            "\t\n\r:-#&*!|>'\"%@`{}[],?~\\\0\u00e9\uFEFF\u2028 \uD83D\uDEA2".getBytes(StandardCharsets.UTF_8);

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areAnsweredInWords(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            ConfigResult<FeedsConfig> result = Feeds.read(damaged(random));
            if (result instanceof ConfigResult.Broken<FeedsConfig> broken) {
                assertThat(broken.problems()).isNotEmpty().allSatisfy(DamagedFilesTest::isPrintable);
            }
        }
    }

    @Test
    void everyBeginningOfAFileIsAnswered() {
        for (int length = 0; length < SAMPLE.length; length++) {
            ConfigResult<FeedsConfig> result = Feeds.read(Arrays.copyOf(SAMPLE, length));
            assertThat(result).isNotNull();
        }
    }

    @Test
    void aLargeFileIsReadWhole() {
        StringBuilder text = new StringBuilder("sources:\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("  - {id: s%d, url: 'https://h%d.example/rss', tags: [a, b], titel: x}\n".formatted(i, i));
        }
        List<ConfigProblem> problems = Feeds.problems(text.toString());

        assertThat(problems).hasSize(Problems.MOST);
        assertThat(problems.get(Problems.MOST - 1).line()).isEqualTo(Problems.MOST + 1);
        assertThat(Feeds.loaded(text.toString().replace("titel", "title"))
                        .config()
                        .feeds())
                .hasSize(3_000);
    }

    private static byte[] damaged(Random random) {
        byte[] bytes = SAMPLE.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = switch (random.nextInt(3)) {
                case 0 -> NASTY[random.nextInt(NASTY.length)];
                case 1 -> (byte) random.nextInt(256);
                default -> bytes[random.nextInt(bytes.length)];
            };
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static void isPrintable(ConfigProblem problem) {
        assertThat(problem.line()).isNotNegative();
        assertThat(problem.toString()).doesNotContain("\n", "Exception", "org.snakeyaml");
        assertThat(problem.forTerminal().chars()).allMatch(c -> c >= ' ' || c == '\n');
        assertThat(problem.excerpt().lines()).allMatch(line -> line.length() <= 160);
    }
}
