package io.topicwire.web;

import java.util.Optional;

/**
 * What of a request may shape an answer. A header that is not here cannot: no {@code Host}, no {@code X-Forwarded-*}.
 *
 * @param method as sent
 * @param path as sent: our addresses need no encoding, so an encoded or crooked one is simply not ours
 * @param query raw, without the question mark; empty where there is none
 * @param conditions of a conditional request
 * @param acceptEncoding the header, empty where it is absent
 */
record WebRequest(String method, String path, String query, Conditions conditions, String acceptEncoding) {
    /**
     * RFC 9110 section 13.1.
     *
     * @param ifNoneMatch the header, lines joined by commas
     * @param ifModifiedSince the header
     */
    record Conditions(Optional<String> ifNoneMatch, Optional<String> ifModifiedSince) {
        static final Conditions NONE = new Conditions(Optional.empty(), Optional.empty());
    }

    /** {@code true} for the methods that this server has. */
    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The first value of a query parameter, undecoded: our parameters are numbers. */
    Optional<String> parameter(String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
