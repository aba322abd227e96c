package io.topicwire.story.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the model weighs of an entry and a story. Never how many entries a story has: corpora differ in that, events do
 * not.
 *
 * @param centroid cosine with the sum of the story's entries
 * @param average mean cosine with an entry of the story
 * @param most highest cosine with one of them
 * @param titleCentroid cosine of the title with the sum of the titles, 0 where there are none
 * @param titleMost highest cosine of the title with one of them
 * @param hoursSinceLast between the entry and the story's latest one
 * @param hoursSinceFirst between the entry and the story's earliest one
 * @param names how far the names speak against it
 */
record StoryFeatures(
        double centroid,
        double average,
        double most,
        double titleCentroid,
        double titleMost,
        double hoursSinceLast,
        double hoursSinceFirst,
        NameConflict names) {
    /** What the values are, in their order. */
    static final List<String> NAMES = List.of(
            "centroid",
            "average",
            "most",
            "root of most",
            "centroid of titles",
            "most of titles",
            "since last",
            "since first",
            "since last and centroid",
            "names not comparable",
            "names in conflict");

    static StoryFeatures of(OpenStory story, Similarities like, StoryVector entry, Instant published) {
        int slot = story.slot();
        return new StoryFeatures(
                like.sum(slot) / story.length(),
                like.sum(slot) / story.counted().size(),
                like.most(slot),
                story.titleLength() == 0 ? 0 : like.titleSum(slot) / story.titleLength(),
                like.mostTitle(slot),
                hours(story.lastPublished(), published),
                hours(story.firstPublished(), published),
                NameConflict.of(entry, story));
    }

    static double hours(Instant a, Instant b) {
        return Duration.between(a, b).abs().toMinutes() / 60.0;
    }

    double[] values() {
        // An hour weighs more after ten minutes than after three days.
        double last = Math.log1p(hoursSinceLast);
        double first = Math.log1p(hoursSinceFirst);
        return new double[] {
            centroid,
            average,
            most,
            Math.sqrt(most),
            titleCentroid,
            titleMost,
            last,
            first,
            last * centroid,
            names.comparable() ? 0 : 1,
            names.strength()
        };
    }
}
