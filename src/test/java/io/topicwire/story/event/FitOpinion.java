package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import io.topicwire.vector.EncoderProvider;
import io.topicwire.vector.TextVectors;
import io.topicwire.vector.TokenTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds how much the opinion of an encoder counts. Sends the parts of the sets that are there to fit on through an index
 * that is told the truth after each text, and learns from the candidates that words alone leave in doubt. Fitted so, the
 * model says how likely each is; how likely is enough was chosen for words alone, so the bias is then moved to where the
 * groups of the same parts come out best.
 *
 * <p>{@code CLASSPATH=… java io.topicwire.story.event.FitOpinion CORPUS
 * src/main/resources/io/topicwire/story/event/opinion-1.txt}, built with {@code -Pencoder}; a third argument {@code table}
 * asks the built-in table of word pieces instead. To be run again after {@link FitStories}. Deterministic.
 */
final class FitOpinion {
    /** What each set counts, as in {@link FitStories}. */
    private static final double ALLSIDES = 2;

    private static final double GROUND_NEWS = .5;
    private static final double ECB_PLUS = .4;
    /** How far the bias may move, in steps. */
    private static final int MOST_STEPS = 8;

    private static final double STEP = .1;

    private final TextVectors encoder;
    private final LogisticFit fit = new LogisticFit();

    private FitOpinion(TextVectors encoder) {
        this.encoder = encoder;
    }

    public static void main(String[] arguments) throws IOException {
        DevelopmentSets sets = new DevelopmentSets(Path.of(arguments[0]).resolve("sameness"));
        boolean table = arguments.length > 2 && arguments[2].equals("table");
        TextVectors encoder = new Remembered(
                table
                        ? TokenTable.standard()
                        : EncoderProvider.installed().orElseThrow().open());
        FitOpinion opinion = new FitOpinion(encoder);
        opinion.learn(sets.allSides().fit(), ALLSIDES);
        opinion.learn(sets.groundNews().fit(), GROUND_NEWS);
        opinion.learn(sets.ecbPlus().fit(), ECB_PLUS);
        double[] weights = opinion.moved(opinion.fit.weights(), sets);
        List<String> lines =
                new ArrayList<>(List.of("# How much the opinion of an encoder counts, found by FitOpinion."));
        lines.addAll(SecondOpinion.lines(weights));
        Files.write(Path.of(arguments[1]), lines);
        print("by words", sets, Optional.empty());
        print("encoder", sets, Optional.of(new SecondOpinion(encoder, weights)));
    }

    /** The weights with the bias at which the parts to fit on are grouped best. */
    private double[] moved(double[] weights, DevelopmentSets sets) {
        double[] best = weights;
        double most = 0;
        for (int step = 0; step <= MOST_STEPS; step++) {
            double[] moved = weights.clone();
            moved[0] -= step * STEP;
            Optional<SecondOpinion> opinion = Optional.of(new SecondOpinion(encoder, moved));
            double allSides = f1(EvaluateStories.exact(run(sets.allSides().fit(), opinion)));
            double groundNews = f1(EvaluateStories.score(run(sets.groundNews().fit(), opinion)));
            double ecbPlus = f1(EvaluateStories.score(run(sets.ecbPlus().fit(), opinion)));
            double score = ALLSIDES * allSides + GROUND_NEWS * groundNews + ECB_PLUS * ecbPlus;
            System.out.printf(Locale.ROOT, "bias %.3f: %.4f %.4f %.4f%n", moved[0], allSides, groundNews, ecbPlus);
            if (score > most) {
                most = score;
                best = moved;
            }
        }
        return best;
    }

    private static double f1(ClusterScore score) {
        return score.bcubed().f1();
    }

    private static void print(String how, DevelopmentSets sets, Optional<SecondOpinion> opinion) {
        double join = StorySettings.DEFAULT.join();
        System.out.println(how);
        EvaluateStories.print(
                "AllSides exact, fit", EvaluateStories.exact(run(sets.allSides().fit(), opinion)), join);
        EvaluateStories.print(
                "AllSides exact, held",
                EvaluateStories.exact(run(sets.allSides().heldBack(), opinion)),
                join);
        EvaluateStories.print(
                "AllSides exact, all", EvaluateStories.exact(run(sets.allSides().all(), opinion)), join);
        EvaluateStories.print(
                "Ground News, fit", EvaluateStories.score(run(sets.groundNews().fit(), opinion)), join);
        EvaluateStories.print(
                "Ground News, held", EvaluateStories.score(run(sets.groundNews().heldBack(), opinion)), join);
        EvaluateStories.print(
                "Ground News, all", EvaluateStories.score(run(sets.groundNews().all(), opinion)), join);
        EvaluateStories.print(
                "ECB+, held", EvaluateStories.score(run(sets.ecbPlus().heldBack(), opinion)), join);
        EvaluateStories.print(
                "ECB+, all", EvaluateStories.score(run(sets.ecbPlus().all(), opinion)), join);
    }

    private static SamenessRun.Result run(List<LabelledText> texts, Optional<SecondOpinion> opinion) {
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT, StoryModel.standard(), opinion);
        return new SamenessRun(SamenessRun.Stage.ALL, 50, () -> 0).run(SamenessRun.byTime(texts), index, done -> {});
    }

    private void learn(List<LabelledText> texts, double weight) {
        List<LogisticFit.Example> examples = new ArrayList<>();
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
        SecondOpinion opinion = new SecondOpinion(encoder, new double[SecondOpinion.NAMES.size() + 1]);
        Map<String, Founder> founders = new HashMap<>();
        Map<Long, String> clusters = new HashMap<>();
        for (LabelledText text : SamenessRun.byTime(texts)) {
            long sequence = index.lastSequence() + 1;
            StoryItem item = item(text);
            StoryText read = StoryText.of(text.title(), text.text());
            index.candidates(item, read).stream()
                    .limit(SecondOpinion.STORIES)
                    .filter(candidate -> SecondOpinion.isDoubtful(candidate.probability()))
                    .forEach(candidate -> examples.add(new LogisticFit.Example(
                            opinion.values(candidate.probability(), read.asLead(), index.latest(candidate.story())),
                            text.cluster().equals(clusters.get(candidate.story().id())),
                            1)));
            Founder founder = Optional.ofNullable(founders.get(text.cluster()))
                    .filter(known -> known.time().isAfter(item.firstSeen().minus(StorySettings.WINDOW)))
                    .orElse(new Founder(sequence, item.firstSeen()));
            founders.put(text.cluster(), founder);
            clusters.put(founder.sequence(), text.cluster());
            index.add(item.stored(sequence, founder.sequence()));
        }
        System.out.println(examples.size() + " doubtful candidates for " + texts.size() + " texts");
        examples.forEach(example ->
                fit.add(new LogisticFit.Example(example.values(), example.answer(), weight / examples.size())));
    }

    private static StoryItem item(LabelledText text) {
        Instant time = text.time().orElseThrow();
        return new StoryItem(
                0, new FeedId("any"), text.host(), text.title(), text.text(), text.language(), time, time, 0, 0);
    }

    /** The first text of a story. */
    private record Founder(long sequence, Instant time) {}

    /** Asks for each text once, as many runs ask for the same. */
    private record Remembered(TextVectors encoder, Map<String, float[]> known) implements TextVectors {
        Remembered(TextVectors encoder) {
            this(encoder, new HashMap<>());
        }

        @Override
        public float[] vector(String text) {
            return known.computeIfAbsent(text, encoder::vector);
        }

        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public String model() {
            return encoder.model();
        }
    }
}
