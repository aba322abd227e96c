package io.topicwire.poll;

/** Hears of every poll after its commit. Called on the polling thread; must be quick and must not throw. */
public interface PollListener {
    /** A poll was committed. Not called for one that was refused because someone else took the feed over. */
    void polled(PolledFeed polled);
}
