package io.topicwire.cli;

import io.topicwire.app.CommandOutcome;
import io.topicwire.app.Desks;
import io.topicwire.app.RunningService;
import io.topicwire.app.Stores;
import io.topicwire.app.StoryDesk;
import io.topicwire.app.TopicDesk;
import io.topicwire.config.Settings;
import io.topicwire.store.jdbc.JdbcStore;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command on what is stored. It works on the store, or has the service run it that holds the store: the same code and
 * the same words either way.
 */
abstract class StoredCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    private Optional<Desks> desks = Optional.empty();

    /**
     * Does the work.
     *
     * @return exit status
     */
    abstract int answer(Desks desks, PrintWriter out);

    /** The command line for the running service, which may stand in another folder. */
    List<String> words() {
        return spec.root().commandLine().getParseResult().expandedArgs();
    }

    /** Gives it a store that is open already, as in the running service; else it finds its own. */
    final void at(Desks open) {
        desks = Optional.of(open);
    }

    final ConfigFiles files() {
        return files;
    }

    final CommandSpec spec() {
        return spec;
    }

    @Override
    public final Integer call() {
        return desks.map(this::answered).orElseGet(this::callOutside);
    }

    /** A running service holds the built-in store; one that nodes share is open to everybody, in turns. */
    private int callOutside() {
        Logging.quiet();
        Settings.Store store = files.settings().store();
        if (Stores.shared(store)) {
            return openAndAnswer(store);
        }
        return RunningService.on(store.dataDirectory())
                .flatMap(service -> service.run(words()))
                .map(this::repeated)
                .orElseGet(() -> openAndAnswer(store));
    }

    private int openAndAnswer(Settings.Store settings) {
        if (!Stores.exists(settings)) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, "nothing is stored yet; \"topicwire poll\" polls once");
        }
        try (JdbcStore store = Stores.open(settings)) {
            InstantSource clock = InstantSource.system();
            return answered(new Desks(
                    new StoryDesk(
                            store.entries(),
                            store.stories(),
                            change -> store.turns().take(change),
                            clock),
                    new TopicDesk(store.entries(), clock)));
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

    private int answered(Desks open) {
        PrintWriter out = spec.commandLine().getOut();
        int status = answer(open, out);
        out.flush();
        return status;
    }
}
