package io.topicwire.parse;

import java.util.List;

/**
 * Dates as written, the best evidence first. Reading them is {@code normalise}'s work.
 *
 * @param published candidates for the first publication
 * @param updated candidates for the last change
 */
public record ParsedDates(List<String> published, List<String> updated) {
    public ParsedDates {
        published = List.copyOf(published);
        updated = List.copyOf(updated);
    }
}
