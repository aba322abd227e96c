package io.topicwire.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says byte for byte what a test tells it to, as no orderly server would. */
final class RawServer implements AutoCloseable {
    /** Plays one connection, after the request line and header fields were read. */
    interface Script {
        void play(Socket socket, OutputStream out) throws IOException;
    }

    private final ServerSocket server = new ServerSocket();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger connections = new AtomicInteger();
    private final BlockingQueue<Socket> open = new LinkedBlockingQueue<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);

    RawServer(InetAddress address, Script script) throws IOException {
        server.bind(new InetSocketAddress(address, 0));
        threads.execute(() -> serve(script));
    }

    static RawServer onLoopback(Script script) throws IOException {
        return new RawServer(InetAddress.getByName("127.0.0.1"), script);
    }

    static RawServer saying(String answer) throws IOException {
        return onLoopback((socket, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/feed";
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many connections came in. A connection of our own goes through the queue last, so none is overlooked. */
    int connections() throws IOException {
        int before = connections.get();
        try (Socket marker = new Socket(InetAddress.getByName("127.0.0.1"), port())) {
            marker.getOutputStream().write("MARKER\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            marker.shutdownOutput();
            marker.getInputStream().readAllBytes();
        }
        return Math.max(before, connections.get() - 1);
    }

    /** Waits until a script failed to write because its client hung up. */
    boolean sawClientHangUp() throws InterruptedException {
        return hungUp.await(10, TimeUnit.SECONDS);
    }

    /** Waits for the client to say something or hang up, at most some milliseconds: a metronome for drips. */
    static void tick(Socket socket, int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            if (socket.getInputStream().read() < 0) {
                throw new IOException("hung up");
            }
        } catch (SocketTimeoutException e) {
            socket.setSoTimeout(0);
        }
    }

    private void serve(Script script) {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                threads.execute(() -> play(script, socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void play(Script script, Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = in.readLine();
            boolean marker = "MARKER".equals(line);
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            if (!marker) {
                script.play(socket, socket.getOutputStream());
            }
        } catch (IOException e) {
            hungUp.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
