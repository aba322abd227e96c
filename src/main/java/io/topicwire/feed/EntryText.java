package io.topicwire.feed;

/**
 * The words of an entry.
 *
 * @param title plain text without markup, may be empty
 * @param summary the publisher's summary, may be empty
 * @param content the full content where the feed carries it, else empty
 * @param language a BCP 47 tag: of a document's entry as entry or feed declares it, of a stored one as it was found to be;
 *     empty where nobody knows
 */
public record EntryText(String title, SafeHtml summary, SafeHtml content, String language) {
    /** The same words, said to be in another language. */
    public EntryText in(String tag) {
        return new EntryText(title, summary, content, tag);
    }
}
