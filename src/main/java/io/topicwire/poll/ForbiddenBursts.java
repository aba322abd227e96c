package io.topicwire.poll;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a burst of 403 for what it is, throttling: three feeds of one host refused within ten minutes, or one feed
 * refused and answered by turns. A lone 403 stays a matter of its feed. Thread-safe.
 */
final class ForbiddenBursts {
    private static final int FEEDS = 3;
    /** Refused, answered, refused: the third turn. */
    private static final int TURNS = 3;

    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
    /** Hosts that are remembered; more than that many do not throttle at once. */
    private static final int HOSTS = 1_000;

    private final Map<String, Host> hosts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Host> eldest) {
            return size() > HOSTS;
        }
    };

    /** A feed got an answer, which ends the burst; whether it alternates is remembered. */
    synchronized void answered(String host, FeedId feed) {
        Host state = hosts.get(host);
        if (state != null) {
            state.answered(feed);
        }
    }

    /**
     * A feed was refused with 403.
     *
     * @return until when the host should be left alone; empty where this is no burst
     */
    synchronized Optional<Instant> refused(String host, FeedId feed, Instant now) {
        Host state = hosts.computeIfAbsent(host, name -> new Host());
        return state.refused(feed, now) ? Optional.of(now.plus(state.nextPause())) : Optional.empty();
    }

    private static final class Host {
        private final Map<FeedId, Turns> feeds = new HashMap<>();
        private int bursts;

        boolean refused(FeedId feed, Instant now) {
            Turns turns = feeds.computeIfAbsent(feed, id -> new Turns());
            turns.refused(now);
            long refusedNow = feeds.values().stream()
                    .filter(other -> other.refused && !other.refusedAt.isBefore(now.minus(WITHIN)))
                    .count();
            return refusedNow >= FEEDS || turns.taken >= TURNS;
        }

        void answered(FeedId feed) {
            Turns turns = feeds.get(feed);
            if (turns != null && !turns.answered()) {
                feeds.remove(feed);
            }
            if (feeds.isEmpty()) {
                bursts = 0;
            }
        }

        Duration nextPause() {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(bursts, 5));
            bursts++;
            return Spans.shorter(pause, LONGEST_PAUSE);
        }
    }

    /** How often in a row a feed's polls went the other way than the one before. */
    private static final class Turns {
        private boolean refused;
        private Instant refusedAt = Instant.MIN;
        private int taken;

        void refused(Instant now) {
            taken = refused ? 0 : taken + 1;
            refused = true;
            refusedAt = now;
        }

        /** @return false where it answers as a matter of course */
        boolean answered() {
            boolean turned = refused;
            taken = turned ? taken + 1 : 0;
            refused = false;
            return turned;
        }
    }
}
