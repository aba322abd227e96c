package io.topicwire.story.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
 * @param shared what the entry shares with the one that is most like it
 * @param meanMass mean of {@link SharedTerms#mass} over a few entries of the story
 * @param meanTitles mean of {@link SharedTerms#titles} over them
 * @param entriesAnHour how crowded the stream is: the more entries, the more of them look alike by chance
 */
record StoryFeatures(
        double centroid,
        double average,
        double most,
        double titleCentroid,
        double titleMost,
        double hoursSinceLast,
        double hoursSinceFirst,
        NameConflict names,
        SharedTerms shared,
        double meanMass,
        double meanTitles,
        double entriesAnHour) {
    /** What {@link #valuesOfBodies()} are, in their order. */
    static final List<String> NAMES_OF_BODIES = List.of(
            "centroid",
            "average",
            "most",
            "root of most",
            "since last",
            "since first",
            "since last and centroid",
            "names not comparable",
            "names in conflict",
            "mass shared",
            "mass of names shared",
            "mass of ordinary words shared",
            "figures in conflict",
            "strangers",
            "nations shared",
            "other nations",
            "mean of mass",
            "since last and mass");

    /** What {@link #values()} are, in their order: those of bodies, then what is known only where both have titles. */
    static final List<String> NAMES = Stream.concat(
                    NAMES_OF_BODIES.stream(),
                    Stream.of(
                            "centroid of titles",
                            "most of titles",
                            "titles shared by both",
                            "title shared by one",
                            "names of titles shared",
                            "strangers in titles",
                            "mean of titles",
                            "entries an hour",
                            "entries an hour and mass"))
            .toList();

    /** Entries of a story, beside its first, that are compared one by one. */
    private static final int LATEST = 3;
    /** More entries an hour were in no stream that the weights were fitted on. */
    private static final double MOST_AN_HOUR = 20;
    /** More nations in common say no more. */
    private static final double MOST_NATIONS = 2;

    static StoryFeatures of(
            OpenStory story, Similarities like, StoryVector entry, Instant published, StoryWindow window) {
        int slot = story.slot();
        SharedTerms nearest = SharedTerms.of(entry, window.member(like.mostAlike(slot)), window.postings());
        double[] means = means(story, entry, window, nearest);
        return new StoryFeatures(
                like.sum(slot) / story.length(),
                like.sum(slot) / story.counted().size(),
                like.most(slot),
                story.titleLength() == 0 ? 0 : like.titleSum(slot) / story.titleLength(),
                like.mostTitle(slot),
                hours(story.lastPublished(), published),
                hours(story.firstPublished(), published),
                NameConflict.of(entry, story),
                nearest,
                means[0],
                means[1],
                window.entriesAnHour());
    }

    /** Mean mass and titles shared with the story's first and latest entries, a few of them: a long story costs no more. */
    static double[] means(OpenStory story, StoryVector entry, StoryWindow window, SharedTerms nearest) {
        List<Integer> counted = story.counted();
        if (counted.size() == 1) {
            return new double[] {nearest.mass(), nearest.titles()};
        }
        double mass = 0;
        double titles = 0;
        int compared = 0;
        for (int i = 0; i < counted.size(); i++) {
            if (i == 0 || i >= counted.size() - LATEST) {
                SharedTerms shared = SharedTerms.of(entry, window.member(counted.get(i)), window.postings());
                mass += shared.mass();
                titles += shared.titles();
                compared++;
            }
        }
        return new double[] {mass / compared, titles / compared};
    }

    static double hours(Instant a, Instant b) {
        return Duration.between(a, b).abs().toMinutes() / 60.0;
    }

    /** What is weighed where both texts have a title. */
    double[] values() {
        double crowd = Math.log1p(Math.min(MOST_AN_HOUR, entriesAnHour));
        double[] ofTitles = {
            titleCentroid,
            titleMost,
            shared.titles(),
            shared.titleOfOne(),
            shared.titleNames(),
            Math.log1p(shared.titleStrangers()),
            meanTitles,
            crowd,
            crowd * Math.log1p(shared.mass())
        };
        double[] ofBodies = valuesOfBodies();
        double[] values = Arrays.copyOf(ofBodies, ofBodies.length + ofTitles.length);
        System.arraycopy(ofTitles, 0, values, ofBodies.length, ofTitles.length);
        return values;
    }

    /** What is weighed where one of the texts has no title: nothing of titles, as their absence says nothing. */
    double[] valuesOfBodies() {
        // An hour weighs more after ten minutes than after three days.
        double last = Math.log1p(hoursSinceLast);
        double mass = Math.log1p(shared.mass());
        return new double[] {
            centroid,
            average,
            most,
            Math.sqrt(most),
            last,
            Math.log1p(hoursSinceFirst),
            last * centroid,
            names.comparable() ? 0 : 1,
            names.strength(),
            mass,
            Math.log1p(shared.names()),
            Math.log1p(shared.ordinary()),
            shared.figures(),
            Math.log1p(shared.strangers()),
            Math.min(MOST_NATIONS, shared.nations()),
            Math.min(MOST_NATIONS, shared.otherNations()),
            Math.log1p(meanMass),
            last * mass
        };
    }
}
