package io.topicwire.parse;

import io.topicwire.feed.WebUri;

/**
 * Where an aggregator says that an entry comes from (RSS {@code source}, Atom {@code source}, {@code news:publication}).
 *
 * @param title verbatim, may be empty
 * @param reference the publisher's feed or site, may be relative or empty
 * @param base what a relative reference refers to
 */
public record ParsedSource(String title, String reference, WebUri base) {}
