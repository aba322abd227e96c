package io.topicwire.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The ways in which the demo world's server ends an exchange. */
final class Reply {
    private Reply() {}

    /** Sends a status alone; -1 is how this server spells "no body". */
    static void empty(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Sends a status and a body, which HEAD requests do not get (RFC 9110 section 9.3.2). */
    static void body(HttpExchange exchange, int status, String mediaType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            empty(exchange, status);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
