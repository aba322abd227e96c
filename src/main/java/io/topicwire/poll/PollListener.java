package io.topicwire.poll;

/** Hears of every poll after its commit. Called on the polling thread; must be quick and must not throw. */
public interface PollListener {
    /** A poll was committed, or its commit was refused. */
    void polled(PolledFeed polled);

    /** Topics were matched anew over stored entries. */
    default void rematched() {}
}
