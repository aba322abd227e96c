package io.topicwire.app;

import static java.util.stream.Collectors.joining;

import io.topicwire.app.EditResult.Made;
import io.topicwire.app.EditResult.Refused;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.Story;
import io.topicwire.store.StoryChange;
import io.topicwire.store.StoryChange.Kind;
import io.topicwire.store.StoryOperation;
import io.topicwire.store.StoryStore;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Changes that operators make in stories. Each is remembered and holds for entries to come: what was split or moved is
 * kept apart, what was merged takes entries as one.
 */
public final class StoryEdits {
    /** Says when a change may be made: not while somebody decides on stories. */
    @FunctionalInterface
    public interface Turns {
        /** Makes the change, now or after a wait, and returns what became of it. */
        EditResult take(Supplier<EditResult> change);
    }

    /** For an edit every report of a story is needed. */
    private static final int ALL = 100_000;

    private static final int LONGEST_TITLE = 300;
    private static final int REMEMBERED = 100_000;

    private final StoryStore stories;
    private final Turns turns;
    private final InstantSource clock;

    StoryEdits(StoryStore stories, Turns turns, InstantSource clock) {
        this.stories = stories;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Makes two stories one.
     *
     * @param into the one that stays
     * @param other the one whose entries it gets
     * @param force even if an earlier change keeps them apart
     */
    public EditResult merge(long into, long other, boolean force) {
        return turns.take(() -> refusal(into)
                .or(() -> refusal(other))
                .or(() -> refuseIf(into == other, "a story cannot be merged with itself"))
                .or(() -> force
                        ? Optional.<EditResult>empty()
                        : stories.keptApart(into, other).map(StoryEdits::keptApart))
                .orElseGet(() -> {
                    List<Long> moved = sequences(stories.members(other, ALL));
                    return made(
                            StoryChange.moving(Kind.MERGE, into, all(moved, into), List.of()),
                            "merged story " + other + " into " + into + " (" + counted(moved) + ")");
                }));
    }

    private static EditResult keptApart(long number) {
        return new Refused("change " + number + " keeps entries of these stories apart; take it back with"
                + " \"topicwire story undo " + number + "\", or say --force");
    }

    /** Makes entries of a story, with their copies in it, a story of their own. */
    public EditResult split(long story, Collection<Long> entries) {
        return turns.take(() -> refusal(story).orElseGet(() -> splitOpen(story, new TreeSet<>(entries))));
    }

    private EditResult splitOpen(long story, Set<Long> named) {
        Parting parting = Parting.of(stories.members(story, ALL), named);
        if (!parting.strangers().isEmpty()) {
            return new Refused(words(parting.strangers()) + " not in story " + story + "; \"topicwire story show "
                    + story + "\" lists what is");
        }
        if (parting.leaving().isEmpty() || parting.staying().isEmpty()) {
            return new Refused("one entry at least must leave story " + story + " and one must stay; copies of a text"
                    + " go together");
        }
        // The founder's story keeps its name, so where the founder was to leave the others do: it is the same parting.
        List<Long> moved = parting.leaving().contains(story) ? parting.staying() : parting.leaving();
        return moved.stream()
                .filter(sequence -> stories.members(sequence, 1).isEmpty())
                .findFirst()
                .map(founder -> made(
                        StoryChange.moving(Kind.SPLIT, story, all(moved, founder), parting.pairs()),
                        "split " + counted(moved) + " off story " + story + " as story " + founder))
                .orElseGet(() -> new Refused(
                        "each of these entries has founded a story that others report; move them" + " there instead"));
    }

    /** Puts an entry, with its copies in the same story, into another story. */
    public EditResult move(long entry, long story) {
        return turns.take(() -> refusal(story)
                .orElseGet(() -> stories.storyOf(entry)
                        .map(from -> moveOpen(entry, from.id(), story))
                        .orElseGet(() -> new Refused("there is no entry " + entry + ", or it has no story yet"))));
    }

    private EditResult moveOpen(long entry, long from, long story) {
        if (from == story) {
            return new Refused("entry " + entry + " is in story " + story + " already");
        }
        Parting parting = Parting.of(stories.members(from, ALL), Set.of(entry));
        if (!parting.strangers().isEmpty()) {
            return new Refused("the words of entry " + entry + " are no longer stored");
        }
        return made(
                StoryChange.moving(Kind.MOVE, story, all(parting.leaving(), story), parting.pairs()),
                "moved " + counted(parting.leaving()) + " from story " + from + " to " + story);
    }

    /** Keeps a story open beyond its usual time, or no longer. */
    public EditResult pin(long story, boolean pinned) {
        return turns.take(() -> refusal(story)
                .or(() -> refuseIf(
                        stories.pinned().contains(story) == pinned,
                        "story " + story + (pinned ? " is pinned already" : " is not pinned")))
                .orElseGet(() -> made(
                        StoryChange.pinned(story, pinned), (pinned ? "pinned story " : "unpinned story ") + story)));
    }

    /** Shows a story in the words of one of its reports, whoever reports it next. */
    public EditResult words(long story, long entry) {
        return turns.take(() -> refusal(story)
                .or(() -> refuseIf(
                        stories.members(story, ALL).stream().noneMatch(report -> report.sequence() == entry),
                        "entry " + entry + " is not in story " + story + "; \"topicwire story show " + story
                                + "\" lists what is"))
                .orElseGet(() -> made(
                        StoryChange.worded(story, entry),
                        "story " + story + " is now shown in the words of entry " + entry)));
    }

    /** Gives a story another title. */
    public EditResult title(long story, String title) {
        String wanted = title.strip();
        return turns.take(() -> refusal(story)
                .or(() -> refuseIf(
                        wanted.isEmpty() || wanted.length() > LONGEST_TITLE,
                        "a title has 1 to " + LONGEST_TITLE + " characters"))
                .orElseGet(() -> made(
                        StoryChange.titled(story, wanted), "story " + story + " is now called \"" + wanted + "\"")));
    }

    /** Takes a change back. */
    public EditResult undo(long number) {
        return turns.take(() -> stories.undo(number, clock.instant())
                .<EditResult>map(operation -> new Made("took back " + words(operation), Optional.empty()))
                .orElseGet(() -> new Refused(
                        isKnown(number)
                                ? "change " + number + " was taken back before"
                                : "there is no change " + number + "; \"topicwire story log\" lists them")));
    }

    private boolean isKnown(long number) {
        return stories.operations(REMEMBERED).stream().anyMatch(operation -> operation.number() == number);
    }

    private static String words(StoryOperation operation) {
        return "change " + operation.number() + ", the "
                + operation.kind().name().toLowerCase(Locale.ROOT) + " of story " + operation.story();
    }

    private Optional<EditResult> refusal(long id) {
        Optional<Story> story = stories.story(id);
        if (story.isEmpty()) {
            return Optional.of(new Refused("there is no story " + id + "; \"topicwire story list\" shows the newest"));
        }
        return story.get()
                .mergedInto()
                .<EditResult>map(
                        into -> new Refused("story " + id + " was merged into story " + into + "; name that one"));
    }

    private static Optional<EditResult> refuseIf(boolean refused, String reason) {
        return refused ? Optional.of(new Refused(reason)) : Optional.empty();
    }

    private EditResult made(StoryChange change, String what) {
        return new Made(what, Optional.of(stories.change(change, clock.instant())));
    }

    private static Map<Long, Long> all(List<Long> entries, long story) {
        Map<Long, Long> moves = new TreeMap<>();
        entries.forEach(entry -> moves.put(entry, story));
        return moves;
    }

    private static List<Long> sequences(List<StoredEntry> entries) {
        return entries.stream().map(StoredEntry::sequence).toList();
    }

    private static String counted(List<Long> entries) {
        return entries.size() == 1 ? "entry " + entries.get(0) : entries.size() + " entries";
    }

    private static String words(Collection<Long> entries) {
        String numbers = entries.stream().map(String::valueOf).collect(joining(", "));
        return entries.size() == 1 ? "entry " + numbers + " is" : "entries " + numbers + " are";
    }
}
