package io.topicwire.feed;

import java.util.List;
import java.util.Optional;

/**
 * Who is behind an entry.
 *
 * @param authors in the publisher's order, may be empty
 * @param publisher the origin that an aggregator names, if any
 * @param rights copyright notice as plain text, may be empty
 */
public record Attribution(List<Author> authors, Optional<Publisher> publisher, String rights) {
    /** Nobody named. */
    public static final Attribution NONE = new Attribution(List.of(), Optional.empty(), "");

    public Attribution {
        authors = List.copyOf(authors);
    }
}
