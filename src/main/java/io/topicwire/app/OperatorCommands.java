package io.topicwire.app;

import java.util.List;

/** Runs what an operator typed over a store that is open already. */
@FunctionalInterface
public interface OperatorCommands {
    /** @param words the command line without the name of the program */
    CommandOutcome run(Desks desks, List<String> words);
}
