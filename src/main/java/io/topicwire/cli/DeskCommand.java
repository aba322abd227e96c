package io.topicwire.cli;

import io.topicwire.app.Stores;
import io.topicwire.app.StoryDesk;
import io.topicwire.config.Settings;
import io.topicwire.store.jdbc.JdbcStore;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on stored stories. */
abstract class DeskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    /**
     * Does the work.
     *
     * @return exit status
     */
    abstract int run(StoryDesk desk, PrintWriter out);

    @Override
    public final Integer call() {
        Logging.quiet();
        Settings settings = files.settings();
        if (!Stores.exists(settings.store())) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, "nothing is stored yet; \"topicwire poll\" polls once");
        }
        InstantSource clock = InstantSource.system();
        try (JdbcStore store = Stores.open(settings.store())) {
            return answered(new StoryDesk(store.entries(), store.stories(), Supplier::get, clock));
        }
    }

    private int answered(StoryDesk desk) {
        PrintWriter out = spec.commandLine().getOut();
        int status = run(desk, out);
        out.flush();
        return status;
    }
}
