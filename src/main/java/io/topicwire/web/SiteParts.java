package io.topicwire.web;

import io.topicwire.publish.TopicFeeds;
import io.topicwire.store.EntryStore;
import io.topicwire.store.FeedStore;
import io.topicwire.store.StoryStore;
import java.time.InstantSource;

/**
 * What the site shows.
 *
 * @param feeds what is published
 * @param entries for scripts that read on from a cursor
 * @param stories for the pages of stories
 * @param sources for the status page
 * @param state readiness and configuration
 * @param metrics counted here and elsewhere
 * @param clock for "3 minutes ago"
 */
public record SiteParts(
        TopicFeeds feeds,
        EntryStore entries,
        StoryStore stories,
        FeedStore sources,
        ServiceState state,
        Metrics metrics,
        InstantSource clock) {}
