package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.FeedId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs written by hand: copies must fold, look-alikes must not, whichever comes first. */
final class CopyTablesTest {
    private static final Instant START = Instant.parse("2021-04-06T12:00:00Z");

    /** One visit as six outlets tell it; the first is the earliest. */
    private static final List<Told> VISIT = List.of(
            new Told(
                    "Russia & India to enhance defence cooperation",
                    "Russia and India are to enhance defence cooperation, not only in purchases but also in additional"
                            + " production of Russian military equipment in India. Sergey Lavrov discussed this with"
                            + " Subrahmanyam Jaishankar during talks in New Delhi on Tuesday. The ministers also prepared"
                            + " the annual summit."),
            new Told(
                    "Russia and India to step up defence cooperation",
                    "Russia and India are to step up defence cooperation, not only in purchases but also in additional"
                            + " production of Russian military equipment in India. Sergey Lavrov discussed this with"
                            + " Subrahmanyam Jaishankar during talks in New Delhi on Tuesday."),
            new Told(
                    "Lavrov, Jaishankar discuss making Russian arms in India",
                    "NEW DELHI, April 6 (PTI) — Russia and India are to enhance defence cooperation, not only in"
                            + " purchases but also in additional production of Russian military equipment in India."
                            + " Sergey Lavrov discussed this with Subrahmanyam Jaishankar during talks in New Delhi."),
            new Told(
                    "Russia & India to Enhance Defence Cooperation - New Order of Arms",
                    "Russia and India are to enhance defence cooperation, not only in purchases but also in additional"
                            + " production of Russian military equipment in India. Sergey Lavrov discussed this with"
                            + " Subrahmanyam Jaishankar during talks in New Delhi on Tuesday. Follow New Order of Arms on"
                            + " Google News."),
            new Told(
                    "India, Russia talk of joint production of Russian military equipment",
                    "Sergey Lavrov discussed additional production of Russian military equipment in India with"
                            + " Subrahmanyam Jaishankar during talks in New Delhi on Tuesday. Russia and India are to"
                            + " enhance defence cooperation, not only in purchases. The ministers also prepared the annual"
                            + " summit."),
            new Told(
                    "BREAKING: Moscow and Delhi to enhance defence cooperation",
                    "Russia and India are to enhance defence cooperation, not only in buying but also in additional"
                            + " production of Russian military equipment in India. Foreign Minister Sergey Lavrov discussed"
                            + " this with Subrahmanyam Jaishankar during talks in New Delhi on Tuesday, the ministry said."));

    @ParameterizedTest
    @MethodSource("copies")
    void foldsCopies(Told one, Told other) {
        assertThat(decision(one, other)).hasValueSatisfying(copy -> {
            assertThat(copy.original()).isEqualTo(1);
            assertThat(copy.method()).isEqualTo(CopyMethod.SAME_TEXT);
        });
        assertThat(decision(other, one)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void keepsLookAlikesApart(Told one, Told other) {
        assertThat(decision(one, other)).isEmpty();
        assertThat(decision(other, one)).isEmpty();
    }

    @Test
    void foldsSixWordingsOfOneVisitIntoTheFirst() {
        CopyIndex index = new CopyIndex();
        List<Long> originals = new ArrayList<>();
        for (int i = 0; i < VISIT.size(); i++) {
            long original = index.decide(candidate(0, i, VISIT.get(i), 0))
                    .map(CopyDecision::original)
                    .orElse(0L);
            originals.add(original);
            index.add(candidate(i + 1, i, VISIT.get(i), original));
        }
        assertThat(originals).containsExactly(0L, 1L, 1L, 1L, 1L, 1L);
    }

    @Test
    void doesNotFoldWhatTheSameMinistersDidAWeekLater() {
        CopyIndex index = new CopyIndex();
        for (int i = 0; i < VISIT.size(); i++) {
            index.add(candidate(i + 1, i, VISIT.get(i), 0));
        }
        Told date = new Told(
                "Russia and India agree on date of annual summit",
                "Russia and India have agreed to hold their annual summit in New Delhi on 6 December, Sergey Lavrov said"
                        + " after a call with Subrahmanyam Jaishankar on Tuesday. Defence cooperation is on the agenda.");
        assertThat(index.decide(candidate(0, 50, date, 0))).isEmpty();
    }

    private static Optional<CopyDecision> decision(Told earlier, Told later) {
        CopyIndex index = new CopyIndex();
        index.add(candidate(1, 0, earlier, 0));
        return index.decide(candidate(0, 1, later, 0));
    }

    private static CopyCandidate candidate(long sequence, int outlet, Told told, long original) {
        return new CopyCandidate(
                sequence,
                new FeedId("outlet-" + outlet),
                "outlet-" + outlet + ".example",
                Optional.empty(),
                Optional.empty(),
                told.title(),
                told.text(),
                START.plus(Duration.ofHours(outlet)),
                original);
    }

    static Stream<Arguments> copies() throws IOException {
        return pairs("copies.txt");
    }

    static Stream<Arguments> lookAlikes() throws IOException {
        return pairs("look-alikes.txt");
    }

    private static Stream<Arguments> pairs(String file) throws IOException {
        try (InputStream in = CopyTablesTest.class.getResourceAsStream(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<Arguments> pairs = new ArrayList<>();
            for (int i = 0; i < lines.size(); i += 4) {
                pairs.add(Arguments.of(
                        new Told(lines.get(i), lines.get(i + 1)), new Told(lines.get(i + 2), lines.get(i + 3))));
            }
            assertThat(pairs).hasSizeGreaterThanOrEqualTo(15);
            return pairs.stream();
        }
    }

    /** A title and a text. */
    record Told(String title, String text) {
        @Override
        public String toString() {
            return title;
        }
    }
}
