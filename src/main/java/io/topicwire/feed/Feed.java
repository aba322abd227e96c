package io.topicwire.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A feed that the operator subscribed to: a source in feeds.yml.
 *
 * @param id the operator's name for it
 * @param uri where it is polled
 * @param title the operator's choice of title; empty where the feed may name itself
 * @param interval wanted time between polls, between {@link Limits#MIN_INTERVAL} and {@link Limits#MAX_INTERVAL}
 * @param rank place in feeds.yml from 0; a smaller rank is the preferred source of a story
 * @param family publisher that owns it, where the operator says so: copies within a family are not independent
 * @param language BCP 47 tag for entries that declare none, may be empty
 * @param tags the operator's labels, usable in topic queries
 */
public record Feed(
        FeedId id,
        WebUri uri,
        String title,
        Duration interval,
        int rank,
        Optional<String> family,
        String language,
        List<String> tags) {

    public Feed {
        tags = List.copyOf(tags);
    }
}
