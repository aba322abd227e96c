package io.topicwire.feed;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the operator wants said in requests for one feed. Kept in memory only, never in the store.
 *
 * @param headers further header fields by name, cookies and a login among them; sent to the feed's own site only
 * @param proxy the HTTP proxy that carries the requests, as {@code http://host:port}
 * @param userAgent instead of the program's own
 */
public record RequestTerms(Map<String, Secret> headers, Optional<WebUri> proxy, Optional<String> userAgent) {
    /** Nothing special. */
    public static final RequestTerms NONE = new RequestTerms(Map.of(), Optional.empty(), Optional.empty());

    public RequestTerms {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }
}
