package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.feed;

import io.topicwire.feed.Feed;
import io.topicwire.feed.Validators;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryMethod;
import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stored entries and decisions, for the contracts of stories. */
public abstract class StoryGround extends StoreGround {
    static final Feed ALPHA = feed("alpha", 0);
    static final Feed BETA = feed("beta", 1);
    static final TopicId NAVAL = new TopicId("naval");
    static final Instant LATER = NOW.plus(Duration.ofHours(8));
    /** The last moment at which a report of a story that was founded at {@code NOW} may come to speak for it. */
    static final Instant IN_TIME = NOW.plus(Duration.ofMinutes(10));

    static final StoryDecision FOUNDED =
            new StoryDecision(0, StoryMethod.FOUNDED, 0, List.of(), Optional.empty(), "t 1");

    void threeInOneStory() {
        store(added(ALPHA, "one"), added(ALPHA, "two"), added(ALPHA, "three"));
        decide(FOUNDED, joined(1), joined(1));
    }

    static StoryDecision joined(long story) {
        return new StoryDecision(story, StoryMethod.SAME_EVENT, 0.75, List.of("kyiv"), Optional.empty(), "t 1");
    }

    static StoryDecision copied(long story) {
        return new StoryDecision(story, StoryMethod.SAME_COPIES, 1, List.of(), Optional.empty(), "t 1");
    }

    StoredEntry entry(long sequence) {
        return entries().bySequence(List.of(sequence)).get(sequence);
    }

    void decide(StoryDecision... decisions) {
        decide(NOW, List.of(), decisions);
    }

    void decide(Instant at, List<StoryMilestone.Kind> milestones, StoryDecision... decisions) {
        List<StoredEntry> waiting = stories().undecided(decisions.length);
        List<StoryAssignment> assignments = new ArrayList<>();
        for (int i = 0; i < decisions.length; i++) {
            assignments.add(new StoryAssignment(waiting.get(i), decisions[i], milestones));
        }
        stories().record(assignments, at);
    }

    void store(NewEntry... added) {
        store(NOW, added);
    }

    /** The first source of {@code feeds.yml} is preferred. */
    void store(Instant at, NewEntry... added) {
        feeds().configure(List.of(ALPHA, BETA), NOW);
        for (NewEntry entry : added) {
            Feed feed = entry.identity().key().feed().equals(ALPHA.id()) ? ALPHA : BETA;
            feeds().makeDue(List.of(feed.id()), at);
            Claim claim = new Claim("me", Duration.ofMinutes(10), 1, 100, Set.of(), Set.of(feed.id()));
            FeedLease lease = feeds().claimDue(claim, at).get(0);
            PollReport report = new PollReport(
                    PollOutcome.READ,
                    "",
                    Optional.of(at.plusSeconds(1800)),
                    false,
                    feed.uri(),
                    new PollMemory(0, true),
                    Optional.empty(),
                    1);
            feeds().commitPoll(
                            new PollCommit(lease, at, report, Validators.NONE, List.of(entry), List.of(), List.of()));
        }
    }
}
