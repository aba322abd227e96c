package io.topicwire.poll;

import io.topicwire.feed.Validators;
import io.topicwire.store.CommitOutcome;
import io.topicwire.store.FeedLease;
import io.topicwire.store.PollCommit;
import io.topicwire.story.IdChurn;
import io.topicwire.story.event.StorySettings;
import io.topicwire.topic.TopicId;
import io.topicwire.vector.TextVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges what a visit brought home and commits it, one at a time. */
final class PollCommitter {
    private static final Logger LOG = LoggerFactory.getLogger(PollCommitter.class);

    private final PollParts parts;
    private final EntryJudge judge;
    private final StoryKeeper stories;
    private final NextPoll next;

    PollCommitter(PollParts parts, Optional<TextVectors> encoder) {
        this.parts = parts;
        this.judge = new EntryJudge(parts.entries(), parts.families());
        this.stories = new StoryKeeper(parts.entries(), parts.stories(), StorySettings.DEFAULT, encoder);
        this.next = new NextPoll(parts.random());
    }

    /**
     * @param subscriptions asked for in the turn, so that no entry is matched by topics that were replaced meanwhile
     * @param started when the fetch began
     * @return what was committed; empty where someone else has taken the feed over
     */
    Optional<PolledFeed> commit(
            FeedLease lease, Visited visited, Supplier<Subscriptions> subscriptions, Instant started) {
        return parts.turns().take(() -> commitAlone(lease, visited, subscriptions.get(), started), stories::forget);
    }

    private Optional<PolledFeed> commitAlone(
            FeedLease lease, Visited visited, Subscriptions subscriptions, Instant started) {
        Instant at = parts.clock().instant();
        Judgement judgement = visited instanceof Visited.Answered answer
                ? judge.judge(lease, answer.entries(), subscriptions, arrival(lease, at))
                : new Judgement(IdChurn.NONE);
        Conclusion conclusion = conclusion(lease, visited, judgement, at);
        Set<TopicId> touched = touched(judgement);
        CommitOutcome outcome = parts.feeds()
                .commitPoll(new PollCommit(
                        lease,
                        at,
                        conclusion.report(),
                        validators(visited),
                        judgement.added(),
                        judgement.changed(),
                        judgement.seen()));
        if (outcome instanceof CommitOutcome.Committed committed) {
            touched.addAll(decideStories(at));
            tell(committed, touched);
            log(lease, conclusion);
            return Optional.of(new PolledFeed(
                    lease.feed(),
                    conclusion.report(),
                    committed.added(),
                    committed.changed(),
                    judgement.copies(),
                    conclusion.missed(),
                    touched,
                    Duration.between(started, at)));
        }
        LOG.warn(
                "the poll of {} was not committed: another node has taken the feed over",
                lease.feed().id());
        return Optional.empty();
    }

    /** Says to all nodes what outputs should show. */
    private void tell(CommitOutcome.Committed committed, Set<TopicId> touched) {
        if (committed.added() > 0 || committed.changed() > 0 || !touched.isEmpty()) {
            parts.turns().touch(touched);
        }
    }

    /**
     * Entries that an earlier run stored and did not decide are decided with those of this commit.
     *
     * @return topics whose stories got entries
     */
    private Set<TopicId> decideStories(Instant at) {
        Set<Long> grown = stories.catchUp(at);
        return grown.isEmpty() ? Set.of() : parts.stories().topics(grown);
    }

    /** Merges open stories that turned out to be of one event; commits take their turns in between. */
    StoryRepairs repairStories() {
        return new RepairInTurns(stories, parts.turns(), parts.clock()).run();
    }

    private static Arrival arrival(FeedLease lease, Instant at) {
        return new Arrival(at, !lease.memory().everRead());
    }

    /** Once, for what was learned stays. */
    private static void log(FeedLease lease, Conclusion conclusion) {
        conclusion.learned().ifPresent(words -> LOG.info("{}: {}", lease.feed().id(), words));
    }

    private Set<TopicId> touched(Judgement judgement) {
        Set<TopicId> touched = new TreeSet<>(judgement.topics());
        if (!judgement.touchedGroups().isEmpty()) {
            touched.addAll(parts.entries().topicsOfGroups(judgement.touchedGroups()));
        }
        return touched;
    }

    private Conclusion conclusion(FeedLease lease, Visited visited, Judgement judgement, Instant at) {
        if (visited instanceof Visited.Answered answer) {
            return Conclusion.of(lease, answer, judgement, next, at);
        }
        return new Conclusion(((Visited.Unanswered) visited).report(), Optional.empty(), Optional.empty());
    }

    private static Validators validators(Visited visited) {
        return visited instanceof Visited.Answered answer
                ? answer.validators()
                : ((Visited.Unanswered) visited).validators();
    }
}
