package io.topicwire.fetch;

import io.topicwire.feed.WebUri;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The way of one visit through its redirects (RFC 9110 section 15.4). Not thread-safe. */
final class Trail {
    private final WebUri start;
    private final Set<WebUri> seen = new HashSet<>();
    private WebUri at;
    private boolean permanent = true;

    Trail(WebUri start) {
        this.start = start;
        this.at = start;
        seen.add(start);
    }

    /** Where the visit is now. */
    WebUri at() {
        return at;
    }

    /** How many redirects were followed. */
    int hops() {
        return seen.size() - 1;
    }

    /**
     * Goes on to the next address.
     *
     * @return false where it was visited before: the redirects run in a circle
     */
    boolean follow(int status, WebUri next) {
        boolean downgrade = at.secure() && !next.secure();
        // A step from https to http is followed, as browsers do, but never remembered: whoever sits on the way could
        // have written it, and a stored http address would give up TLS for good.
        permanent &= (status == 301 || status == 308) && !downgrade;
        at = next;
        return seen.add(next);
    }

    /** Whether every redirect so far was permanent; true before the first. */
    boolean permanent() {
        return permanent;
    }

    /** The address to ask from now on; empty where nothing moved, or not for good. */
    Optional<WebUri> movedTo() {
        return permanent && hops() > 0 ? Optional.of(at) : Optional.empty();
    }

    /**
     * Whether the stored validators may be sent to where the visit is now. They were given for a document of the first
     * host. Another host may call a different document by the same ETag or hold an older date, and its 304 would hide a
     * feed that we never read; nor is it told what that host said to us.
     */
    boolean validatorsApply() {
        return at.host().equals(start.host());
    }
}
