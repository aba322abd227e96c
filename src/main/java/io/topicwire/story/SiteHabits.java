package io.topicwire.story;

import io.topicwire.feed.Entry;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Frame;
import io.topicwire.feed.Frames;
import io.topicwire.feed.SafeHtml;
import java.util.HashMap;
import java.util.Map;

/**
 * What a source writes around every story, known by its repetition: words at the start or the end of at least half of
 * its recent texts, and of no fewer than three. A call at the end that many sites use ("Follow … on Google News") is
 * known at once. What was learned depends on the entries and their order only. Not thread-safe.
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

    /** What the source writes around the texts of this entry, which must be among those that were learned. */
    public Frames frames(FeedId source, Entry entry) {
        return new Frames(
                frame(summaries, source, entry.text().summary()),
                frame(contents, source, entry.text().content()));
    }

    private static Frame frame(Map<FeedId, RecentEdges> edges, FeedId source, SafeHtml html) {
        if (html.isEmpty()) {
            return Frame.NONE;
        }
        String text = html.text();
        TextEdges asked = TextEdges.of(text);
        RecentEdges recent = edges.getOrDefault(source, new RecentEdges());
        int start = asked.endOfStart(recent.repeatedAtStart(asked));
        int end = Boilerplate.withoutCalls(text, asked.startOfEnd(recent.repeatedAtEnd(asked)));
        return new Frame(Math.min(start, end), text.length() - end);
    }
}
