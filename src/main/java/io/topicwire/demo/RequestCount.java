package io.topicwire.demo;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests for one address. */
final class RequestCount extends Filter {
    private final AtomicInteger requests = new AtomicInteger();

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        requests.incrementAndGet();
        chain.doFilter(exchange);
    }

    @Override
    public String description() {
        return "request count";
    }

    int requests() {
        return requests.get();
    }
}
