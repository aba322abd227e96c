package io.topicwire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sixty-four documents of the largest size and sixteen healthy feeds, all at once, in a heap of 128 MB. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class SmallHeapTest {
    private static final int HOSTILE = 64;
    private static final int HEALTHY = 16;
    private static final int SIZE = 16 << 20;

    @TempDir
    Path folder;

    /** Nobody is answered before everybody has asked. */
    private final CountDownLatch asked = new CountDownLatch(HOSTILE + HEALTHY);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer origin;

    @BeforeEach
    void open() throws IOException {
        origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        origin.setExecutor(threads);
        origin.createContext("/", this::answer);
        origin.start();
    }

    @AfterEach
    void close() {
        origin.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsEveryHealthyFeedAndRefusesTheOthersWithAReason() throws Exception {
        Path told = folder.resolve("told.txt");
        ProcessBuilder newsroom = ChildJvm.of(
                folder,
                List.of("-Xmx128m"),
                CrowdedNewsroom.class,
                folder.toString(),
                "http://127.0.0.1:" + origin.getAddress().getPort() + "/",
                Integer.toString(HOSTILE + HEALTHY));
        newsroom.redirectErrorStream(true);
        Process child = ChildJvm.start(newsroom, told);
        try {
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).as(() -> read(told)).isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }

        assertThat(read(told)).doesNotContain("OutOfMemoryError").doesNotContain("more memory than the heap has");
        List<String> visits =
                read(told).lines().filter(line -> line.startsWith("outlet-")).toList();
        assertThat(visits).hasSize(HOSTILE + HEALTHY);
        assertThat(visits.stream().filter(line -> line.contains("|READ|20|"))).hasSize(HEALTHY);
        assertThat(visits.stream().filter(line -> !line.contains("|READ|20|")))
                .hasSize(HOSTILE)
                .allMatch(line -> line.matches("outlet-\\d+\\|(UNREADABLE|REFUSED)\\|0\\|.*(larger than|-Xmx).*"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number =
                Integer.parseInt(exchange.getRequestURI().getPath().substring(1).replaceAll("\\D", ""));
        asked.countDown();
        try (exchange) {
            if (!asked.await(30, TimeUnit.SECONDS)) {
                return;
            }
            if (number % 5 == 4) {
                send(exchange, healthy(number).getBytes(StandardCharsets.UTF_8));
            } else {
                sendHostile(exchange, number % 5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void sendHostile(HttpExchange exchange, int kind) throws IOException {
        String start = "<rss version='2.0'><channel><title>t</title>";
        String item = "<item><title>A long read</title><description>" + "Words and words. ".repeat(400)
                + "</description></item>";
        switch (kind) {
            case 0 -> bomb(exchange, start + "<item><title>x</title>", "<a>".repeat(4_000));
            case 1 -> stream(exchange, start, item);
            case 2 -> stream(exchange, start + "<item><title>x</title>", "<a>".repeat(4_000));
            default -> bomb(exchange, start, item);
        }
    }

    /** The reader may hang up: that is what a refusal looks like from here. */
    private static void stream(HttpExchange exchange, String start, String part) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, start, part, SIZE - 8_192);
        }
    }

    private static void bomb(HttpExchange exchange, String start, String part) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            write(out, start, part, SIZE - 8_192);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, packed.toByteArray());
    }

    private static void write(OutputStream out, String start, String part, int size) throws IOException {
        byte[] again = part.getBytes(StandardCharsets.UTF_8);
        out.write(start.getBytes(StandardCharsets.UTF_8));
        for (int written = start.length(); written + again.length <= size; written += again.length) {
            out.write(again);
        }
    }

    private static String healthy(int number) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Healthy</title>");
        for (int i = 0; i < 20; i++) {
            feed.append("<item><title>Report ")
                    .append(i)
                    .append(" of outlet ")
                    .append(number)
                    .append("</title><link>https://outlet")
                    .append(number)
                    .append(".example/")
                    .append(i)
                    .append("</link><description>Plain words.</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }
}
