package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.PublisherWish;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.store.PollOutcome;
import io.topicwire.store.PollReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a visit brought home. */
sealed interface Visited {
    /** Whether the publisher answered as it should. */
    default boolean success() {
        return this instanceof Answered;
    }

    /** The same with one more thing that the operator should know of an answer. */
    default Visited noting(Optional<String> note) {
        return this;
    }

    /**
     * A document, or word that it is unchanged. What follows is decided by what is new in it.
     *
     * @param outcome which of the two
     * @param uri where to poll from now on
     * @param notes what the operator should know, in plain words without full stops
     * @param title the document's own title
     * @param entries of the document, in its order
     * @param validators to be stored with the entries
     * @param freshness how long the server declares the answer fresh
     * @param wish when the feed itself wants to be polled; empty where it was not read
     */
    record Answered(
            PollOutcome outcome,
            WebUri uri,
            List<String> notes,
            Optional<String> title,
            List<Entry> entries,
            Validators validators,
            Duration freshness,
            Optional<PublisherWish> wish)
            implements Visited {
        public Answered {
            notes = List.copyOf(notes);
            entries = List.copyOf(entries);
        }

        @Override
        public Visited noting(Optional<String> note) {
            if (note.isEmpty()) {
                return this;
            }
            List<String> all = new ArrayList<>(notes);
            all.add(note.get());
            return new Answered(outcome, uri, all, title, entries, validators, freshness, wish);
        }
    }

    /**
     * Anything else.
     *
     * @param report how it went and what follows
     * @param validators to be stored
     * @param pause how long the publisher wants to be left alone by all feeds of the host; empty where it does not say so
     */
    record Unanswered(PollReport report, Validators validators, Optional<Instant> pause) implements Visited {}
}
