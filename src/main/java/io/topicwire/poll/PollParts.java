package io.topicwire.poll;

import io.topicwire.fetch.CrawlDelays;
import io.topicwire.fetch.FeedFetcher;
import io.topicwire.fetch.HostGate;
import io.topicwire.fetch.MemoryBudget;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.parse.FeedParser;
import io.topicwire.store.EntryStore;
import io.topicwire.store.FeedStore;
import io.topicwire.store.StoryStore;
import io.topicwire.store.Turns;
import io.topicwire.story.PublisherFamilies;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * Everything that polling works with, wired by the caller.
 *
 * @param feeds whose turn it is
 * @param entries what was seen
 * @param stories which of it reports one event
 * @param turns one decides at a time, over all nodes
 * @param fetcher gets documents
 * @param crawlDelays what robots.txt says, for sources whose operator keeps it
 * @param gate how many visits a host bears
 * @param memory how much of the heap documents may take
 * @param parser reads documents
 * @param normaliser makes entries
 * @param families which sites belong to one publisher
 * @param executor runs visits; a direct one makes everything happen in the calling thread
 * @param clock the time
 * @param random jitter
 */
public record PollParts(
        FeedStore feeds,
        EntryStore entries,
        StoryStore stories,
        Turns turns,
        FeedFetcher fetcher,
        CrawlDelays crawlDelays,
        HostGate gate,
        MemoryBudget memory,
        FeedParser parser,
        EntryNormaliser normaliser,
        PublisherFamilies families,
        Executor executor,
        InstantSource clock,
        RandomGenerator random) {}
