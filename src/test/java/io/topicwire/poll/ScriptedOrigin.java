package io.topicwire.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A publisher on loopback that answers as a test wants and remembers what it was asked. */
final class ScriptedOrigin implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new TreeMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** An answer; an {@code ETag} among its headers is compared with what the request sends. */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply of(int status, String... headers) {
            return new Reply(status, map(headers), "");
        }

        static Reply document(String body, String... headers) {
            return new Reply(200, map(headers), body);
        }

        private static Map<String, String> map(String... headers) {
            Map<String, String> map = new TreeMap<>();
            for (int i = 0; i < headers.length; i += 2) {
                map.put(headers[i], headers[i + 1]);
            }
            return map;
        }
    }

    /** One request. */
    record Asked(String path, Map<String, String> headers) {
        boolean conditional() {
            return headers.containsKey("If-none-match") || headers.containsKey("If-modified-since");
        }
    }

    ScriptedOrigin(String address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 64);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized void reply(String path, Reply reply) {
        replies.put(path, reply);
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    synchronized List<Asked> asked(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).toList();
    }

    private synchronized Reply note(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String path = exchange.getRequestURI().toString();
        asked.add(new Asked(path, headers));
        return replies.getOrDefault(path, Reply.of(404));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Reply reply = note(exchange);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean unchanged = Optional.ofNullable(reply.headers().get("ETag"))
                .filter(tag -> tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")))
                .isPresent();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean bodiless = unchanged || body.length == 0;
        exchange.sendResponseHeaders(unchanged ? 304 : reply.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
