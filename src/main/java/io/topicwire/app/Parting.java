package io.topicwire.app;

import io.topicwire.store.StoredEntry;
import io.topicwire.store.StoryChange.Pair;
import io.topicwire.story.CopyDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which entries of a story leave it and which stay.
 *
 * @param leaving those named, with their copies, in order of arrival
 * @param staying the others
 * @param strangers those named that are not in the story
 */
record Parting(List<Long> leaving, List<Long> staying, Collection<Long> strangers) {
    /** Copies go together: one text is about one event. */
    static Parting of(List<StoredEntry> members, Set<Long> named) {
        Set<Long> groups = new HashSet<>();
        Set<Long> strangers = new TreeSet<>(named);
        for (StoredEntry member : members) {
            if (strangers.remove(member.sequence())) {
                groups.add(group(member));
            }
        }
        List<Long> leaving = new ArrayList<>();
        List<Long> staying = new ArrayList<>();
        members.forEach(member -> (groups.contains(group(member)) ? leaving : staying).add(member.sequence()));
        return new Parting(leaving, staying, strangers);
    }

    private static long group(StoredEntry entry) {
        return entry.copyOf().map(CopyDecision::original).orElse(entry.sequence());
    }

    /**
     * Pairs that keep each side out of the other's story from now on: every entry with the first of the other side,
     * which is enough, for a pair counts for the stories in which its entries are.
     */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        if (!leaving.isEmpty() && !staying.isEmpty()) {
            leaving.forEach(entry -> pairs.add(new Pair(staying.get(0), entry)));
            staying.stream().skip(1).forEach(entry -> pairs.add(new Pair(entry, leaving.get(0))));
        }
        return pairs;
    }
}
