package io.topicwire.demo;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small world of invented news outlets on loopback: feeds of four formats, copies of the same wire text, stories off
 * every topic, and outlets that are broken, moved, failing or gone. Everything follows from the clock at the start and
 * from the number of requests, so that a run can be repeated.
 */
public final class DemoWorld implements AutoCloseable {
    private static final int THREADS = 4;

    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Outlet> outlets = Outlet.all();
    private final Map<String, RequestCount> requests = new TreeMap<>();

    private DemoWorld(InstantSource clock, HttpServer server) {
        this.clock = clock;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, DemoWorld::daemon);
    }

    /**
     * Opens the world on 127.0.0.1.
     *
     * @param clock the world's news are some minutes to two days older than its first instant
     * @param port 0 takes any free one
     * @throws IOException if the port is taken
     */
    public static DemoWorld start(InstantSource clock, int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        DemoWorld world = new DemoWorld(clock, HttpServer.create(new InetSocketAddress(loopback, port), 0));
        world.open();
        return world;
    }

    /** Where the feeds are: {@code http://127.0.0.1:port}, without a slash at the end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** How many outlets the world has, those included that do not answer. */
    public int outlets() {
        return outlets.size();
    }

    /**
     * How often an outlet's feed was asked for at the address that {@link #feedsYaml} gives.
     *
     * @param outlet its id in {@link #feedsYaml}
     * @throws IllegalArgumentException if there is no such outlet
     */
    public int requests(String outlet) {
        RequestCount count = requests.get(outlet);
        if (count == null) {
            throw new IllegalArgumentException("no outlet " + outlet);
        }
        return count.requests();
    }

    /**
     * The text of a {@code feeds.yml} that reads this world.
     *
     * @param baseUrl where readers will reach the server that is started with it
     */
    public String feedsYaml(String baseUrl) {
        Map<String, String> texts = new HashMap<>(Map.of("base-url", baseUrl));
        outlets.forEach(outlet -> texts.put("feed:" + outlet.id(), base() + outlet.listedPath()));
        return new Placeholders(texts).fill(resource("feeds.yml"), clock.instant());
    }

    /** Closes the port at once; requests under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void open() {
        outlets.forEach(this::open);
        server.createContext(
                "/", new ArticleHandler(outlets.stream().map(Outlet::id).toList()));
        server.setExecutor(threads);
        server.start();
    }

    private void open(Outlet outlet) {
        RequestCount count = new RequestCount();
        requests.put(outlet.id(), count);
        server.createContext(outlet.listedPath(), listed(outlet)).getFilters().add(count);
        if (outlet.manner() == Outlet.Manner.MOVED) {
            server.createContext(outlet.path(), feed(outlet));
        }
    }

    private HttpHandler listed(Outlet outlet) {
        return switch (outlet.manner()) {
            case PLAIN, GZIP -> feed(outlet);
            case MOVED ->
                exchange -> {
                    exchange.getResponseHeaders().set("Location", base() + outlet.path());
                    Reply.empty(exchange, 301);
                };
            case FAILING -> exchange -> Reply.empty(exchange, 500);
            case MISSING -> exchange -> Reply.empty(exchange, 404);
        };
    }

    private FeedHandler feed(Outlet outlet) {
        Map<String, String> texts = new HashMap<>();
        outlets.forEach(other -> texts.put("site:" + other.id(), site(other)));
        texts.put("site", site(outlet));
        texts.put("self", base() + outlet.path());
        FeedTemplate template = FeedTemplate.parse(resource(outlet.file()));
        return new FeedHandler(outlet, new LiveFeed(template, new Placeholders(texts), outlet.charset(), clock));
    }

    /** A host per outlet, because copies are told from a publisher's own boilerplate by their hosts. */
    private String site(Outlet outlet) {
        return "http://" + outlet.id() + ".localhost:" + port();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DemoWorld.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the bundled " + name, e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "demo-world");
        thread.setDaemon(true);
        return thread;
    }
}
