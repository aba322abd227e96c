package io.topicwire.cli;

import io.topicwire.app.CommandOutcome;
import io.topicwire.app.RunningService;
import io.topicwire.app.Stores;
import io.topicwire.app.StoryDesk;
import io.topicwire.config.Settings;
import io.topicwire.store.jdbc.JdbcStore;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command on stored stories. It works on the store, or has the service run it that holds the store: the same code and
 * the same words either way.
 */
abstract class DeskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    private Optional<StoryDesk> desk = Optional.empty();

    /**
     * Does the work.
     *
     * @return exit status
     */
    abstract int run(StoryDesk desk, PrintWriter out);

    /** Gives it stories that are open already, as in the running service; else it finds its own. */
    final void at(StoryDesk open) {
        desk = Optional.of(open);
    }

    @Override
    public final Integer call() {
        return desk.map(this::answered).orElseGet(this::callOutside);
    }

    /** A running service holds the built-in store; one that nodes share is open to everybody, in turns. */
    private int callOutside() {
        Logging.quiet();
        Settings.Store store = files.settings().store();
        if (Stores.shared(store)) {
            return openAndAnswer(store);
        }
        return RunningService.on(store.dataDirectory())
                .flatMap(service ->
                        service.run(spec.root().commandLine().getParseResult().expandedArgs()))
                .map(this::repeated)
                .orElseGet(() -> openAndAnswer(store));
    }

    private int openAndAnswer(Settings.Store settings) {
        if (!Stores.exists(settings)) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, "nothing is stored yet; \"topicwire poll\" polls once");
        }
        try (JdbcStore store = Stores.open(settings)) {
            return answered(new StoryDesk(
                    store.entries(), store.stories(), change -> store.turns().take(change), InstantSource.system()));
        }
    }

    private int repeated(CommandOutcome outcome) {
        CommandLine line = spec.commandLine();
        line.getOut().print(outcome.out());
        line.getOut().flush();
        line.getErr().print(outcome.err());
        line.getErr().flush();
        return outcome.status();
    }

    private int answered(StoryDesk desk) {
        PrintWriter out = spec.commandLine().getOut();
        int status = run(desk, out);
        out.flush();
        return status;
    }
}
