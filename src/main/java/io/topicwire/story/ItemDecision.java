package io.topicwire.story;

import java.util.Optional;

/** Whether an entry of a document is a known item of its feed. */
public sealed interface ItemDecision {
    /** Why, in plain words, for an operator. */
    String reason();

    /** The stored item, where it is a known one. */
    Optional<KnownItem> known();

    /**
     * The item is known by its key.
     *
     * @param item the stored item
     * @param changed {@code true} where its words, link or enclosures changed
     */
    record Known(KnownItem item, boolean changed, String reason) implements ItemDecision {
        @Override
        public Optional<KnownItem> known() {
            return Optional.of(item);
        }
    }

    /**
     * The item is known by its link or title; the publisher gave it another guid, which takes the place of the old one without
     * telling readers.
     *
     * @param item the stored item
     * @param identity the identity to store from now on
     */
    record Moved(KnownItem item, EntryIdentity identity, String reason) implements ItemDecision {
        @Override
        public Optional<KnownItem> known() {
            return Optional.of(item);
        }
    }

    /**
     * The item was not seen before.
     *
     * @param identity the identity to store; its key is not always the entry's own, because a guid that was used for
     *     an older item stays with that one
     */
    record New(EntryIdentity identity, String reason) implements ItemDecision {
        @Override
        public Optional<KnownItem> known() {
            return Optional.empty();
        }
    }
}
