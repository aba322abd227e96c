package io.topicwire.config;

import io.topicwire.feed.WebUri;

/** Names for sources that the operator did not name. A name depends on the address alone, so it never moves. */
final class SourceNames {
    private SourceNames() {}

    /** From the host: {@code https://www.example.org/feed} is {@code example-org}. */
    static String ofHost(WebUri address) {
        String host = address.host();
        String slug = SlugValue.slug(host.startsWith("www.") ? host.substring(4) : host);
        return slug.isEmpty() ? "source" : slug;
    }

    /** From host and path, for a second feed of one host. */
    static String ofPath(WebUri address) {
        return SlugValue.slug(ofHost(address) + "-" + address.toUri().getRawPath());
    }
}
