package io.topicwire.fetch;

import io.topicwire.feed.WebUri;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

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

    /** Whether the visit is still on the site that it began at. */
    boolean onOneSite() {
        return isAtSiteOf(start);
    }

    /**
     * Whether the visit is now on the site that gave something, such as validators, which is one registrable domain. A
     * foreign site may call a different document by the same ETag or hold an older date, and its 304 would hide a feed
     * that we never read; nor is it told what another site said to us.
     *
     * @param giver who gave it; empty for the site that the visit began at
     */
    boolean isAtGiver(Optional<WebUri> giver) {
        return isAtSiteOf(giver.orElse(start));
    }

    private boolean isAtSiteOf(WebUri other) {
        return at.host().equals(other.host())
                || site(other)
                        .flatMap(theirs -> site(at).filter(theirs::equals))
                        .isPresent();
    }

    /** The registrable domain by the public suffix list; none for an IP address or a suffix itself. */
    private static Optional<String> site(WebUri uri) {
        return Optional.ofNullable(HttpUrl.parse(uri.toString()))
                .flatMap(url -> Optional.ofNullable(url.topPrivateDomain()));
    }
}
