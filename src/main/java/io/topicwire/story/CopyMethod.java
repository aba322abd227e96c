package io.topicwire.story;

/** How it was decided that two entries carry the same text. */
public enum CopyMethod {
    /** Both link to the same canonical address. */
    SAME_LINK,
    /** The smaller text is largely contained in the other, word group by word group. */
    SAME_TEXT
}
