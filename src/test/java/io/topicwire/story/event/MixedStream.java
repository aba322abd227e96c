package io.topicwire.story.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Labelled texts among many that belong to nothing, as in the stream of a desk: sets of stories alone say nothing of how
 * rare it is that two texts are of one event. What belongs to nothing is one text of a story, or of a day, that is months
 * away from where it is put.
 */
final class MixedStream {
    /** A text that is told so long before or after its time meets no report of its own event. */
    private static final Duration AWAY = Duration.ofDays(120);
    /** So close to a labelled text it is put. */
    private static final Duration AROUND = Duration.ofHours(24);
    /** The same text comes again when the first has left the window. */
    private static final Duration AGAIN = StorySettings.WINDOW.plusDays(2);

    private static final String ALONE = "alone-";
    private static final int TRIES = 50;

    private final List<LabelledText> pool;
    private final Map<LabelledText, Instant> used = new HashMap<>();
    private final Random random;
    private int next;

    private MixedStream(List<LabelledText> pool, long seed) {
        this.pool = new ArrayList<>(pool);
        this.random = new Random(seed);
        Collections.shuffle(this.pool, random);
    }

    /**
     * The texts by time, and around each so many of the pool, with clusters of their own.
     *
     * @param pool texts with times, no two of them of one story
     */
    static List<LabelledText> of(List<LabelledText> texts, List<LabelledText> pool, int around, long seed) {
        MixedStream mixed = new MixedStream(pool, seed);
        List<LabelledText> all = new ArrayList<>(texts.size() * (around + 1));
        int number = 0;
        for (LabelledText text : SamenessRun.byTime(texts)) {
            all.add(text);
            Instant time = text.time().orElseThrow();
            for (int i = 0; i < around; i++) {
                Instant at = time.plusSeconds(mixed.random.nextInt((int) AROUND.toSeconds()));
                Optional<LabelledText> other = mixed.other(at);
                if (other.isPresent()) {
                    all.add(alone(other.get(), at, ALONE + number++));
                }
            }
        }
        return SamenessRun.byTime(all);
    }

    private static LabelledText alone(LabelledText text, Instant at, String name) {
        return new LabelledText(
                name, Optional.of(at), false, text.title(), text.text(), text.host(), text.language(), name);
    }

    private Optional<LabelledText> other(Instant at) {
        for (int i = 0; i < TRIES; i++) {
            LabelledText text = pool.get(next++ % pool.size());
            Instant last = used.get(text);
            boolean far = Duration.between(text.time().orElseThrow(), at).abs().compareTo(AWAY) > 0;
            if (far && (last == null || last.plus(AGAIN).isBefore(at))) {
                used.put(text, at);
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** One text of each story, the first by time. */
    static List<LabelledText> oneOfEach(List<LabelledText> texts) {
        Set<String> seen = new HashSet<>();
        return SamenessRun.byTime(texts).stream()
                .filter(text -> seen.add(text.cluster()))
                .toList();
    }

    static boolean isAlone(LabelledText text) {
        return text.cluster().startsWith(ALONE);
    }

    /** Share of the texts that belong to nothing and share a story with another text all the same. */
    static double joined(SamenessRun.Result result) {
        Map<Long, Integer> sizes = new HashMap<>();
        result.stories().forEach(story -> sizes.merge(story, 1, Integer::sum));
        int alone = 0;
        int joined = 0;
        for (int i = 0; i < result.texts().size(); i++) {
            if (isAlone(result.texts().get(i))) {
                alone++;
                joined += sizes.get(result.stories().get(i)) > 1 ? 1 : 0;
            }
        }
        return alone == 0 ? 0 : (double) joined / alone;
    }
}
