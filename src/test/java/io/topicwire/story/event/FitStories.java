package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
 * src/main/resources/io/topicwire/story/event}, where CORPUS has the folders sameness and topics. Deterministic.
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

    /** The same of bodies: AllSides without its titles, or without those of every other text. */
    private static final double ALLSIDES_BODIES = .5;

    private static final double ECB_PLUS_BODIES = .3;
    private static final double UNRELATED_BODIES = 1e-5;
    /**
     * How likely is likely enough was chosen for titled texts. Of the bodies to fit on, pairs of one event come out best
     * at a chance of about one in four: what is added to the bias makes one threshold serve both.
     */
    private static final double BIAS_OF_BODIES = .8;

    /** Texts that belong to nothing around each labelled one: as on a quiet desk, and on a busy one. */
    private static final int AROUND = 12;

    private static final int DENSE = 60;
    /** So many labelled texts, the latest of those to fit on, make the busy stream. */
    private static final int DENSE_TEXTS = 400;

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(10);
    /** Wrong candidates of a text that count: most are hopeless and teach nothing. */
    private static final int MOST_WRONG = 8;

    /** Where the values begin that tell how crowded a stream is. */
    private static final int CROWD = StoryFeatures.NAMES.indexOf("entries an hour");

    private final LogisticFit titled = new LogisticFit();
    private final LogisticFit bodies = new LogisticFit();

    private FitStories() {}

    public static void main(String[] arguments) throws IOException {
        DevelopmentSets sets = new DevelopmentSets(Path.of(arguments[0]).resolve("sameness"));
        FitStories stories = new FitStories();
        List<LabelledText> allSides = SamenessRun.byTime(sets.allSides().fit());
        List<LabelledText> latest = allSides.subList(allSides.size() - DENSE_TEXTS, allSides.size());
        List<LabelledText> pool = pool(sets);
        List<Learnt> mixed = learn(MixedStream.of(allSides, pool, AROUND, 1));
        List<Learnt> dense = learn(MixedStream.of(latest, pool, DENSE, 4));
        List<Learnt> ecbPlus = learn(sets.ecbPlus().fit());
        stories.titled(learn(allSides), ALLSIDES);
        stories.titled(mixed, ALLSIDES_MIXED);
        stories.titled(dense, ALLSIDES_DENSE);
        stories.titled(learn(MixedStream.of(sets.groundNews().fit(), pool, AROUND, 3)), GROUND_NEWS_MIXED);
        stories.titled(ecbPlus, ECB_PLUS);
        stories.titled(learn(unrelated(sets.chronicle().fit())), UNRELATED);
        stories.bodies(learn(untitled(MixedStream.of(allSides, pool, AROUND, 1), 1)), ALLSIDES_BODIES);
        stories.bodies(learn(untitled(MixedStream.of(allSides, pool, AROUND, 1), 2)), ALLSIDES_BODIES);
        stories.bodies(ecbPlus, ECB_PLUS_BODIES);
        stories.bodies(mixed, UNRELATED_BODIES);
        stories.bodies(dense, UNRELATED_BODIES);
        double[] weights = stories.titled.weights();
        double[] ofBodies = stories.bodies.weights();
        ofBodies[0] += BIAS_OF_BODIES;
        StoryModel model = new StoryModel(Arrays.copyOf(weights, StoryFeatures.NAMES.size() + 1), ofBodies);
        Path folder = Path.of(arguments[1]);
        write(folder.resolve("events-3.txt"), "where both texts have a title", model.lines());
        write(folder.resolve("events-3-bodies.txt"), "where one of them has none", model.linesOfBodies());
        EvaluateStories.print(sets, model);
    }

    private static void write(Path file, String where, List<String> weights) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Weights of the model of stories " + where + ", found by FitStories.");
        lines.addAll(weights);
        Files.write(file, lines);
    }

    /** The texts with the title of each n-th put before the text, as those write who have no titles. */
    private static List<LabelledText> untitled(List<LabelledText> texts, int each) {
        List<LabelledText> untitled = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            LabelledText text = texts.get(i);
            boolean told = i % each == 0 && !text.title().isEmpty();
            untitled.add(new LabelledText(
                    text.id(),
                    text.time(),
                    text.exactTime(),
                    told ? "" : text.title(),
                    told ? text.title() + ". " + text.text() : text.text(),
                    text.host(),
                    text.language(),
                    text.cluster()));
        }
        return untitled;
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

    /** The candidates of each text, where the index is told the truth after each. */
    private static List<Learnt> learn(List<LabelledText> texts) {
        List<Learnt> learnt = new ArrayList<>();
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
        Map<String, Founder> founders = new HashMap<>();
        Map<Long, String> clusters = new HashMap<>();
        for (LabelledText text : SamenessRun.byTime(texts)) {
            long sequence = index.lastSequence() + 1;
            StoryItem item = item(text);
            learnt.addAll(learnt(index.candidates(item, StoryText.of(text.title(), text.text())), text, clusters));
            Founder founder = Optional.ofNullable(founders.get(text.cluster()))
                    .filter(known -> known.time().isAfter(item.firstSeen().minus(StorySettings.WINDOW)))
                    .orElse(new Founder(sequence, item.firstSeen()));
            founders.put(text.cluster(), founder);
            clusters.put(founder.sequence(), text.cluster());
            index.add(item.stored(sequence, founder.sequence()));
        }
        return learnt;
    }

    private static List<Learnt> learnt(List<Candidate> candidates, LabelledText text, Map<Long, String> clusters) {
        List<Learnt> learnt = new ArrayList<>();
        int wrong = 0;
        for (Candidate candidate : candidates) {
            boolean right = text.cluster().equals(clusters.get(candidate.story().id()));
            if (right || wrong++ < MOST_WRONG) {
                learnt.add(new Learnt(candidate.features(), right));
            }
        }
        return learnt;
    }

    /**
     * Texts without titles teach what bodies say: two values more, which the model does not have, take up that they have
     * none, and how crowded their stream is, which is known of hardly any of them, says nothing.
     */
    private void titled(List<Learnt> learnt, double weight) {
        double each = weight / Math.max(1, learnt.stream().filter(Learnt::right).count());
        for (Learnt one : learnt) {
            boolean both = one.features().shared().titled();
            double[] values = one.features().values();
            double[] more = Arrays.copyOf(values, values.length + 2);
            if (!both) {
                Arrays.fill(more, CROWD, values.length, 0);
                more[values.length] = 1;
                more[values.length + 1] = Math.log1p(one.features().shared().mass());
            }
            titled.add(new LogisticFit.Example(more, one.right(), each));
        }
    }

    private void bodies(List<Learnt> learnt, double weight) {
        List<Learnt> ofBodies =
                learnt.stream().filter(one -> !one.features().shared().titled()).toList();
        double each =
                weight / Math.max(1, ofBodies.stream().filter(Learnt::right).count());
        ofBodies.forEach(
                one -> bodies.add(new LogisticFit.Example(one.features().valuesOfBodies(), one.right(), each)));
    }

    private static StoryItem item(LabelledText text) {
        Instant time = text.time().orElseThrow();
        return new StoryItem(
                0, new FeedId("any"), text.host(), text.title(), text.text(), text.language(), time, time, 0, 0);
    }

    /** A candidate with the answer. */
    private record Learnt(StoryFeatures features, boolean right) {}

    /** The first text of a story. */
    private record Founder(long sequence, Instant time) {}
}
