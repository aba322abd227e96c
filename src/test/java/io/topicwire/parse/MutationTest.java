package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of damaged fixtures: only a feed or a FeedSyntaxException may come out. The seed makes it repeatable. */
final class MutationTest {
    private static final int ROUNDS = 4_000;
    private static final String PIECES = "<>&;\"'[]{}:/!?-= \0\uFEFF]]><![CDATA[<!--<!DOCTYPE&#x0;xmlns:a=";

    @Test
    void onlyAFeedOrARefusalComesOut() {
        List<byte[]> originals =
                Fixtures.documents().stream().map(Fixtures::bytes).toList();
        Random random = new Random(20_260_301);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(originals.get(random.nextInt(originals.size())), random);
            try {
                assertThat(Fixtures.read(damaged).entries()).isNotNull();
                read++;
            } catch (FeedSyntaxException e) {
                assertThat(e.getCause()).as("an error of ours or of a library").isNull();
            }
        }
        assertThat(read).as("documents that survive the damage").isGreaterThan(ROUNDS / 2);
    }

    private static byte[] damage(byte[] original, Random random) {
        byte[] body = original.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(4)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body[at] = (byte) PIECES.charAt(random.nextInt(PIECES.length()));
                case 2 -> body = cut(body, at, Math.min(body.length, at + random.nextInt(40)));
                default -> body = doubled(body, at, Math.min(body.length, at + random.nextInt(40)));
            }
            if (body.length == 0) {
                return original;
            }
        }
        return body;
    }

    private static byte[] cut(byte[] body, int from, int to) {
        byte[] shorter = Arrays.copyOf(body, body.length - (to - from));
        System.arraycopy(body, to, shorter, from, body.length - to);
        return shorter;
    }

    private static byte[] doubled(byte[] body, int from, int to) {
        byte[] longer = Arrays.copyOf(body, body.length + to - from);
        System.arraycopy(body, from, longer, to, body.length - from);
        return longer;
    }
}
