package io.topicwire.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: puts a {@link Site} on a port, within bounds. */
public final class WebServer implements AutoCloseable {
    /** Request line and headers together, in bytes: more is answered 414 or 431. */
    private static final int HEADER_BYTES = 8 << 10;

    /** What waits for a thread is bounded by the number of connections. */
    private static final int THREADS = 24;

    private final Site site;
    private final Server server;
    private final ServerConnector connector;
    private final SlowConnections slow;
    private final SiteHandler handler;

    public WebServer(WebOptions options, Site site) {
        this.site = site;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("web");
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(options.connections(), connector));
        this.slow = new SlowConnections(connector, options.idle());
        connector.addBean(slow);
        this.handler = new SiteHandler(site);
        server.setHandler(new GracefulHandler(handler));
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(options.stop().toMillis());
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setSendServerVersion(false);
        return configuration;
    }

    /**
     * Binds the port and answers from now on.
     *
     * @throws UncheckedIOException where the port is taken or may not be bound
     */
    public void start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on " + connector.getHost() + ":" + connector.getPort() + ": " + cause(e)
                            + "; another port is set by server.port in config/topicwire.yml or TOPICWIRE_SERVER_PORT",
                    e);
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not start", e);
        }
    }

    /** Lets operators in by this door from now on. */
    public void admit(OperatorDoor door) {
        handler.admit(door);
    }

    /** For tests: hangs up on slow peers as if time had passed. */
    SlowConnections slow() {
        return slow;
    }

    private static String cause(IOException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** The port that is bound. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Says that it is not ready, lets requests in flight end within the bound, and stops. */
    @Override
    public void close() {
        site.stopping();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not stop", e);
        }
    }
}
