package io.topicwire.web;

import java.time.Duration;

/**
 * How the server listens.
 *
 * @param host address to bind, as {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port 0 for any free one
 * @param connections most at a time; more wait in the operating system's queue
 * @param idle how long a connection may be silent, or a request may take to arrive
 * @param stop how long requests in flight may take to end when the server stops
 */
public record WebOptions(String host, int port, int connections, Duration idle, Duration stop) {
    /** 512 connections, 30 s of silence, 5 s to stop. */
    public static WebOptions at(String host, int port) {
        return new WebOptions(host, port, 512, Duration.ofSeconds(30), Duration.ofSeconds(5));
    }
}
