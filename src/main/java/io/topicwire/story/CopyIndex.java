package io.topicwire.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the earlier entry whose text or page an entry repeats. Holds the entries of the last seven days in memory, about
 * 2 KB each; its owner fills it from the store, in order of sequence, and keeps it up to date. The answer depends on the
 * entries of the window and their stored decisions and on nothing else, not on what has left it. Not thread-safe.
 */
public final class CopyIndex {
    private static final int SHOWN_GROUPS = 8;
    private static final int MOST_CANDIDATES = 32;
    /** Of the groups by which texts are found so many must be common, or they are not compared. */
    private static final int FEWEST_HITS = 2;
    /** The tables are cleaned when so many entries, and half of all, have left the window. */
    private static final int FEWEST_FORGOTTEN = 256;

    private static final Comparator<Match> CLOSEST_FIRST =
            (one, other) -> Double.compare(other.containment(), one.containment());

    private final List<IndexedText> texts = new ArrayList<>();
    private final TextTable groups = new TextTable();
    private final TextTable samples = new TextTable();
    private final ShinglePostings pages = new ShinglePostings();
    private final HouseHabits habits = new HouseHabits();
    private final AnalysedTexts analysed;

    private int oldest;

    /** An index without entries. */
    public CopyIndex() {
        this(new AnalysedTexts());
    }

    private CopyIndex(AnalysedTexts analysed) {
        this.analysed = analysed;
    }

    /** Another index without entries, for texts that are asked for in both: they are cut into words once. */
    public CopyIndex emptyBeside() {
        return new CopyIndex(analysed);
    }

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
        Optional<CopyDecision> samePage = samePage(asked);
        return samePage.isPresent() ? samePage : sameText(asked, text);
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
        Optional<IndexedText> earliest = Optional.empty();
        Set<String> carriers = new HashSet<>();
        for (IndexedText text : linking(asked.page())) {
            if (!carriers.add(text.feed().value())) {
                // One feed links several entries to it: it is a section or a live page and names no story.
                return Optional.empty();
            }
            if (!asked.sameFeed(text) && asked.mayBeCopyOf(text)) {
                earliest = Optional.of(text);
            }
        }
        return earliest.map(
                text -> new CopyDecision(text.group(), CopyMethod.SAME_LINK, 1, List.of(asked.page()), CopyRule.MODEL));
    }

    /** The entries of the window that link a page, latest first. */
    private List<IndexedText> linking(String page) {
        List<IndexedText> linking = new ArrayList<>();
        for (int posting = pages.first(page.hashCode());
                posting >= 0 && pages.item(posting) >= oldest;
                posting = pages.next(posting)) {
            IndexedText text = texts.get(pages.item(posting));
            if (text.page().equals(page)) {
                linking.add(text);
            }
        }
        return linking;
    }

    /**
     * By title and first words, which is all that most feeds give, else by samples of the whole text, which finds copies
     * under a new title and a new first sentence.
     */
    private Optional<CopyDecision> sameText(IndexedText asked, CopyText text) {
        for (Match match : startingAlike(asked)) {
            if (CopyRule.sameStart(asked, match.text(), match.overlap(), match.all())
                    && mayJoinGroup(asked, match.text())) {
                return Optional.of(match.decision(text));
            }
        }
        for (Match match : alikeOnTheWhole(asked)) {
            if (CopyRule.sameWhole(asked, match.text(), match.overlap())) {
                return Optional.of(match.decision(text));
            }
        }
        return Optional.empty();
    }

    private List<Match> startingAlike(IndexedText asked) {
        HouseHabits.Asked own = habits.ofAsked(asked);
        List<Match> matches = new ArrayList<>();
        for (int item : groups.nearest(asked.indexedGroups(), oldest, FEWEST_HITS, MOST_CANDIDATES)) {
            IndexedText other = texts.get(item);
            if (asked.mayBeCopyOf(other)) {
                Overlap all = Overlap.ofGroups(asked, other);
                if (CopyRule.mayHaveSameStart(asked, other, all)) {
                    own.overlapWith(other, CopyRule.fewestOwn(asked, other, all))
                            .ifPresent(overlap -> matches.add(new Match(other, overlap, all)));
                }
            }
        }
        matches.sort(CLOSEST_FIRST);
        return matches;
    }

    private List<Match> alikeOnTheWhole(IndexedText asked) {
        List<Match> matches = new ArrayList<>();
        for (int item : samples.nearest(asked.indexedSamples(), oldest, FEWEST_HITS, MOST_CANDIDATES)) {
            IndexedText other = texts.get(item);
            if (asked.mayBeCopyOf(other)) {
                matches.add(new Match(other, Overlap.ofSamples(asked, other), Overlap.ofGroups(asked, other)));
            }
        }
        matches.sort(CLOSEST_FIRST);
        return matches;
    }

    /** Whether the first of the other's group, where that is another entry of the window, has nothing against it. */
    private boolean mayJoinGroup(IndexedText asked, IndexedText other) {
        if (other.isOriginal()) {
            return true;
        }
        int low = oldest;
        int high = texts.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (texts.get(middle).sequence() < other.group()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        IndexedText founder = texts.get(low);
        return founder.sequence() != other.group() || CopyRule.mayJoin(asked, founder);
    }

    private void forgetBefore(Instant start) {
        while (oldest < texts.size() && texts.get(oldest).arrivedBefore(start)) {
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

    /**
     * An entry that shares word groups with the one in question.
     *
     * @param overlap by which it was found: groups that are no habit, or samples
     * @param all groups in common, habits among them
     */
    private record Match(IndexedText text, Overlap overlap, Overlap all) {
        double containment() {
            return overlap.containment();
        }

        CopyDecision decision(CopyText asked) {
            // What was printed again may be nothing but habits of its house.
            double share = Math.max(containment(), all.containment());
            double score = Math.round(share * 10_000) / 10_000.0;
            List<String> words = asked.sharedWith(text.groups(), SHOWN_GROUPS);
            return new CopyDecision(text.group(), CopyMethod.SAME_TEXT, score, words, CopyRule.MODEL);
        }
    }
}
