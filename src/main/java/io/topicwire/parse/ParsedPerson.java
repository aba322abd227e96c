package io.topicwire.parse;

import io.topicwire.feed.WebUri;

/**
 * Somebody named as an author; at least one of the three is not empty.
 *
 * @param name may be empty
 * @param email may be empty
 * @param uri verbatim, may be relative or empty
 * @param base what a relative {@code uri} refers to
 */
public record ParsedPerson(String name, String email, String uri, WebUri base) {}
