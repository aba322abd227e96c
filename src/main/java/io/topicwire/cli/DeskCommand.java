package io.topicwire.cli;

import io.topicwire.app.Desks;
import io.topicwire.app.StoryDesk;
import java.io.PrintWriter;

/** A command on stored stories. */
abstract class DeskCommand extends StoredCommand {
    /**
     * Does the work.
     *
     * @return exit status
     */
    abstract int run(StoryDesk desk, PrintWriter out);

    @Override
    final int answer(Desks desks, PrintWriter out) {
        return run(desks.stories(), out);
    }
}
