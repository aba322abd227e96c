package io.topicwire.fetch;

import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;
import java.time.Duration;
import java.util.List;

/**
 * How we fetch.
 *
 * @param userAgent the {@code User-Agent} header: who we are and where to complain, 1 to 300 printable ASCII characters
 * @param limits bounds of size, time and redirects
 * @param allowedNetworks blocks that may be fetched from although they are not public
 * @param connectTimeout longest wait for a name look-up, and for one TCP connection to open
 * @param idleConnections most connections kept open between fetches, over all hosts
 * @param keepAlive how long an idle connection is kept
 */
public record FetchSettings(
        String userAgent,
        Limits limits,
        List<IpNetwork> allowedNetworks,
        Duration connectTimeout,
        int idleConnections,
        Duration keepAlive) {

    /** @throws IllegalArgumentException where a value is outside its bounds */
    public FetchSettings {
        require(userAgent.matches("[!-~][ -~]{0,299}"), "a user agent is 1 to 300 printable ASCII characters");
        require(limits.redirects() >= 0 && limits.bodyBytes() > 0, "limits must be positive");
        require(isPositive(limits.fetchTime()) && isPositive(connectTimeout), "times must be positive");
        require(idleConnections >= 0 && isPositive(keepAlive), "a pool cannot be negative");
        allowedNetworks = List.copyOf(allowedNetworks);
    }

    /**
     * Standard limits, no private networks, 10 s to connect, 32 idle connections kept for 60 s.
     *
     * @param product name and version, such as {@code Topicwire/1.0}
     * @param contact a page about this service, for publishers who find it in their log
     */
    public static FetchSettings standard(String product, WebUri contact) {
        return new FetchSettings(
                product + " (+" + contact + ")",
                Limits.standard(),
                List.of(),
                Duration.ofSeconds(10),
                32,
                Duration.ofSeconds(60));
    }

    /** The same for documents of at most so many bytes. */
    FetchSettings upTo(int bytes) {
        return new FetchSettings(
                userAgent, limits.upTo(bytes), allowedNetworks, connectTimeout, idleConnections, keepAlive);
    }

    private static boolean isPositive(Duration duration) {
        return duration.toMillis() > 0;
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException(rule);
        }
    }
}
