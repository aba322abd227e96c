package io.topicwire.story.event;

import io.topicwire.vector.TextVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the story that an entry reports on, in one pass over the entries in order of arrival. Holds those of the last
 * seven days in memory, about 2 KB each; its owner fills it from the store, in order of sequence from the first entry on
 * that arrived within {@link StorySettings#WINDOW} of the newest, and keeps it up to date. The answer depends on these
 * entries, their stored stories and the operator's constraints, and on nothing else: after a restart it is the same. Not
 * thread-safe.
 */
public final class StoryIndex {
    private static final int MOST_CANDIDATES = 20;
    private static final int MOST_SHARED = 8;
    private static final int LIKELIEST_TWO = 2;
    /** A story of so many reports has shown which names belong to it. */
    private static final int SETTLED = 3;

    private final StorySettings settings;
    private final StoryModel model;
    private final Optional<SecondOpinion> encoder;
    private final StoryWindow window = new StoryWindow();
    private final Similarities like = new Similarities();
    /** Entries that an operator keeps out of a story. */
    private final Map<Long, Set<Long>> banned = new HashMap<>();
    /** Stories that an operator keeps open. */
    private final Set<Long> pinned = new HashSet<>();

    /** An index that judges by words alone. */
    public StoryIndex(StorySettings settings) {
        this(settings, StoryModel.standard(), Optional.empty());
    }

    /**
     * An index that asks an encoder, where there is one, where words alone leave doubt.
     *
     * @throws IllegalArgumentException where it is not known how much this encoder counts
     */
    public StoryIndex(StorySettings settings, Optional<TextVectors> encoder) {
        this(settings, StoryModel.standard(), encoder.map(SecondOpinion::of));
    }

    StoryIndex(StorySettings settings, StoryModel model, Optional<SecondOpinion> encoder) {
        this.settings = settings;
        this.model = model;
        this.encoder = encoder;
    }

    /**
     * Adds a stored entry.
     *
     * @param stored its sequence must be above that of every entry added before, its story decided
     * @throws IllegalArgumentException where it is not
     */
    public void add(StoryItem stored) {
        if (stored.sequence() <= lastSequence() || stored.story() <= 0) {
            throw new IllegalArgumentException("out of order or undecided: " + stored.sequence());
        }
        StoryText text = StoryText.of(stored.title(), stored.text());
        window.add(
                new Member(
                        stored.sequence(),
                        stored.story(),
                        stored.copyGroup() > 0 ? stored.copyGroup() : stored.sequence(),
                        now(stored),
                        stored.published(),
                        text.asLead(),
                        0,
                        0),
                StoryVector.of(text));
    }

    /** Judges an entry that is not in the index. */
    public StoryDecision decide(StoryItem item) {
        Optional<Member> copy = item.copyGroup() > 0 && item.copyGroup() != item.sequence()
                ? window.newestOfGroup(item.copyGroup(), now(item)).filter(member -> mayJoin(item, member.story()))
                : Optional.empty();
        return copy.map(member -> new StoryDecision(
                        member.story(), StoryMethod.SAME_COPIES, 1, List.of(), Optional.empty(), version()))
                .orElseGet(() -> sameEvent(item));
    }

    private StoryDecision sameEvent(StoryItem item) {
        StoryText text = StoryText.of(item.title(), item.text());
        List<Candidate> candidates = judged(item, text);
        Optional<Candidate> joined = candidates.stream()
                .filter(candidate -> candidate.probability() >= settings.join()
                        && candidate.veto().isEmpty())
                .findFirst();
        Optional<RunnerUp> runnerUp = candidates.stream()
                .filter(candidate -> joined.isEmpty() || joined.get().story() != candidate.story())
                .findFirst()
                .map(candidate -> new RunnerUp(
                        candidate.story().id(), candidate.rounded(), reason(candidate, joined.isPresent())));
        return new StoryDecision(
                joined.map(candidate -> candidate.story().id()).orElse(0L),
                joined.isPresent() ? StoryMethod.SAME_EVENT : StoryMethod.FOUNDED,
                joined.map(Candidate::rounded).orElse(0.0),
                joined.map(candidate -> shared(text, candidate.nearest())).orElse(List.of()),
                runnerUp,
                version());
    }

    private String version() {
        return StoryModel.VERSION
                + encoder.map(opinion -> "/" + opinion.model()).orElse("");
    }

    private Instant now(StoryItem item) {
        return window.newest()
                .map(Member::arrival)
                .filter(newest -> newest.isAfter(item.firstSeen()))
                .orElse(item.firstSeen());
    }

    /** The open stories that share most with an entry, the likeliest first, by words alone. */
    List<Candidate> candidates(StoryItem item, StoryText text) {
        StoryVector vector = StoryVector.of(text);
        window.compare(vector, like);
        Instant now = now(item);
        List<OpenStory> open =
                window.nearest(like, MOST_CANDIDATES, story -> isOpen(story, now) && mayJoin(item, story.id()));
        List<Candidate> candidates = new ArrayList<>();
        for (OpenStory story : open) {
            StoryFeatures features = StoryFeatures.of(story, like, vector, item.published(), window);
            Member nearest = window.member(like.mostAlike(story.slot()));
            candidates.add(new Candidate(story, features, model.probability(features), nearest, Optional.empty()));
        }
        candidates.sort(likeliestFirst());
        return candidates;
    }

    private static Comparator<Candidate> likeliestFirst() {
        return Comparator.<Candidate>comparingDouble(Candidate::probability)
                .reversed()
                .thenComparingLong(candidate -> candidate.story().id());
    }

    /** The candidates after the encoder and the guard against look-alikes had their say. */
    private List<Candidate> judged(StoryItem item, StoryText text) {
        List<Candidate> judged = new ArrayList<>(candidates(item, text));
        for (int i = 0; i < judged.size(); i++) {
            Candidate candidate = judged.get(i);
            if (i < SecondOpinion.STORIES && SecondOpinion.isDoubtful(candidate.probability()) && encoder.isPresent()) {
                candidate = candidate.probability(
                        encoder.get().revise(candidate.probability(), text.asLead(), latest(candidate.story())));
            }
            judged.set(i, candidate);
        }
        judged.sort(likeliestFirst());
        // What speaks against those behind the one that is joined is asked of the runner-up only.
        boolean joined = false;
        for (int i = 0; i < judged.size() && (!joined || i < LIKELIEST_TWO); i++) {
            if (judged.get(i).probability() >= settings.join()) {
                judged.set(i, judged.get(i).veto(veto(judged.get(i), text)));
                joined |= judged.get(i).veto().isEmpty();
            }
        }
        return judged;
    }

    /** The reports of a story, the latest first. */
    List<Lead> latest(OpenStory story) {
        List<Lead> leads = new ArrayList<>();
        for (int i = story.counted().size() - 1; i >= 0; i--) {
            leads.add(window.member(story.counted().get(i)).text());
        }
        return leads;
    }

    /** The nearest entry of the story speaks for it, as long as the story has not shown what its names are. */
    private static Optional<String> veto(Candidate candidate, StoryText text) {
        boolean grown = candidate.story().counted().size() >= SETTLED;
        if (!grown && candidate.features().shared().isCoincidence()) {
            return Optional.of("too little in common");
        }
        Lead nearest = candidate.nearest().text();
        Optional<String> number = LookAlikes.differentNumber(text.asLead(), nearest);
        boolean settled = grown && candidate.features().names().missing() < LookAlikes.MISSING;
        return number.isPresent() || settled
                ? number
                : LookAlikes.differentNames(
                        text,
                        StoryText.of(nearest.title(), nearest.text()),
                        candidate.story().names()::contains);
    }

    private String reason(Candidate candidate, boolean joinedAnother) {
        if (candidate.veto().isPresent()) {
            return candidate.veto().get();
        }
        if (candidate.probability() >= settings.join() && joinedAnother) {
            return "another story is likelier";
        }
        return "score " + candidate.rounded() + " is below " + settings.join();
    }

    /** The terms that both have, the rarest first, as the entry writes them. */
    private List<String> shared(StoryText text, Member other) {
        return text.terms().stream()
                .filter(term -> window.postings().has(other, term.code()))
                .sorted(Comparator.comparingDouble((StoryText.Term term) ->
                                WordFrequencies.standard().rarity(term.code()))
                        .reversed()
                        .thenComparing(StoryText.Term::shown))
                .limit(MOST_SHARED)
                .map(StoryText.Term::shown)
                .toList();
    }

    /**
     * Whether a report tells substantially more than the reports of a story that are in the index: whether it brings a
     * development.
     *
     * @param report not in the index
     */
    public boolean tellsMore(StoryItem report, long story) {
        List<Member> reports = window.reports(story);
        return Developments.tellsMore(
                StoryText.of(report.title(), report.text()),
                code -> reports.stream().anyMatch(member -> window.postings().has(member, code)));
    }

    /** Pairs of open stories that should be one, the likeliest first; no story is in two of them. */
    public List<StoryMerge> merges() {
        return new StoryRepair(window, settings, model).merges(this::mayMerge);
    }

    /**
     * The same as seen from these stories alone: pairs of one of them and one of the few stories that it is nearest to.
     * Those that are not open, or not there, give none.
     */
    public List<StoryMerge> merges(Set<Long> seenFrom) {
        return new StoryRepair(window, settings, model).merges(seenFrom, this::mayMerge);
    }

    /** Open stories that got an entry at most so long before the newest entry of all, in order of their first one. */
    public List<Long> grownWithin(Duration time) {
        return new StoryRepair(window, settings, model).grownWithin(time);
    }

    /** Open stories that seem to be two. */
    public List<StorySplit> splits() {
        return new StoryRepair(window, settings, model).splits();
    }

    /** Open stories that are suspiciously large, or grew suspiciously fast in a day: somebody should look. */
    public List<Long> giants() {
        return new StoryRepair(window, settings, model).giants();
    }

    /** Gives entries of the index another story, as an operator or a merge did in the store. */
    public void move(Map<Long, Long> storyByEntry) {
        window.move(storyByEntry);
    }

    /** Forgets what operators said of stories, to be told it anew: after {@link #move} it is of other stories. */
    public void forgetOrders() {
        banned.clear();
        pinned.clear();
    }

    /** Keeps an entry, and copies of it, out of a story: the operator's word. */
    public void mustNot(long story, long entry) {
        banned.computeIfAbsent(story, unseen -> new HashSet<>()).add(entry);
    }

    /** Keeps a story open for as long as it has entries in the window: the operator's word. */
    public void keepOpen(long story) {
        pinned.add(story);
    }

    private boolean isOpen(OpenStory story, Instant now) {
        return pinned.contains(story.id()) || window.isOpen(story, now, settings);
    }

    private boolean mayJoin(StoryItem item, long story) {
        Set<Long> kept = banned.getOrDefault(story, Set.of());
        return !kept.contains(item.sequence()) && !kept.contains(item.copyGroup());
    }

    private boolean mayMerge(OpenStory a, OpenStory b) {
        return isFree(a, b) && isFree(b, a);
    }

    private boolean isFree(OpenStory story, OpenStory other) {
        Set<Long> kept = banned.getOrDefault(story.id(), Set.of());
        return other.counted().stream().map(window::member).map(Member::group).noneMatch(kept::contains);
    }

    /** How many entries it holds. */
    public int size() {
        return window.size();
    }

    /** Sequence of the newest entry added, 0 where there is none. */
    public long lastSequence() {
        return window.newest().map(Member::sequence).orElse(0L);
    }

    /** Bytes that the tables of terms take, without the entries themselves. */
    long tableBytes() {
        return window.postings().bytes();
    }
}
