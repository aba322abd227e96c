package io.topicwire.cli;

import io.topicwire.app.FirstRound;
import io.topicwire.app.Service;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Polls the sources of feeds.yml and serves its topics as Atom, RSS and JSON feeds, with a status"
                + " page. feeds.yml is followed while the service runs: a good edit is in force within seconds, a broken"
                + " one is reported and the one before stays.",
        footer = {
            "",
            "Examples:",
            "  topicwire serve",
            "  topicwire serve --feeds my-feeds.yml",
            "  TOPICWIRE_SERVER_PORT=9000 TOPICWIRE_LOG_FORMAT=json topicwire serve",
            "",
            "Ends in good order on Ctrl-C and SIGTERM.",
            "",
            "Exit status: 2 wrong usage or configuration, 3 the store or the port is not available."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = files.settings();
        FeedsConfig config = files.feeds();
        FirstRound firstRound = new FirstRound(config.feeds().size());
        Service service = Service.start(settings, files.feedsFile(), config, InstantSource.system(), firstRound);
        service.admit(OperatorLine::run);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            service.close();
                            stopped.countDown();
                        },
                        "stop"));
        welcome(service, config);
        stopped.await();
        return ExitCode.OK;
    }

    private void welcome(Service service, FeedsConfig config) {
        PrintWriter out = spec.commandLine().getOut();
        String base = "http://" + "localhost:" + service.port();
        out.println("Topicwire polls " + CheckCommand.counted(config.feeds().size(), "source") + " for "
                + CheckCommand.counted(config.published().size(), "topic") + ".");
        out.println("  topics  " + base + "/");
        out.println("  status  " + base + "/status");
        out.println("  merged  " + base + "/merged.atom  .rss  .json");
        out.flush();
    }
}
