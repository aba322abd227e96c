package io.topicwire.story.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Looks at the open stories as a whole for what deciding entry by entry got wrong. */
final class StoryRepair {
    private static final int NEAREST_STORIES = 5;
    private static final int GIANT = 150;
    private static final int FAST_FROM = 30;
    private static final double SIGMAS = 3;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int SPLIT_FROM = 4;
    /** Two reports of one event have a cosine of a quarter to a third, two of different ones nearly none. */
    private static final double LOOSE = .12;

    private final StoryWindow window;
    private final StorySettings settings;
    private final StoryModel model;

    StoryRepair(StoryWindow window, StorySettings settings, StoryModel model) {
        this.window = window;
        this.settings = settings;
        this.model = model;
    }

    /** Pairs of open stories that are one, as seen from every one of them. */
    List<StoryMerge> merges(BiPredicate<OpenStory, OpenStory> allowed) {
        return merges(open(), allowed);
    }

    /** Pairs of open stories that are one, as seen from these; of those that are not open, none. */
    List<StoryMerge> merges(Set<Long> seenFrom, BiPredicate<OpenStory, OpenStory> allowed) {
        return merges(
                open().stream().filter(story -> seenFrom.contains(story.id())).toList(), allowed);
    }

    private List<StoryMerge> merges(List<OpenStory> seenFrom, BiPredicate<OpenStory, OpenStory> allowed) {
        List<StoryMerge> found = new ArrayList<>();
        Similarities like = new Similarities();
        for (OpenStory story : seenFrom) {
            for (OpenStory other : nearest(story, like)) {
                double score = probability(other, story);
                if (score >= settings.merge() && allowed.test(story, other) && !isLookAlike(story, other)) {
                    found.add(new StoryMerge(
                            Math.min(story.id(), other.id()), Math.max(story.id(), other.id()), Scores.rounded(score)));
                }
            }
        }
        return disjoint(found);
    }

    /** Open stories that got an entry at most so long before the newest entry of all, in order of their first one. */
    List<Long> grownWithin(Duration time) {
        Instant start = now().minus(time);
        return open().stream()
                .filter(story -> !story.lastArrival().isBefore(start))
                .map(OpenStory::id)
                .toList();
    }

    private List<OpenStory> open() {
        Instant now = now();
        return window.stories().stream()
                .filter(story -> window.isOpen(story, now, settings))
                .toList();
    }

    private Instant now() {
        return window.newest().map(Member::arrival).orElse(Instant.EPOCH);
    }

    private List<OpenStory> nearest(OpenStory story, Similarities like) {
        Instant now = now();
        window.compare(window.vector(latest(story)), like);
        return window.nearest(like, NEAREST_STORIES, other -> other != story && window.isOpen(other, now, settings));
    }

    /** As if the later story were one entry: the mean of its entries. */
    private double probability(OpenStory a, OpenStory b) {
        Postings postings = window.postings();
        double sum = 0;
        double titles = 0;
        double most = 0;
        double mostTitle = 0;
        Member nearest = latest(a);
        Member reported = latest(b);
        for (int i : a.counted()) {
            for (int j : b.counted()) {
                double product = postings.product(window.member(i), window.member(j));
                double title = postings.titleProduct(window.member(i), window.member(j));
                sum += product;
                titles += title;
                if (product > most) {
                    most = product;
                    nearest = window.member(i);
                    reported = window.member(j);
                }
                mostTitle = Math.max(mostTitle, title);
            }
        }
        SharedTerms shared = SharedTerms.of(window.vector(reported), nearest, postings);
        double[] means = StoryFeatures.means(a, window.vector(reported), window, shared);
        double pairs = (double) a.counted().size() * b.counted().size();
        double titleLengths = a.titleLength() * b.titleLength();
        return model.probability(new StoryFeatures(
                sum / (a.length() * b.length()),
                sum / pairs,
                most,
                titleLengths == 0 ? 0 : titles / titleLengths,
                mostTitle,
                StoryFeatures.hours(a.lastPublished(), b.firstPublished()),
                StoryFeatures.hours(a.firstPublished(), b.firstPublished()),
                NameConflict.of(window.vector(latest(b)), a),
                shared,
                means[0],
                means[1],
                window.entriesAnHour()));
    }

    private Member latest(OpenStory story) {
        return window.member(story.counted().get(story.counted().size() - 1));
    }

    private boolean isLookAlike(OpenStory a, OpenStory b) {
        Lead ours = window.member(a.counted().get(0)).text();
        Lead theirs = window.member(b.counted().get(0)).text();
        return LookAlikes.differentNumber(ours, theirs).isPresent();
    }

    private static List<StoryMerge> disjoint(List<StoryMerge> found) {
        Set<Long> taken = new HashSet<>();
        List<StoryMerge> kept = new ArrayList<>();
        found.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(StoryMerge::score)
                        .reversed()
                        .thenComparingLong(StoryMerge::story)
                        .thenComparingLong(StoryMerge::absorbed))
                .forEach(merge -> {
                    if (!taken.contains(merge.story()) && !taken.contains(merge.absorbed())) {
                        kept.add(merge);
                        taken.addAll(List.of(merge.story(), merge.absorbed()));
                    }
                });
        return kept;
    }

    List<StorySplit> splits() {
        List<StorySplit> splits = new ArrayList<>();
        for (OpenStory story : open()) {
            if (story.counted().size() >= SPLIT_FROM && story.cohesion() < LOOSE) {
                List<Long> leaving = leaving(story);
                if (leaving.size() > 1) {
                    splits.add(new StorySplit(story.id(), leaving, Scores.rounded(story.cohesion())));
                }
            }
        }
        return splits;
    }

    /** The entries that are nearer to the one least like the founder than to the founder. */
    private List<Long> leaving(OpenStory story) {
        Member founder = window.member(story.counted().get(0));
        Member farthest = story.counted().stream()
                .map(window::member)
                .min(Comparator.comparingDouble(member -> window.postings().product(founder, member)))
                .orElse(founder);
        return story.counted().stream()
                .map(window::member)
                .filter(member -> window.postings().product(farthest, member)
                        > window.postings().product(founder, member))
                .map(Member::sequence)
                .toList();
    }

    List<Long> giants() {
        List<OpenStory> open = open();
        Map<Long, Integer> arrived = window.arrivedSince(now().minus(DAY));
        double[] growth = open.stream()
                .mapToDouble(story -> arrived.getOrDefault(story.id(), 0))
                .toArray();
        double limit = Math.max(FAST_FROM, mean(growth) + SIGMAS * deviation(growth));
        List<Long> giants = new ArrayList<>();
        for (int i = 0; i < growth.length; i++) {
            if (open.get(i).size() > GIANT || growth[i] > limit) {
                giants.add(open.get(i).id());
            }
        }
        return giants;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
