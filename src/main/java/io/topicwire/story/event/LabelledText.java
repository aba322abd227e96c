package io.topicwire.story.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A text of a corpus with the answer.
 *
 * @param id its name in the corpus
 * @param time when it appeared, where that is known
 * @param exactTime whether that is its own time and not filled in
 * @param title may be empty
 * @param text may be empty
 * @param host who published it, empty where unknown
 * @param language BCP 47 tag, may be empty
 * @param cluster equal for texts of one story
 */
public record LabelledText(
        String id,
        Optional<Instant> time,
        boolean exactTime,
        String title,
        String text,
        String host,
        String language,
        String cluster) {}
