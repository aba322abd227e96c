package io.topicwire.story;

import io.topicwire.feed.FeedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the earlier entry, from another feed, whose text or page an entry repeats. Holds the entries of the last seven
 * days in memory, about 3 KB each; its owner fills it from the store, in order of sequence, and keeps it up to date.
 * The answer depends on the entries added and on nothing else. Not thread-safe.
 */
public final class CopyIndex {
    private static final int SHOWN_GROUPS = 8;
    private static final int MOST_COMPARISONS = 16;
    /** A word group in more texts than this is a phrase of the language. */
    private static final int MOST_TEXTS = 200;
    /** A word group in so many stories of one feed is its habit. */
    private static final int HABIT = 3;
    /** The tables are cleaned when so many entries, and half of all, have left the window. */
    private static final int FEWEST_FORGOTTEN = 256;

    private final List<IndexedText> texts = new ArrayList<>();
    private final ShinglePostings groups = new ShinglePostings();
    private final ShinglePostings samples = new ShinglePostings();
    private final ShinglePostings pages = new ShinglePostings();
    private final SharedCounts shared = new SharedCounts();
    /** Feeds by number: texts are compared by the feed that carries them more often than by anything else. */
    private final Map<FeedId, Integer> carriers = new HashMap<>();

    private int oldest;

    /**
     * Adds a stored entry.
     *
     * @param candidate its sequence must be above that of every entry added before
     * @throws IllegalArgumentException where it is not
     */
    public void add(CopyCandidate candidate) {
        if (candidate.sequence() <= lastSequence()) {
            throw new IllegalArgumentException("out of order: " + candidate.sequence());
        }
        forgetBefore(candidate.firstSeen().minus(CopyRule.WINDOW));
        CopyText text = CopyText.of(candidate.title(), candidate.text());
        int item = texts.size();
        int carrier = carrier(candidate.feed());
        texts.add(IndexedText.of(candidate, text, ownGroups(carrier, text).length, carrier));
        addAll(groups, text.groups(), item);
        addAll(samples, text.samples(), item);
        if (!candidate.page().isEmpty()) {
            pages.add(candidate.page().hashCode(), item);
        }
    }

    /**
     * Judges an entry that need not be in the index.
     *
     * @return the earliest entry of the group that it belongs to, with the evidence; empty where it is the first
     */
    public Optional<CopyDecision> decide(CopyCandidate candidate) {
        CopyText text = CopyText.of(candidate.title(), candidate.text());
        int carrier = carrier(candidate.feed());
        int[] own = ownGroups(carrier, text);
        IndexedText asked = IndexedText.of(candidate, text, own.length, carrier);
        return samePage(asked).or(() -> sameStart(asked, text, own)).or(() -> sameWhole(asked, text));
    }

    /** How many entries it holds. */
    public int size() {
        return texts.size() - oldest;
    }

    /** Sequence of the newest entry added, 0 where there is none. */
    public long lastSequence() {
        return texts.isEmpty() ? 0 : texts.get(texts.size() - 1).sequence();
    }

    /** Bytes that the tables of word groups take, without the texts themselves. */
    long tableBytes() {
        return groups.bytes() + samples.bytes() + pages.bytes();
    }

    private Optional<CopyDecision> samePage(IndexedText asked) {
        List<IndexedText> linked = live(pages, asked.page().hashCode())
                .mapToObj(texts::get)
                .filter(text -> !asked.page().isEmpty() && text.page().equals(asked.page()))
                .toList();
        Set<String> carriers = new HashSet<>();
        if (!linked.stream().allMatch(text -> carriers.add(text.feed().value()))) {
            // One feed links several entries to it: it is a section or a live page and names no story.
            return Optional.empty();
        }
        return linked.stream()
                .filter(asked::mayBeCopyOf)
                .min(Comparator.comparingLong(IndexedText::sequence))
                .map(text ->
                        new CopyDecision(text.group(), CopyMethod.SAME_LINK, 1, List.of(asked.page()), CopyRule.MODEL));
    }

    /** By title and first words: all that most feeds give. */
    private Optional<CopyDecision> sameStart(IndexedText asked, CopyText text, int[] own) {
        count(groups, own);
        return best(asked, CopyRule.FEWEST_GROUPS, other -> Math.min(asked.groups(), other.groups()))
                .filter(match -> match.containment() >= CopyRule.leastContainment(asked, match.text()))
                .filter(match -> CopyRule.allows(asked, match.text(), match.common(), match.containment()))
                .findFirst()
                .map(match -> match.decision(text));
    }

    /** By samples of the whole text: finds copies under a new title and a new first sentence. */
    private Optional<CopyDecision> sameWhole(IndexedText asked, CopyText text) {
        count(samples, text.samples());
        return best(asked, CopyRule.FEWEST_SAMPLES, other -> Math.min(asked.samples(), other.samples()))
                .filter(match -> match.containment() >= CopyRule.LEAST_WHOLE_TEXT)
                .filter(match -> CopyRule.allowsWhole(asked, match.text(), match.containment()))
                .findFirst()
                .map(match -> match.decision(text));
    }

    private Stream<Match> best(IndexedText asked, int fewest, ToIntFunction<IndexedText> whole) {
        return shared.items(item -> shared.of(item) >= fewest && asked.mayBeCopyOf(texts.get(item)))
                .mapToObj(item -> new Match(texts.get(item), shared.of(item), whole.applyAsInt(texts.get(item))))
                .sorted(Comparator.comparingDouble(Match::containment).reversed())
                .limit(MOST_COMPARISONS);
    }

    private void count(ShinglePostings table, int[] wanted) {
        shared.clear(texts.size());
        for (int group : wanted) {
            if (!isCommon(table, group)) {
                for (int posting = table.first(group); isLive(table, posting); posting = table.next(posting)) {
                    shared.increment(table.item(posting));
                }
            }
        }
    }

    /** In so many texts that it tells nothing. */
    private boolean isCommon(ShinglePostings table, int group) {
        int found = 0;
        for (int posting = table.first(group); isLive(table, posting); posting = table.next(posting)) {
            if (++found > MOST_TEXTS) {
                return true;
            }
        }
        return false;
    }

    private int carrier(FeedId feed) {
        return carriers.computeIfAbsent(feed, unseen -> carriers.size());
    }

    /** The groups that are not phrases of the feed: those in several of its stories, copies not counted. */
    private int[] ownGroups(int carrier, CopyText text) {
        return IntStream.of(text.groups())
                .filter(group -> !isHabit(carrier, group))
                .toArray();
    }

    private boolean isHabit(int carrier, int group) {
        int stories = 0;
        int read = 0;
        for (int posting = groups.first(group); isLive(groups, posting); posting = groups.next(posting)) {
            IndexedText other = texts.get(groups.item(posting));
            if (other.carrier() == carrier && other.group() == other.sequence()) {
                stories++;
            }
            if (stories == HABIT || ++read == MOST_TEXTS) {
                break;
            }
        }
        return stories == HABIT;
    }

    private boolean isLive(ShinglePostings table, int posting) {
        return posting >= 0 && table.item(posting) >= oldest;
    }

    private IntStream live(ShinglePostings table, int group) {
        return IntStream.iterate(table.first(group), posting -> posting >= 0, table::next)
                .map(table::item)
                .takeWhile(item -> item >= oldest);
    }

    private void forgetBefore(Instant start) {
        while (oldest < texts.size() && texts.get(oldest).firstSeen().isBefore(start)) {
            oldest++;
        }
        if (oldest >= FEWEST_FORGOTTEN && oldest > texts.size() / 2) {
            groups.forget(oldest);
            samples.forget(oldest);
            pages.forget(oldest);
            texts.subList(0, oldest).clear();
            oldest = 0;
        }
    }

    private static void addAll(ShinglePostings table, int[] groups, int item) {
        for (int group : groups) {
            table.add(group, item);
        }
    }

    /**
     * An entry that shares word groups with the one in question.
     *
     * @param common how many it shares
     * @param whole how many the shorter of the two has
     */
    private record Match(IndexedText text, int common, int whole) {
        double containment() {
            return whole == 0 ? 0 : Math.min(1, (double) common / whole);
        }

        CopyDecision decision(CopyText asked) {
            double score = Math.round(containment() * 10_000) / 10_000.0;
            List<String> words = asked.sharedWith(text.words(), SHOWN_GROUPS);
            return new CopyDecision(text.group(), CopyMethod.SAME_TEXT, score, words, CopyRule.MODEL);
        }
    }
}
