package io.topicwire.feed;

/**
 * Says which item of which feed an entry is. Two entries with equal keys are the same item; it is unique in the store.
 *
 * @param feed the feed that carries the item
 * @param identity evidence kind and value, as {@code guid:…}, {@code link:…} or {@code text:…}; at most 600 characters
 */
public record EntryKey(FeedId feed, String identity) {}
