package io.topicwire.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds where one of each of several groups stands together.
 *
 * <p>A window is begun by a place of any group and completed, group by group, by the place that begins soonest and not
 * before it. Looking from every possible beginning makes the order of the groups irrelevant.
 */
final class NearWindows {
    /** Of two that begin at one word the longer one goes first: it leaves more room behind it. */
    private static final Comparator<Span> ORDER =
            Comparator.<Span>naturalOrder().thenComparing(Span::length, Comparator.reverseOrder());

    private NearWindows() {}

    /**
     * The windows, in order.
     *
     * @param groups where each group stands
     * @param within most words between the places of a window that begins with the earliest and ends with the latest,
     *     those of the places in between not counted apart
     */
    static List<Span> of(List<List<Span>> groups, int within) {
        List<Span> windows = new ArrayList<>();
        List<Span> beginnings =
                groups.stream().flatMap(List::stream).sorted(ORDER).toList();
        for (Span begin : beginnings) {
            Span window = from(begin, groups, within);
            if (window.length() > 0) {
                windows.add(window);
            }
        }
        return Span.oneABeginning(windows);
    }

    /** The narrowest window from this beginning; of length 0 where there is none. */
    private static Span from(Span begin, List<List<Span>> groups, int within) {
        Span none = new Span(begin.first(), 0);
        int end = begin.end();
        int latest = begin.first().index();
        for (List<Span> group : groups) {
            if (group.contains(begin)) {
                continue;
            }
            Optional<Span> next = group.stream()
                    .filter(span -> span.text() == begin.text()
                            && span.first().index() >= begin.first().index())
                    .min(ORDER);
            if (next.isEmpty()) {
                return none;
            }
            end = Math.max(end, next.get().end());
            latest = Math.max(latest, next.get().first().index());
        }
        return latest - begin.end() <= within
                ? new Span(begin.first(), end - begin.first().index())
                : none;
    }
}
