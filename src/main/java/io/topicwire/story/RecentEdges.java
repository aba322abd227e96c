package io.topicwire.story;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** How the recent texts of one source begin and end. */
final class RecentEdges {
    /** Two texts on one event may end in the same quotation; three and half of all are a habit. */
    private static final int FEWEST = 3;

    /** Shortest habit in words: two are "he said". */
    private static final int SHORTEST = 3;
    /** More than most feeds list, and soon compared. */
    private static final int KEPT = 200;

    private final Deque<TextEdges> recent = new ArrayDeque<>();
    private final Set<String> texts = new HashSet<>();

    /** One that was added before, and is still kept, counts once. */
    void add(TextEdges edges) {
        if (!texts.add(edges.text())) {
            return;
        }
        recent.addLast(edges);
        if (recent.size() > KEPT) {
            texts.remove(recent.removeFirst().text());
        }
    }

    /** How many of the first words are a habit; the text itself must be among those added. */
    int repeatedAtStart(TextEdges asked) {
        return repeated(asked::sharedStart);
    }

    /** How many of the last words are a habit. */
    int repeatedAtEnd(TextEdges asked) {
        return repeated(asked::sharedEnd);
    }

    private int repeated(ToIntFunction<TextEdges> shared) {
        int needed = Math.max(FEWEST, (recent.size() + 1) / 2);
        if (recent.size() < needed) {
            return 0;
        }
        List<Integer> lengths = recent.stream()
                .map(shared::applyAsInt)
                .sorted(Comparator.reverseOrder())
                .toList();
        int length = lengths.get(needed - 1);
        return length < SHORTEST ? 0 : length;
    }
}
