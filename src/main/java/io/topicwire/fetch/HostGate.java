package io.topicwire.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Keeps us polite: few fetches of one host at once, a pause between their starts, and none at all while a host asked to
 * be left alone. Pure bookkeeping without threads or a clock; it never blocks. Thread-safe.
 *
 * <p>A host is a name without port, so two services on one machine count as one; or the name of a group of feeds that
 * the operator lets share one allowance.
 */
public final class HostGate {
    private final int atOnce;
    private final Duration spacing;
    private final Predicate<String> near;
    private final Map<String, Host> hosts = new TreeMap<>();

    /**
     * @param atOnce most fetches of one host at once, at least 1
     * @param spacing least time between two starts to one host
     * @param near hosts without spacing and pauses: the operator's own, see {@link AddressGuard#isAllowedLiteral}
     * @throws IllegalArgumentException where {@code atOnce} is below 1 or {@code spacing} is negative
     */
    public HostGate(int atOnce, Duration spacing, Predicate<String> near) {
        if (atOnce < 1 || spacing.isNegative()) {
            throw new IllegalArgumentException("at least one fetch at once, and no negative spacing");
        }
        this.atOnce = atOnce;
        this.spacing = spacing;
        this.near = near;
    }

    /** How a fetch shares its host with others. */
    public enum Manner {
        /** With as many as the host bears. */
        USUAL,
        /** Never at the last place: what failed before may hang, and must not keep the host from those that do not. */
        DOUBTFUL,
        /** With no other. */
        ALONE;

        private int most(int atOnce) {
            return switch (this) {
                case USUAL -> atOnce;
                case DOUBTFUL -> Math.max(1, atOnce - 1);
                case ALONE -> 1;
            };
        }
    }

    /** Asks to fetch from a host now, in the usual manner. */
    public Optional<Permit> tryEnter(String host, Instant now) {
        return tryEnter(host, Manner.USUAL, now);
    }

    /**
     * Asks to fetch from a host now.
     *
     * @return the permit, to be closed after the fetch; empty where the host is busy
     */
    public synchronized Optional<Permit> tryEnter(String host, Manner manner, Instant now) {
        Host state = hosts.computeIfAbsent(host, name -> new Host());
        if (state.running >= manner.most(atOnce) || isBusy(host, state, now)) {
            return Optional.empty();
        }
        state.running++;
        state.lastStart = Optional.of(now);
        state.asked = Duration.ZERO;
        return Optional.of(new Permit(host));
    }

    /**
     * Has the next fetch of a host start so long after {@code start} at the soonest, because the operator keeps the
     * publisher's wish. Never narrows, and holds for near hosts too.
     */
    public synchronized void widen(String host, Duration asked, Instant start) {
        Host state = hosts.computeIfAbsent(host, name -> new Host());
        state.lastStart = Optional.of(start);
        state.asked = asked;
    }

    /**
     * Lets no fetch of a host start before {@code until}. An earlier, longer pause stays. Near hosts are not paused: one
     * address of the operator's own network is many services, and the wish of one does not bind the others.
     */
    public synchronized void pause(String host, Instant until) {
        if (near.test(host)) {
            return;
        }
        Host state = hosts.computeIfAbsent(host, name -> new Host());
        if (until.isAfter(state.pausedUntil)) {
            state.pausedUntil = until;
        }
    }

    /** The hosts that {@link #tryEnter} would turn away now, in order of name. Forgets those it has nothing to say of. */
    public synchronized SortedSet<String> busyHosts(Instant now) {
        SortedSet<String> busy = new TreeSet<>();
        hosts.forEach((name, state) -> {
            if (isBusy(name, state, now)) {
                busy.add(name);
            }
        });
        hosts.entrySet().removeIf(host -> host.getValue().running == 0 && !busy.contains(host.getKey()));
        return busy;
    }

    private boolean isBusy(String name, Host state, Instant now) {
        return state.running >= atOnce
                || now.isBefore(state.pausedUntil)
                || state.startedWithin(state.asked, now)
                || (!near.test(name) && state.startedWithin(spacing, now));
    }

    private synchronized void leave(String host) {
        hosts.computeIfPresent(host, (name, state) -> {
            state.running--;
            return state;
        });
    }

    /** Leave to fetch once from one host. Closing it a second time does nothing. */
    public final class Permit implements AutoCloseable {
        private final String host;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Permit(String host) {
            this.host = host;
        }

        /** The host that it is for. */
        public String host() {
            return host;
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                leave(host);
            }
        }
    }

    private static final class Host {
        private int running;
        private Optional<Instant> lastStart = Optional.empty();
        private Duration asked = Duration.ZERO;
        private Instant pausedUntil = Instant.MIN;

        /** A start that lies ahead was noted before the clock was set back, and holds nobody up. */
        private boolean startedWithin(Duration spacing, Instant now) {
            return lastStart
                    .filter(start -> !now.isBefore(start) && now.isBefore(start.plus(spacing)))
                    .isPresent();
        }
    }
}
