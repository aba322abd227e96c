package io.topicwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Name look-up that leaves out addresses which the guard forbids, and that ends. The system's resolver can be neither
 * cancelled nor given a time limit, and OkHttp's call timeout does not reach into it, so look-ups run on threads that
 * we can stop waiting for.
 */
final class GuardedDns implements Dns, AutoCloseable {
    /** Look-ups at once; only a resolver that hangs comes near it, and then failing at once is right. */
    private static final int THREADS = 64;
    /** Most addresses of one name that are tried: a hostile name may have hundreds. */
    private static final int ADDRESSES = 8;

    private final AddressGuard guard;
    private final NameLookup names;
    private final Duration patience;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), GuardedDns::thread);

    GuardedDns(AddressGuard guard, NameLookup names, Duration patience) {
        this.guard = guard;
        this.names = names;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> permitted = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        for (InetAddress address : addresses(host)) {
            Optional<String> objection = guard.refusal(address);
            if (objection.isEmpty() && permitted.size() < ADDRESSES) {
                permitted.add(address);
            }
            refusal = refusal.or(() -> objection);
        }
        if (permitted.isEmpty()) {
            throw refusal.<UnknownHostException>map(ForbiddenAddressException::new)
                    .orElseGet(() -> new UnknownHostException(host));
        }
        return permitted;
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        try {
            Future<List<InetAddress>> answer = threads.submit(() -> names.lookup(host));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(host, e);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            throw failure(host, e);
        }
    }

    private static UnknownHostException failure(String host, Exception cause) {
        UnknownHostException failure = new UnknownHostException(host);
        failure.initCause(cause);
        return failure;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "name-lookup");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
