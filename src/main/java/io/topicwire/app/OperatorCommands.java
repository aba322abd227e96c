package io.topicwire.app;

import java.util.List;

/** Runs what an operator typed over stories that are open already. */
@FunctionalInterface
public interface OperatorCommands {
    /** @param words the command line without the name of the program */
    CommandOutcome run(StoryDesk desk, List<String> words);
}
