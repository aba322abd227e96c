package io.topicwire.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds where one of each of several groups stands together.
 *
 * <p>A window is begun by a place of any group and completed, group by group, by the place that begins soonest and not
 * before it. Looking from every possible beginning makes the order of the groups irrelevant. The places are walked once,
 * from the last to the first, so a text that repeats a word a hundred thousand times costs no more than its length.
 */
final class NearWindows {
    /** Most places of one group: twice as many as the longest text has words. */
    static final int MOST_PLACES = 500_000;

    /** Places times groups that are looked at; the first places of a text go before later ones. */
    private static final int MOST_STEPS = 10_000_000;

    /** Of two that begin at one word the longer one goes first: it leaves more room behind it. */
    private static final Comparator<Span> ORDER =
            Comparator.<Span>naturalOrder().thenComparing(Span::length, Comparator.reverseOrder());

    private final int within;
    /** Of each group that was met what begins soonest from the place on that the walk has come to. */
    private final Span[] next;

    private final boolean[] met;
    private final List<Span> windows = new ArrayList<>();

    /** @param any stands for groups that were not met yet */
    private NearWindows(int groups, int within, Span any) {
        this.within = within;
        this.met = new boolean[groups];
        this.next = new Span[groups];
        Arrays.fill(next, any);
    }

    /**
     * The windows, in order.
     *
     * @param groups where each group stands
     * @param within most words between the places of a window that begins with the earliest and ends with the latest,
     *     those of the places in between not counted apart
     */
    static List<Span> of(List<List<Span>> groups, int within) {
        List<Hit> hits = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (Span span : groups.get(group)) {
                hits.add(new Hit(span, group));
            }
        }
        if (hits.isEmpty()) {
            return List.of();
        }
        hits.sort(Comparator.comparing(Hit::span, ORDER));
        int most = Math.max(1, MOST_STEPS / groups.size());
        List<Hit> looked = hits.subList(0, Math.min(hits.size(), most));
        NearWindows found = new NearWindows(groups.size(), within, looked.get(0).span());
        found.walk(looked);
        Collections.reverse(found.windows);
        return Span.oneABeginning(found.windows);
    }

    private void walk(List<Hit> hits) {
        for (int end = hits.size(); end > 0; ) {
            int start = end - 1;
            while (start > 0
                    && hits.get(start - 1).span().compareTo(hits.get(start).span()) == 0) {
                start--;
            }
            List<Hit> here = hits.subList(start, end);
            for (int i = here.size() - 1; i >= 0; i--) {
                next[here.get(i).group()] = here.get(i).span();
                met[here.get(i).group()] = true;
            }
            for (int i = here.size() - 1; i >= 0; i--) {
                begin(here.get(i), here).ifPresent(windows::add);
            }
            end = start;
        }
    }

    /** The narrowest window from this beginning. */
    private Optional<Span> begin(Hit begin, List<Hit> here) {
        Span span = begin.span();
        int end = span.end();
        int latest = span.first().index();
        for (int group = 0; group < next.length; group++) {
            Span soonest = next[group];
            if (!met[group] || soonest.text() != span.text()) {
                return Optional.empty();
            }
            if (soonest.compareTo(span) != 0 || !has(here, group, span.length())) {
                end = Math.max(end, soonest.end());
                latest = Math.max(latest, soonest.first().index());
            }
        }
        return latest - span.end() <= within
                ? Optional.of(new Span(span.first(), end - span.first().index()))
                : Optional.empty();
    }

    /** Whether the beginning itself is of the group too. */
    private static boolean has(List<Hit> here, int group, int length) {
        for (Hit hit : here) {
            if (hit.group() == group && hit.span().length() == length) {
                return true;
            }
        }
        return false;
    }

    private record Hit(Span span, int group) {}
}
