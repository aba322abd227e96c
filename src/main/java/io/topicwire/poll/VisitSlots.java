package io.topicwire.poll;

import io.topicwire.feed.FeedId;
import io.topicwire.store.FeedLease;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The visits under way, and whether there is room for one more. A visit that waits long for its server gives up its
 * place, for it costs next to nothing while it waits: a few hosts that hang must not hold up all others until their
 * time is over. Thread-safe.
 */
final class VisitSlots {
    /** Most servers answer within a fraction of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Bounds the threads and connections of visits that only wait: so many for each place. */
    private static final int WAITING = 8;

    private final int places;
    private final Map<FeedId, Visiting> visits = new LinkedHashMap<>();

    private record Visiting(FeedLease lease, Instant since, boolean answered) {
        boolean takesPlace(Instant now) {
            return answered || now.isBefore(since.plus(PATIENCE));
        }
    }

    /** @param places most visits at one time that are not waiting long */
    VisitSlots(int places) {
        this.places = places;
    }

    synchronized boolean free(Instant now) {
        return visits.size() < places * WAITING
                && visits.values().stream()
                                .filter(visit -> visit.takesPlace(now))
                                .count()
                        < places;
    }

    synchronized void begin(FeedLease lease, Instant now) {
        visits.put(lease.feed().id(), new Visiting(lease, now, false));
    }

    /** The server said all that it had to say; what follows is our own work, which takes a place again. */
    synchronized void answered(FeedId feed) {
        visits.computeIfPresent(feed, (id, visit) -> new Visiting(visit.lease(), visit.since(), true));
    }

    synchronized void end(FeedId feed) {
        visits.remove(feed);
    }

    synchronized List<FeedLease> leases() {
        return visits.values().stream().map(Visiting::lease).toList();
    }

    synchronized int size() {
        return visits.size();
    }
}
