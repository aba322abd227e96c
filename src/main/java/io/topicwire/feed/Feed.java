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
 * @param terms how hard it may be polled
 * @param identity by what its items are told apart
 * @param showsBoilerplate whether its entries are shown with what its site writes around every story
 */
public record Feed(
        FeedId id,
        WebUri uri,
        String title,
        Duration interval,
        int rank,
        Optional<String> family,
        String language,
        List<String> tags,
        PollTerms terms,
        IdentityRule identity,
        boolean showsBoilerplate) {

    public Feed {
        tags = List.copyOf(tags);
    }

    /** A feed whose items are told apart in the usual way. */
    public Feed(
            FeedId id,
            WebUri uri,
            String title,
            Duration interval,
            int rank,
            Optional<String> family,
            String language,
            List<String> tags,
            PollTerms terms) {
        this(id, uri, title, interval, rank, family, language, tags, terms, IdentityRule.AUTO, true);
    }

    /** A feed that is polled at its interval, news or none, under the allowance of its host. */
    public Feed(
            FeedId id,
            WebUri uri,
            String title,
            Duration interval,
            int rank,
            Optional<String> family,
            String language,
            List<String> tags) {
        this(id, uri, title, interval, rank, family, language, tags, PollTerms.steady(interval));
    }

    /**
     * Whose allowance a request to an address of this feed uses: that of the rate group, as {@code group:name}, which is
     * no host name, or that of the address's host.
     */
    public String rateKey(WebUri address) {
        return terms.rateGroup().map(group -> "group:" + group).orElseGet(address::host);
    }
}
