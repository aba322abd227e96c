package io.topicwire.story.event;

import java.util.Optional;

/**
 * A story that an entry might belong to.
 *
 * @param story an open one
 * @param features how alike they are
 * @param probability that both are of one event
 * @param nearest the entry of the story that is most like it
 * @param veto in plain words why they are of different events all the same
 */
record Candidate(OpenStory story, StoryFeatures features, double probability, Member nearest, Optional<String> veto) {
    Candidate probability(double other) {
        return new Candidate(story, features, other, nearest, veto);
    }

    Candidate veto(Optional<String> reason) {
        return new Candidate(story, features, probability, nearest, reason);
    }

    double rounded() {
        return Scores.rounded(probability);
    }
}
