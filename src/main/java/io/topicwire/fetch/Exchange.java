package io.topicwire.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Requests of one visit, one after the other, within one time limit. The limit runs on the machine's monotonic clock
 * even where the program's clock is virtual, since sockets live in real time.
 */
final class Exchange {
    private final OkHttpClient client;
    private final RunningCalls calls;
    private final Duration limit;
    private final long startNanos = System.nanoTime();

    Exchange(OkHttpClient client, RunningCalls calls, FetchSettings settings) {
        this.client = client;
        this.calls = calls;
        this.limit = settings.limits().fetchTime();
    }

    /**
     * Sends a request and has its answer read while the connection is open.
     *
     * @throws IOException where either fails; the connection is then closed at once, what is left is not read
     */
    <T> T send(Request request, Reading<T> reading) throws IOException {
        Call call = client.newCall(request);
        // At least a millisecond: OkHttp takes zero for "no limit".
        long left = Math.max(1_000_000, limit.toNanos() - (System.nanoTime() - startNanos));
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
        calls.enter(call);
        try (Response response = call.execute()) {
            return readOrCancel(call, response, reading);
        } finally {
            calls.leave(call);
        }
    }

    /** Whether the fetcher was closed. */
    boolean stopped() {
        return calls.stopped();
    }

    private static <T> T readOrCancel(Call call, Response response, Reading<T> reading) throws IOException {
        try {
            return reading.read(response);
        } catch (IOException e) {
            // Closing a response drains it for a while to save the connection: cancelling first prevents that.
            call.cancel();
            throw e;
        }
    }

    /** What is done with an open answer. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Response response) throws IOException;
    }
}
