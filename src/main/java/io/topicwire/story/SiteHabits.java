package io.topicwire.story;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.SafeHtml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a source writes around every story, known by its repetition: words at the start or the end of at least half of
 * its recent texts, and of no fewer than three. A call at the end that many sites use ("Follow … on Google News") is
 * known at once. What was learned depends on the entries and their order only, so it is learned anew rather than
 * stored. Not thread-safe.
 *
 * <p>Copies need none of this: the index of copies has its own count of what a feed repeats, see {@link CopyIndex}.
 */
public final class SiteHabits {
    private final Map<FeedId, RecentEdges> summaries = new HashMap<>();
    private final Map<FeedId, RecentEdges> contents = new HashMap<>();

    /** Takes note of an entry of a source; one that has the words of another counts once. */
    public void learn(FeedId source, Entry entry) {
        learn(summaries, source, entry.text().summary());
        learn(contents, source, entry.text().content());
    }

    private static void learn(Map<FeedId, RecentEdges> edges, FeedId source, SafeHtml text) {
        if (!text.isEmpty()) {
            edges.computeIfAbsent(source, unseen -> new RecentEdges()).add(TextEdges.of(text.text()));
        }
    }

    /**
     * The entry with what is its own, for judging and not for showing. Offsets in its texts are those of the whole
     * entry: words taken from a start are replaced by as many hyphens, which are no words.
     */
    public Entry own(FeedId source, Entry entry) {
        EntryText text = entry.text();
        SafeHtml summary = own(summaries, source, text.summary());
        SafeHtml content = own(contents, source, text.content());
        if (Stream.of(summary, content).allMatch(List.of(text.summary(), text.content())::contains)) {
            return entry;
        }
        return new Entry(
                entry.guid(),
                entry.link(),
                new EntryText(text.title(), summary, content, text.language()),
                entry.dates(),
                entry.attribution(),
                entry.categories(),
                entry.enclosures());
    }

    private static SafeHtml own(Map<FeedId, RecentEdges> edges, FeedId source, SafeHtml html) {
        if (html.isEmpty()) {
            return html;
        }
        String text = html.text();
        TextEdges asked = TextEdges.of(text);
        RecentEdges recent = edges.getOrDefault(source, new RecentEdges());
        int start = asked.endOfStart(recent.repeatedAtStart(asked));
        int end = Boilerplate.withoutCalls(text, asked.startOfEnd(recent.repeatedAtEnd(asked)));
        if (start == 0 && end == text.length()) {
            return html;
        }
        int kept = Math.min(start, end);
        return SafeHtml.ofText("-".repeat(kept) + text.substring(kept, end));
    }
}
