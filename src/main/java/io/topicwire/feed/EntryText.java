package io.topicwire.feed;

/**
 * The words of an entry.
 *
 * @param title plain text without markup, may be empty
 * @param summary the publisher's summary, may be empty
 * @param content the full content where the feed carries it, else empty
 * @param language a BCP 47 tag as declared by entry or feed, empty where undeclared
 */
public record EntryText(String title, SafeHtml summary, SafeHtml content, String language) {}
