package io.topicwire.story.event;

import java.util.Arrays;

/**
 * How far the names of an entry and of a story speak against each other: "an earthquake in Chile" and "an earthquake in
 * Peru" share all but their names.
 *
 * @param comparable whether both have names
 * @param unknown share of the entry's names that no entry of the story has, the rarer the heavier
 * @param missing share of the story's names that the entry lacks, those that most of the story's entries have the
 *     heavier
 */
record NameConflict(boolean comparable, double unknown, double missing) {
    private static final NameConflict NONE = new NameConflict(false, .5, .5);

    static NameConflict of(StoryVector entry, OpenStory story) {
        double all = 0;
        double unknown = 0;
        for (int i = 0; i < entry.size(); i++) {
            if (entry.isName(i)) {
                double weight = entry.weights()[i] * entry.weights()[i];
                all += weight;
                unknown += story.names().contains(entry.terms()[i]) ? 0 : weight;
            }
        }
        return all == 0 || story.names().isEmpty()
                ? NONE
                : new NameConflict(true, unknown / all, missing(entry, story));
    }

    private static double missing(StoryVector entry, OpenStory story) {
        double[] weights = new double[2];
        double entries = story.counted().size();
        story.names().forEach((name, count) -> {
            double share = count / entries;
            double weight = share * share * WordFrequencies.standard().rarity(name);
            weights[0] += weight;
            weights[1] += hasName(entry, name) ? 0 : weight;
        });
        return weights[1] / weights[0];
    }

    private static boolean hasName(StoryVector entry, int name) {
        int at = Arrays.binarySearch(entry.terms(), name);
        return at >= 0 && entry.isName(at);
    }

    /** 0 where one side's names are all known to the other, 1 where both have none in common. */
    double strength() {
        return unknown * missing;
    }
}
