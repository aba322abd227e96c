package io.topicwire.web;

import java.util.List;
import java.util.Optional;

/**
 * The page for the operator.
 *
 * @param frame around it
 * @param trouble what needs a hand, most urgent first
 * @param totals in words
 * @param sources in the order of feeds.yml
 */
public record StatusView(PageFrame frame, List<Trouble> trouble, List<String> totals, List<SourceRow> sources) {
    /**
     * Something that needs a hand.
     *
     * @param what one sentence
     * @param since when it began
     * @param details one a line, may be empty
     */
    public record Trouble(String what, Optional<Moment> since, List<String> details) {
        public Trouble {
            details = List.copyOf(details);
        }
    }

    /**
     * A source.
     *
     * @param title for people
     * @param id in feeds.yml
     * @param address where it is polled
     * @param condition how it fares
     * @param detail what happened and what the operator can do, may be empty
     * @param times when
     * @param perDay new entries a day over the last week, one decimal
     * @param entries how many are stored
     */
    public record SourceRow(
            String title,
            String id,
            String address,
            Condition condition,
            String detail,
            Times times,
            String perDay,
            long entries) {}

    /**
     * How a source fares.
     *
     * @param level {@code good}, {@code waiting} or {@code bad}: the colour
     * @param words the same for people
     */
    public record Condition(String level, String words) {}

    /**
     * When things happened or will.
     *
     * @param since the state began
     * @param success the publisher last answered as it should
     * @param next the next poll; absent where polling stopped
     */
    public record Times(Optional<Moment> since, Optional<Moment> success, Optional<Moment> next) {}

    public StatusView {
        trouble = List.copyOf(trouble);
        totals = List.copyOf(totals);
        sources = List.copyOf(sources);
    }
}
