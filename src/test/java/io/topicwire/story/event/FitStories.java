package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Finds the weights of {@link StoryModel}. Sends the parts of the sets that are there to fit on through an index that is
 * told the truth after each text, and learns which of the candidates was right.
 *
 * <p>{@code java -cp target/classes:target/test-classes:target/lib/* io.topicwire.story.event.FitStories CORPUS
 * src/main/resources/io/topicwire/story/event/events-2.txt}, where CORPUS has the folders sameness and topics. Deterministic.
 */
final class FitStories {
    /** What each set counts as a whole. AllSides is most like feeds; ECB+ is there for texts without titles. */
    private static final double ALLSIDES = 5;

    private static final double ALLSIDES_MIXED = 1;
    private static final double ALLSIDES_DENSE = .5;
    private static final double GROUND_NEWS_MIXED = .3;
    private static final double ECB_PLUS = 6;
    /** What one wrong candidate counts in a stream in which nothing belongs together. */
    private static final double UNRELATED = 1e-4;

    /** Texts that belong to nothing around each labelled one: as on a quiet desk, and on a busy one. */
    private static final int AROUND = 12;

    private static final int DENSE = 60;
    /** So many labelled texts, the latest of those to fit on, make the busy stream. */
    private static final int DENSE_TEXTS = 400;

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(10);
    /** Wrong candidates of a text that count: most are hopeless and teach nothing. */
    private static final int MOST_WRONG = 8;

    private final LogisticFit fit = new LogisticFit();

    private FitStories() {}

    public static void main(String[] arguments) throws IOException {
        DevelopmentSets sets = new DevelopmentSets(Path.of(arguments[0]).resolve("sameness"));
        FitStories stories = new FitStories();
        List<LabelledText> allSides = SamenessRun.byTime(sets.allSides().fit());
        List<LabelledText> latest = allSides.subList(allSides.size() - DENSE_TEXTS, allSides.size());
        List<LabelledText> pool = pool(sets);
        stories.learn(allSides, ALLSIDES);
        stories.learn(MixedStream.of(allSides, pool, AROUND, 1), ALLSIDES_MIXED);
        stories.learn(MixedStream.of(latest, pool, DENSE, 4), ALLSIDES_DENSE);
        stories.learn(MixedStream.of(sets.groundNews().fit(), pool, AROUND, 3), GROUND_NEWS_MIXED);
        stories.learn(sets.ecbPlus().fit(), ECB_PLUS);
        stories.learn(unrelated(sets.chronicle().fit()), UNRELATED);
        StoryModel model = new StoryModel(stories.fit.weights());
        List<String> lines = new ArrayList<>(List.of("# Weights of the model of stories, found by FitStories."));
        lines.addAll(model.lines());
        Files.write(Path.of(arguments[1]), lines);
        EvaluateStories.print(sets, model);
    }

    private static List<LabelledText> pool(DevelopmentSets sets) {
        List<LabelledText> pool =
                new ArrayList<>(MixedStream.oneOfEach(sets.allSides().fit()));
        pool.addAll(sets.chronicle().fit());
        return pool;
    }

    /** Lines of twenty years as the headlines of a few weeks: much that sounds alike, and next to nothing that is one. */
    private static List<LabelledText> unrelated(List<LabelledText> lines) {
        List<LabelledText> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(5));
        List<LabelledText> headlines = new ArrayList<>();
        Instant time = Instant.parse("2020-01-01T00:00:00Z");
        for (LabelledText line : shuffled) {
            time = time.plus(BETWEEN_LINES);
            headlines.add(new LabelledText(
                    line.id(), Optional.of(time), false, line.text(), "", "", line.language(), line.cluster()));
        }
        return headlines;
    }

    private void learn(List<LabelledText> texts, double weight) {
        List<LogisticFit.Example> examples = new ArrayList<>();
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
        Map<String, Founder> founders = new HashMap<>();
        Map<Long, String> clusters = new HashMap<>();
        for (LabelledText text : SamenessRun.byTime(texts)) {
            long sequence = index.lastSequence() + 1;
            StoryItem item = item(text);
            addExamples(index.candidates(item, StoryText.of(text.title(), text.text())), text, clusters, examples);
            Founder founder = Optional.ofNullable(founders.get(text.cluster()))
                    .filter(known -> known.time().isAfter(item.firstSeen().minus(StorySettings.WINDOW)))
                    .orElse(new Founder(sequence, item.firstSeen()));
            founders.put(text.cluster(), founder);
            clusters.put(founder.sequence(), text.cluster());
            index.add(item.stored(sequence, founder.sequence()));
        }
        long right = examples.stream().filter(LogisticFit.Example::answer).count();
        examples.forEach(example ->
                fit.add(new LogisticFit.Example(example.values(), example.answer(), weight / Math.max(1, right))));
    }

    private static void addExamples(
            List<Candidate> candidates,
            LabelledText text,
            Map<Long, String> clusters,
            List<LogisticFit.Example> examples) {
        int wrong = 0;
        for (Candidate candidate : candidates) {
            boolean right = text.cluster().equals(clusters.get(candidate.story().id()));
            if (right || wrong++ < MOST_WRONG) {
                examples.add(new LogisticFit.Example(candidate.features().values(), right, 1));
            }
        }
    }

    private static StoryItem item(LabelledText text) {
        Instant time = text.time().orElseThrow();
        return new StoryItem(
                0, new FeedId("any"), text.host(), text.title(), text.text(), text.language(), time, time, 0, 0);
    }

    /** The first text of a story. */
    private record Founder(long sequence, Instant time) {}
}
