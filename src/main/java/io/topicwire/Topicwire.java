package io.topicwire;

import io.topicwire.cli.TopicwireCommand;

/** Entry point. */
public final class Topicwire {
    private Topicwire() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(TopicwireCommand.run(arguments));
    }
}
