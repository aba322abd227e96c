package io.topicwire.poll;

import java.time.Duration;

/** The longer and the shorter of two times. */
final class Spans {
    private Spans() {}

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
