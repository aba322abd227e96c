package io.topicwire.app;

import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;
import io.topicwire.language.FoundLanguage;
import io.topicwire.language.LanguageFinder;
import io.topicwire.poll.WhatIf;
import io.topicwire.store.StoreException;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.TopicEntry;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.topic.TopicMatcher;
import io.topicwire.topic.TopicVerdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers what would happen, or did happen, to an item: the command {@code explain}. */
public final class Explainer implements AutoCloseable {
    private final FeedsConfig config;
    private final InstantSource clock;
    private final WhatIf whatIf;
    private final LanguageFinder languages = new LanguageFinder();
    private final Optional<JdbcStore> store;
    private final Optional<String> storeTrouble;

    private Explainer(
            FeedsConfig config, InstantSource clock, Optional<JdbcStore> store, Optional<String> storeTrouble) {
        this.config = config;
        this.clock = clock;
        this.whatIf = new WhatIf(config.feeds(), TopicMatcher.of(config.topics(), config.lexicon()));
        this.store = store;
        this.storeTrouble = storeTrouble;
    }

    /** Opens the store if it can be had; topics are explained without it too. */
    public static Explainer open(Settings settings, FeedsConfig config, InstantSource clock) {
        if (!Stores.exists(settings.store())) {
            return new Explainer(config, clock, Optional.empty(), Optional.of("nothing is stored yet"));
        }
        try {
            return new Explainer(config, clock, Optional.of(Stores.open(settings.store())), Optional.empty());
        } catch (StoreException e) {
            return new Explainer(config, clock, Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    /** The stored entry with this public id, sequence or link. */
    public Optional<StoredEntry> stored(String reference) {
        return store.flatMap(open -> EntryLookup.find(open.entries(), reference));
    }

    /** Explains an entry that is stored: what was decided, and what the topics say of it now. */
    public Explanation explain(StoredEntry stored) {
        Feed feed = feed(stored.feed());
        Optional<TopicEntry> story = store.flatMap(open -> open.entries().group(stored.sequence()));
        return new Explanation(
                stored.entry(),
                Optional.of(stored),
                Optional.empty(),
                whatIf.topics(stored, feed),
                story,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Explains an entry that is not stored, as if a source carried it now.
     *
     * @param listed the entry as the document has it
     * @param document all entries of the document that it is from, itself included
     * @param source the source that carries it; empty for none that is configured
     */
    public Explanation explain(Entry listed, List<Entry> document, Optional<FeedId> source) {
        FoundLanguage language = languages.find(listed.text());
        Entry entry = listed.with(listed.text().in(language.tag()));
        Feed feed = source.map(this::feed).orElseGet(() -> standIn(new FeedId("explain")));
        Instant now = clock.instant();
        Optional<WhatIf.Repeat> repeats =
                store.flatMap(open -> whatIf.repeats(open.entries(), entry, document, feed, now));
        return new Explanation(
                entry,
                Optional.empty(),
                Optional.of(language),
                whatIf.topics(entry, document, feed),
                Optional.empty(),
                repeats,
                storeTrouble);
    }

    private Feed feed(FeedId id) {
        return config.feeds().stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseGet(() -> standIn(id));
    }

    private static Feed standIn(FeedId id) {
        WebUri nowhere = WebUri.parse("http://explain.invalid/").orElseThrow();
        return new Feed(id, nowhere, "", Limits.MAX_INTERVAL, Integer.MAX_VALUE, Optional.empty(), "", List.of());
    }

    @Override
    public void close() {
        store.ifPresent(JdbcStore::close);
    }

    /**
     * The answer.
     *
     * @param entry what was judged
     * @param stored the stored entry, if it is one
     * @param language how its language was found, if it is not stored
     * @param topics what each topic says, in the order of feeds.yml
     * @param story the stored entry's other sightings, if it is stored
     * @param repeats what it would repeat, if it is not stored
     * @param storeTrouble why sameness could not be judged, if so
     */
    public record Explanation(
            Entry entry,
            Optional<StoredEntry> stored,
            Optional<FoundLanguage> language,
            List<TopicVerdict> topics,
            Optional<TopicEntry> story,
            Optional<WhatIf.Repeat> repeats,
            Optional<String> storeTrouble) {}
}
