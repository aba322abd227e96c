package io.topicwire.feed;

import java.time.Duration;

/**
 * The bound of every input. A hostile feed is the ordinary case.
 *
 * @param bodyBytes largest feed document, decompressed, in bytes
 * @param entries most entries that one document may bring
 * @param depth deepest nesting that is read
 * @param redirects longest redirect chain
 * @param fetchTime whole time of one fetch, redirects included
 * @param parseTime whole time of reading one document
 */
public record Limits(int bodyBytes, int entries, int depth, int redirects, Duration fetchTime, Duration parseTime) {
    /** Shortest poll interval that an operator may set. */
    public static final Duration MIN_INTERVAL = Duration.ofMinutes(1);
    /** Longest poll interval that an operator may set. */
    public static final Duration MAX_INTERVAL = Duration.ofDays(30);
    /** Most characters of a title that are kept. */
    public static final int TITLE_CHARACTERS = 1_000;
    /** Most characters of a summary or content, as HTML, that are kept. */
    public static final int HTML_CHARACTERS = 500_000;

    /** 16 MB, 10,000 entries, depth 512, 5 redirects, 30 s to fetch, 10 s to read. */
    public static Limits standard() {
        return new Limits(16 << 20, 10_000, 512, 5, Duration.ofSeconds(30), Duration.ofSeconds(10));
    }

    /** The same for documents of at most so many bytes. */
    public Limits upTo(int bytes) {
        return new Limits(bytes, entries, depth, redirects, fetchTime, parseTime);
    }
}
