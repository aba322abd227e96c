package io.topicwire.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the earlier entry whose text or page an entry repeats. Holds the entries of the last seven days in memory, about
 * 3 KB each; its owner fills it from the store, in order of sequence, and keeps it up to date. The answer depends on the
 * entries of the window and their stored decisions and on nothing else, not on what has left it. Not thread-safe.
 */
public final class CopyIndex {
    private static final int SHOWN_GROUPS = 8;
    private static final int MOST_CANDIDATES = 32;
    /** Of the groups by which texts are found so many must be common, or they are not compared. */
    private static final int FEWEST_HITS = 2;
    /** The tables are cleaned when so many entries, and half of all, have left the window. */
    private static final int FEWEST_FORGOTTEN = 256;

    private final List<IndexedText> texts = new ArrayList<>();
    private final TextTable groups = new TextTable();
    private final TextTable samples = new TextTable();
    private final ShinglePostings pages = new ShinglePostings();
    private final HouseHabits habits = new HouseHabits();
    private final AnalysedTexts analysed = new AnalysedTexts();

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
        IndexedText text = IndexedText.of(candidate, analysed.of(candidate));
        int item = texts.size();
        texts.add(text);
        groups.add(text.indexedGroups(), item);
        samples.add(text.indexedSamples(), item);
        if (!text.page().isEmpty()) {
            pages.add(text.page().hashCode(), item);
        }
        if (text.isOriginal()) {
            habits.add(text);
        }
    }

    /**
     * Judges an entry that need not be in the index.
     *
     * @return the earliest entry of the group that it belongs to, with the evidence; empty where it is the first
     */
    public Optional<CopyDecision> decide(CopyCandidate candidate) {
        CopyText text = analysed.of(candidate);
        IndexedText asked = IndexedText.of(candidate, text);
        return samePage(asked).or(() -> sameText(asked, text));
    }

    /** How many entries it holds. */
    public int size() {
        return texts.size() - oldest;
    }

    /** Sequence of the newest entry added, 0 where there is none. */
    public long lastSequence() {
        return texts.isEmpty() ? 0 : texts.get(texts.size() - 1).sequence();
    }

    /** Bytes that the tables take, without the texts themselves. */
    long tableBytes() {
        return groups.bytes() + samples.bytes() + pages.bytes() + habits.bytes();
    }

    private Optional<CopyDecision> samePage(IndexedText asked) {
        if (asked.page().isEmpty()) {
            return Optional.empty();
        }
        List<IndexedText> linked = IntStream.iterate(
                        pages.first(asked.page().hashCode()), posting -> posting >= 0, pages::next)
                .map(pages::item)
                .takeWhile(item -> item >= oldest)
                .mapToObj(texts::get)
                .filter(text -> text.page().equals(asked.page()))
                .toList();
        Set<String> carriers = new HashSet<>();
        if (!linked.stream().allMatch(text -> carriers.add(text.feed().value()))) {
            // One feed links several entries to it: it is a section or a live page and names no story.
            return Optional.empty();
        }
        return linked.stream()
                .filter(text -> !asked.sameFeed(text) && asked.mayBeCopyOf(text))
                .min(Comparator.comparingLong(IndexedText::sequence))
                .map(text ->
                        new CopyDecision(text.group(), CopyMethod.SAME_LINK, 1, List.of(asked.page()), CopyRule.MODEL));
    }

    /**
     * By title and first words, which is all that most feeds give, else by samples of the whole text, which finds copies
     * under a new title and a new first sentence.
     */
    private Optional<CopyDecision> sameText(IndexedText asked, CopyText text) {
        return matches(groups, asked, asked.indexedGroups(), CopyRule::mayHaveSameStart, habits.overlapWith(asked))
                .filter(match -> CopyRule.sameStart(asked, match.text(), match.overlap()))
                .filter(match -> founder(match.text())
                        .map(first -> CopyRule.mayJoin(asked, first))
                        .orElse(true))
                .findFirst()
                .or(() -> matches(samples, asked, asked.indexedSamples(), (one, other) -> true, Overlap::ofSamples)
                        .filter(match -> CopyRule.sameWhole(asked, match.text(), match.overlap()))
                        .findFirst())
                .map(match -> match.decision(text));
    }

    private Stream<Match> matches(
            TextTable table,
            IndexedText asked,
            int[] wanted,
            BiPredicate<IndexedText, IndexedText> comparable,
            BiFunction<IndexedText, IndexedText, Overlap> overlap) {
        return IntStream.of(table.nearest(wanted, oldest, FEWEST_HITS, MOST_CANDIDATES))
                .mapToObj(texts::get)
                .filter(other -> asked.mayBeCopyOf(other) && comparable.test(asked, other))
                .map(other -> new Match(other, overlap.apply(asked, other)))
                .sorted(Comparator.comparingDouble(Match::containment).reversed());
    }

    /** The first of the entry's group where that is another entry of the window. */
    private Optional<IndexedText> founder(IndexedText text) {
        if (text.isOriginal()) {
            return Optional.empty();
        }
        int low = oldest;
        int high = texts.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (texts.get(middle).sequence() < text.group()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Optional.of(texts.get(low)).filter(found -> found.sequence() == text.group());
    }

    private void forgetBefore(Instant start) {
        while (oldest < texts.size() && texts.get(oldest).firstSeen().isBefore(start)) {
            expire(texts.get(oldest++));
        }
        if (oldest >= FEWEST_FORGOTTEN && oldest > texts.size() / 2) {
            groups.forget(oldest);
            samples.forget(oldest);
            pages.forget(oldest);
            texts.subList(0, oldest).clear();
            oldest = 0;
        }
    }

    private void expire(IndexedText text) {
        groups.expire(text.indexedGroups());
        samples.expire(text.indexedSamples());
        if (text.isOriginal()) {
            habits.remove(text);
        }
    }

    /** An entry that shares word groups with the one in question. */
    private record Match(IndexedText text, Overlap overlap) {
        double containment() {
            return overlap.containment();
        }

        CopyDecision decision(CopyText asked) {
            // What was printed again may be nothing but habits of its house.
            double share = Math.max(
                    containment(), Overlap.of(asked.groups(), text.groups()).containment());
            double score = Math.round(share * 10_000) / 10_000.0;
            List<String> words = asked.sharedWith(text.words(), SHOWN_GROUPS);
            return new CopyDecision(text.group(), CopyMethod.SAME_TEXT, score, words, CopyRule.MODEL);
        }
    }
}
