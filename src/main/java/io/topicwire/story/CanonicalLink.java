package io.topicwire.story;

/** Placeholder so that the contracts compile; the story work replaces it. */
final class CanonicalLink {
    private CanonicalLink() {}
}
