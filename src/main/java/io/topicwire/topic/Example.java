package io.topicwire.topic;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * A text that the operator marked: a headline, or a headline and below it what follows.
 *
 * @param text never blank; its first line is the title, further lines the summary
 * @param place where it is written, as {@code feeds.yml:12:9}, for messages
 */
public record Example(String text, String place) {
    /** Longest text, in characters. */
    public static final int MAX_LENGTH = 5_000;

    /** The first line. */
    public String title() {
        return text.strip().lines().findFirst().orElse("");
    }

    /**
     * An entry that says just this.
     *
     * @param language its primary subtag, empty for an unknown one
     */
    public Entry entry(String language) {
        String rest = text.strip().substring(title().length()).strip();
        return new Entry(
                Optional.empty(),
                Optional.empty(),
                new EntryText(title(), SafeHtml.ofText(rest), SafeHtml.ofText(""), language),
                EntryDates.UNKNOWN,
                new Attribution(List.of(), Optional.empty(), ""),
                List.of(),
                List.of());
    }
}
