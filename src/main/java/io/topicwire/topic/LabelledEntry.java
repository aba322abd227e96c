package io.topicwire.topic;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.SafeHtml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text of which somebody said on which topics it is.
 *
 * @param id tells it from the others of its file
 * @param title may be empty
 * @param text may be empty; taken for the summary
 * @param language primary subtag, empty where it is not known
 * @param labels ids of topics; empty for a text that is on none
 */
public record LabelledEntry(String id, String title, String text, String language, Set<String> labels) {
    public LabelledEntry {
        labels = Set.copyOf(labels);
    }

    /** The text as an entry of a feed. */
    public Entry entry() {
        return new Entry(
                Optional.empty(),
                Optional.empty(),
                new EntryText(title, SafeHtml.ofText(text), SafeHtml.ofText(""), language),
                EntryDates.UNKNOWN,
                new Attribution(List.of(), Optional.empty(), ""),
                List.of(),
                List.of());
    }

    /** The text as the operator would mark it: the title in the first line. */
    Example example() {
        return new Example(title.isBlank() ? text : title + "\n" + text, id);
    }
}
