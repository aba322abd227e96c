package io.topicwire.store;

import io.topicwire.feed.IdentityRule;
import io.topicwire.story.IdChurn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the ids of a feed proved to be ids.
 *
 * @param changedAt when most of its known items came under other ids last
 * @param learned by what its items are told apart since they did so again; it stays for as long as the address does,
 *     for a rule that flips back and forth announces everything again
 */
public record IdentityHistory(Optional<Instant> changedAt, Optional<Learned> learned) {
    /** Its ids were never seen to change. */
    public static final IdentityHistory NONE = new IdentityHistory(Optional.empty(), Optional.empty());

    /** A site is rebuilt once; one whose ids change twice within a week changes them at every fetch or every build. */
    private static final Duration AGAIN = Duration.ofDays(7);

    /**
     * What was learned.
     *
     * @param rule by what items are told apart
     * @param since since when
     */
    public record Learned(IdentityRule rule, Instant since) {}

    /** The rule in force: the operator's, else what was learned. */
    public IdentityRule rule(IdentityRule configured) {
        return configured == IdentityRule.AUTO ? learned.map(Learned::rule).orElse(IdentityRule.AUTO) : configured;
    }

    /** The history after one more document. */
    public IdentityHistory after(IdChurn churn, Instant now) {
        if (!churn.changed()) {
            return this;
        }
        boolean again =
                changedAt.filter(before -> before.plus(AGAIN).isAfter(now)).isPresent();
        return new IdentityHistory(Optional.of(now), again ? Optional.of(new Learned(churn.stable(), now)) : learned);
    }
}
