package io.topicwire.feed;

/** By what the items of a feed are told apart. */
public enum IdentityRule {
    /**
     * The guid, else the link, else title, day and first words; for Google News {@link #TITLE_DAY}. A feed whose guids
     * change again and again is told apart by what stayed the same.
     */
    AUTO,
    /** The guid, whatever the link says: for feeds that announce different items under one address. */
    GUID,
    /** The link, whatever the guid says: for feeds that make guids anew. */
    LINK,
    /** Title, source and day: for feeds that make guids and links anew at every fetch, as Google News does. */
    TITLE_DAY,
    /** Title and first words, whatever the date says: for feeds that make everything else anew. */
    CONTENT
}
