package io.topicwire.web;

import io.topicwire.web.WebRequest.Conditions;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.jetty.http.HttpDateTime;

/** Decides whether the client already has what it asks for (RFC 9110 section 13). */
final class Validation {
    private Validation() {}

    /**
     * @param etag of the representation that would be sent
     * @param changedAt its {@code Last-Modified}, in whole seconds
     */
    static boolean notModified(Conditions conditions, String etag, Instant changedAt) {
        if (conditions.ifNoneMatch().isPresent()) {
            // Section 13.1.3: If-Modified-Since is ignored beside If-None-Match.
            return matches(conditions.ifNoneMatch().get(), etag);
        }
        return conditions
                .ifModifiedSince()
                .map(date -> !changedAt.isAfter(date(date)))
                .orElse(false);
    }

    /** Weak comparison (section 8.8.3.2) with each member of the list; what is no entity tag matches nothing. */
    private static boolean matches(String header, String etag) {
        if (header.strip().equals("*")) {
            return true;
        }
        int open = header.indexOf('"');
        while (open >= 0) {
            int close = header.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            if (header.substring(open, close + 1).equals(etag)) {
                return true;
            }
            open = header.indexOf('"', close + 1);
        }
        return false;
    }

    /** Section 5.6.7 asks for three forms of dates; an invalid one counts as long ago, so everything is newer. */
    private static Instant date(String header) {
        try {
            return HttpDateTime.parse(header.strip()).toInstant();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Instant.MIN;
        }
    }
}
