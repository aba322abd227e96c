package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.RequestTerms;
import io.topicwire.fetch.HostGate;
import io.topicwire.fetch.MemoryBudget;
import io.topicwire.store.Claim;
import io.topicwire.store.FeedLease;
import io.topicwire.store.StoreException;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatcher;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The use case "take in": claims due feeds, visits each within the bounds of its host, commits what was found.
 *
 * <p>Nothing happens by itself: {@link #tick} starts what is due, and every visit that ends starts the next one.
 * Thread-safe. Visits run side by side on the executor; judging and committing is done by one at a time, so that of two
 * outlets' copies of one text the second is always known as such.
 */
public final class PollCycle {
    private static final Logger LOG = LoggerFactory.getLogger(PollCycle.class);
    /** Claiming a few feeds of one host at a time keeps others from waiting for a host with hundreds. */
    private static final int CLAIMED_PER_HOST = 8;
    /** Feeds claimed ahead for each place: enough that hosts which hold theirs up do not fill the list. */
    private static final int CLAIMED_AHEAD = 16;

    private final PollParts parts;
    private final PollSettings settings;
    private final PollListener listener;
    private final Visit visit;
    private final PollCommitter committer;

    private final Map<FeedLease, Boolean> waiting = new LinkedHashMap<>();
    private final VisitSlots slots;
    private boolean dry;
    private boolean pumping;
    private boolean again;
    private boolean stopping;
    private Set<FeedId> only = Set.of();

    private volatile Subscriptions subscriptions = Subscriptions.of(List.of(), new TopicMatcher(List.of()));

    public PollCycle(PollParts parts, PollSettings settings, PollListener listener) {
        this.parts = parts;
        this.settings = settings;
        this.listener = listener;
        this.slots = new VisitSlots(settings.visits());
        this.visit = new Visit(parts, slots::answered);
        this.committer = new PollCommitter(parts, settings.encoder());
    }

    /**
     * Takes over what the operator wants: at the start and after every edit. Entries that are stored are matched anew
     * where a topic changed.
     */
    public void subscribe(Collection<Feed> feeds, List<Topic> topics) {
        subscribe(feeds, new TopicMatcher(topics), Map.of());
    }

    /**
     * As {@link #subscribe(Collection, List)}, with what the operator wants said in requests.
     *
     * @param topics those that are not published are judged by where others refer to them, and nothing of that is stored
     * @param requests for feeds with something special to say; kept in memory only
     */
    public void subscribe(Collection<Feed> feeds, TopicMatcher topics, Map<FeedId, RequestTerms> requests) {
        Instant now = parts.clock().instant();
        parts.feeds().configure(feeds, now);
        TopicMatcher matcher = topics.only(topic -> topic.scope().published());
        Subscriptions wanted = Subscriptions.of(parts.feeds().everConfigured(), matcher, requests);
        Subscriptions before = parts.turns().take(() -> replace(wanted));
        List<TopicId> changed =
                new TopicRematch(parts.entries(), parts.turns()).run(matcher, before.topics(), wanted.feeds(), now);
        if (!changed.isEmpty()) {
            LOG.info("matched stored entries anew for topics {}", changed);
        }
    }

    private Subscriptions replace(Subscriptions wanted) {
        Subscriptions before = subscriptions;
        subscriptions = wanted;
        return before;
    }

    /** Merges open stories that turned out to be of one event; commits take their turns in between. */
    public StoryRepairs repairStories() {
        return committer.repairStories();
    }

    /** Restricts polling to some feeds; an empty set lifts the restriction. */
    public synchronized void restrictTo(Set<FeedId> feeds) {
        only = Set.copyOf(feeds);
    }

    /** Starts visits of feeds that are due, as far as there is room. Called once a second or so. */
    public void tick() {
        List<FeedLease> outwaited;
        synchronized (this) {
            dry = false;
            outwaited = takeOutwaited(parts.clock().instant());
        }
        parts.feeds().release(outwaited);
        pump();
    }

    /** Leases that waited so long for their host that they might end during the visit. */
    private List<FeedLease> takeOutwaited(Instant now) {
        List<FeedLease> outwaited = waiting.keySet().stream()
                .filter(lease ->
                        !now.isBefore(lease.until().minus(settings.lease().dividedBy(2))))
                .toList();
        outwaited.forEach(waiting::remove);
        return outwaited;
    }

    /** Whether nothing is under way and nothing was due when last looked. */
    public synchronized boolean idle() {
        return dry && waiting.isEmpty() && slots.size() == 0;
    }

    /**
     * Takes no more feeds and gives back those that wait. Visits that are under way end by themselves; call
     * {@link #giveBack} when they had their time.
     */
    public void stop() {
        List<FeedLease> unvisited;
        synchronized (this) {
            stopping = true;
            unvisited = List.copyOf(waiting.keySet());
            waiting.clear();
        }
        parts.feeds().release(unvisited);
    }

    /** Gives back the leases of visits that have still not ended. */
    public void giveBack() {
        parts.feeds().release(slots.leases());
    }

    /** How many visits are under way. */
    public int underWay() {
        return slots.size();
    }

    /**
     * Runs at most once at a time, without blocking: who comes while it runs leaves word to look again. So it works on a
     * direct executor too, where visits end inside of it.
     */
    private void pump() {
        synchronized (this) {
            again = true;
            if (pumping) {
                return;
            }
            pumping = true;
        }
        try {
            while (wordLeft()) {
                startAll();
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                pumping = false;
            }
            throw e;
        }
    }

    /** Ends the pumping in the same breath, or a word that comes just then would be lost. */
    private synchronized boolean wordLeft() {
        pumping = again && !stopping;
        again = false;
        return pumping;
    }

    private void startAll() {
        Optional<Runnable> next = nextVisit();
        while (next.isPresent()) {
            parts.executor().execute(next.get());
            next = nextVisit();
        }
    }

    private Optional<Runnable> nextVisit() {
        Optional<Runnable> next = fromWaiting();
        if (next.isEmpty() && claimMore()) {
            next = fromWaiting();
        }
        return next;
    }

    private synchronized Optional<Runnable> fromWaiting() {
        Instant now = parts.clock().instant();
        if (stopping || !slots.free(now)) {
            return Optional.empty();
        }
        Iterator<FeedLease> leases = waiting.keySet().iterator();
        while (leases.hasNext()) {
            FeedLease lease = leases.next();
            Optional<HostGate.Permit> permit = parts.gate().tryEnter(lease.rateKey(), manner(lease), now);
            if (permit.isPresent()) {
                leases.remove();
                slots.begin(lease, now);
                return Optional.of(() -> run(lease, permit.get()));
            }
        }
        return Optional.empty();
    }

    private static HostGate.Manner manner(FeedLease lease) {
        if (lease.feed().terms().crawlDelay()) {
            return HostGate.Manner.ALONE;
        }
        return lease.memory().failures() > 0 ? HostGate.Manner.DOUBTFUL : HostGate.Manner.USUAL;
    }

    /** @return whether feeds were claimed */
    private boolean claimMore() {
        Claim claim;
        synchronized (this) {
            Instant now = parts.clock().instant();
            int ahead = CLAIMED_AHEAD * settings.visits();
            if (stopping || dry || !slots.free(now) || waiting.size() >= ahead) {
                return false;
            }
            Set<String> busy = new TreeSet<>(parts.gate().busyHosts(now));
            waiting.keySet().forEach(lease -> busy.add(lease.rateKey()));
            claim = new Claim(settings.owner(), settings.lease(), 4 * settings.visits(), CLAIMED_PER_HOST, busy, only);
        }
        List<FeedLease> claimed = parts.feeds().claimDue(claim, parts.clock().instant());
        synchronized (this) {
            dry = claimed.isEmpty();
            if (!stopping) {
                claimed.forEach(lease -> waiting.put(lease, true));
                return !claimed.isEmpty();
            }
        }
        parts.feeds().release(claimed);
        return false;
    }

    private void run(FeedLease lease, HostGate.Permit permit) {
        Instant started = parts.clock().instant();
        // Entries that wait for their commit take memory too.
        try (permit;
                MemoryBudget.Hold memory = parts.memory().hold()) {
            Visited visited = visit.go(
                    lease, subscriptions.requests().getOrDefault(lease.feed().id(), RequestTerms.NONE), memory);
            if (endedByStop(visited)) {
                parts.feeds().release(List.of(lease));
                return;
            }
            if (visited instanceof Visited.Unanswered unanswered) {
                unanswered.pause().ifPresent(until -> parts.gate().pause(lease.rateKey(), until));
            }
            committer.commit(lease, visited, () -> subscriptions, started).ifPresent(listener::polled);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The lease ends by itself; until then this feed is left alone, and the others go on.
            LOG.error("polling {} failed", lease.feed().id(), e);
        } finally {
            synchronized (this) {
                slots.end(lease.feed().id());
                // Its host may have more feeds that are due; while some of them wait here, it was not asked for more.
                dry &= waiting.keySet().stream()
                        .anyMatch(other -> other.uri().host().equals(lease.uri().host()));
            }
            pumpOn(lease.feed().id());
        }
    }

    /** A store that is away must not end the thread of a visit; the next tick tries again. */
    private void pumpOn(FeedId after) {
        try {
            pump();
        } catch (StoreException e) {
            LOG.error("no more feeds claimed after {}: {}", after, e.getMessage());
        }
    }

    /** A fetch that was cut off by our own stop says nothing of the feed. */
    private synchronized boolean endedByStop(Visited visited) {
        return stopping && !visited.success();
    }
}
