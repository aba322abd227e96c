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
 * @param topics how topics fare; empty before the first look
 */
public record StatusView(
        PageFrame frame, List<Trouble> trouble, List<String> totals, List<SourceRow> sources, List<TopicRow> topics) {
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

    /**
     * A topic.
     *
     * @param title for people
     * @param path its page
     * @param last when the newest item arrived that is on it
     * @param entries items of the last thirty days
     * @param share their part of all items, in percent
     * @param warnings what an operator should look at, may be empty
     * @param suggestions items that may belong on it, nearest first
     */
    public record TopicRow(
            String title,
            String path,
            Optional<Moment> last,
            long entries,
            String share,
            List<String> warnings,
            List<Suggested> suggestions) {
        public TopicRow {
            warnings = List.copyOf(warnings);
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * An item that may belong on a topic.
     *
     * @param title of the item
     * @param link the article, empty where there is none
     * @param likeness how near it is, and to what, in words
     */
    public record Suggested(String title, String link, String likeness) {}

    public StatusView {
        topics = List.copyOf(topics);
        trouble = List.copyOf(trouble);
        totals = List.copyOf(totals);
        sources = List.copyOf(sources);
    }
}
