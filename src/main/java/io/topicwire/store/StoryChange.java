package io.topicwire.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an operator, or the repair of stories, wants changed.
 *
 * @param kind what is done
 * @param story the story that is changed; one that a split makes is named by the first of its entries
 * @param moves entries that get another story, by sequence
 * @param title the new title
 * @param pinned whether to keep the story open
 * @param words the report in whose words it is shown from now on, by sequence
 * @param apart pairs of entries that the model may not bring into one story from now on
 */
public record StoryChange(
        Kind kind,
        long story,
        Map<Long, Long> moves,
        Optional<String> title,
        Optional<Boolean> pinned,
        Optional<Long> words,
        List<Pair> apart) {
    /** What may be done. */
    public enum Kind {
        /** Two stories become one. */
        MERGE,
        /** Entries of a story become a story of their own. */
        SPLIT,
        /** An entry is put into another story. */
        MOVE,
        /** A story is kept open, or no longer. */
        PIN,
        /** A story gets another title. */
        TITLE,
        /** A story is shown in the words of another of its reports. */
        WORDS,
        /** The model found that two stories are one. */
        REPAIR
    }

    /** Two entries, by sequence. */
    public record Pair(long left, long right) {}

    public StoryChange {
        moves = Map.copyOf(new TreeMap<>(moves));
        apart = List.copyOf(apart);
    }

    /** A change of membership. */
    public static StoryChange moving(Kind kind, long story, Map<Long, Long> moves, List<Pair> apart) {
        return new StoryChange(kind, story, moves, Optional.empty(), Optional.empty(), Optional.empty(), apart);
    }

    /** Another title. */
    public static StoryChange titled(long story, String title) {
        return new StoryChange(
                Kind.TITLE, story, Map.of(), Optional.of(title), Optional.empty(), Optional.empty(), List.of());
    }

    /** Kept open, or no longer. */
    public static StoryChange pinned(long story, boolean pinned) {
        return new StoryChange(
                Kind.PIN, story, Map.of(), Optional.empty(), Optional.of(pinned), Optional.empty(), List.of());
    }

    /** Shown in the words of one of its reports, whoever reports it next. */
    public static StoryChange worded(long story, long entry) {
        return new StoryChange(
                Kind.WORDS, story, Map.of(), Optional.empty(), Optional.empty(), Optional.of(entry), List.of());
    }
}
