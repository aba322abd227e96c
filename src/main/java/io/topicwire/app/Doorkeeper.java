package io.topicwire.app;

import io.topicwire.web.OperatorDoor;
import io.topicwire.web.WebServer;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** Lets the operator's commands into the running service for as long as it runs. */
final class Doorkeeper implements AutoCloseable {
    private final Path folder;
    private final OperatorKey key;

    private Doorkeeper(Path folder, OperatorKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * Opens the door and leaves word in the data folder.
     *
     * @param host that the server is bound to
     * @param desks over the service's own store
     */
    static Doorkeeper open(WebServer web, String host, Path folder, Desks desks, OperatorCommands commands) {
        URI address = URI.create("http://" + reachable(host) + ":" + web.port() + OperatorDoor.PATH);
        OperatorKey key = OperatorKey.mint(address, new SecureRandom());
        web.admit(new OperatorDoor(key.token(), body -> answer(desks, commands, body)));
        key.write(folder);
        return new Doorkeeper(folder, key);
    }

    private static String answer(Desks desks, OperatorCommands commands, String body) {
        List<String> words = FormWords.decode(body);
        return RunningService.body(commands.run(desks, words));
    }

    /** From this machine, a server that is bound to all addresses is reached by the loopback one. */
    static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    @Override
    public void close() {
        key.remove(folder);
    }
}
