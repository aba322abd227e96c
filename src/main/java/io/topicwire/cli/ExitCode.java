package io.topicwire.cli;

/** What the exit status of a command means; scripts rely on it. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;
    /** The work was done, and something in it failed: a feed, a check. */
    static final int FAILED = 1;
    /** The command line, feeds.yml or the settings are wrong; nothing was done. */
    static final int USAGE = 2;
    /** The store or the port cannot be had; nothing was done. */
    static final int UNAVAILABLE = 3;

    private ExitCode() {}
}
