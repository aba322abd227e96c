package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;

/** Entries that arrive one after another at an index that is told what it decided. */
final class Stream {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final StoryIndex index;
    private Instant now = START;

    Stream(StoryIndex index) {
        this.index = index;
    }

    Stream() {
        this(new StoryIndex(StorySettings.DEFAULT));
    }

    /** Lets time pass. */
    Stream after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** What is decided of an entry, which is then added. */
    StoryDecision arrives(String title, String text) {
        return arrives(title, text, 0);
    }

    /** The same for a copy of an entry. */
    StoryDecision arrives(String title, String text, long copyGroup) {
        StoryItem item = item(title, text, now, copyGroup);
        StoryDecision decision = index.decide(item);
        long sequence = index.lastSequence() + 1;
        index.add(item.stored(sequence, decision.story() > 0 ? decision.story() : sequence));
        return decision;
    }

    static StoryItem item(String title, String text, Instant time, long copyGroup) {
        return new StoryItem(0, new FeedId("any"), "any.example", title, text, "en", time, time, copyGroup, 0);
    }
}
