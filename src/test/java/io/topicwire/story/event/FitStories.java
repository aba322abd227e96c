package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the weights of {@link StoryModel}. Sends the parts of the sets that are there to fit on through an index that is
 * told the truth after each text, and learns which of the candidates was right.
 *
 * <p>{@code java -cp target/classes:target/test-classes:target/lib/* io.topicwire.story.event.FitStories CORPUS
 * src/main/resources/io/topicwire/story/event/events-1.txt}, where CORPUS has the folder sameness. Deterministic.
 */
final class FitStories {
    /** What each set counts as a whole: the first is most like feeds, the third there for look-alikes only. */
    private static final double ALLSIDES = 2;

    private static final double GROUND_NEWS = .5;
    private static final double ECB_PLUS = .4;
    /** Wrong candidates of a text that count: most are hopeless and teach nothing. */
    private static final int MOST_WRONG = 8;

    private final LogisticFit fit = new LogisticFit();

    private FitStories() {}

    public static void main(String[] arguments) throws IOException {
        DevelopmentSets sets = new DevelopmentSets(Path.of(arguments[0]).resolve("sameness"));
        FitStories stories = new FitStories();
        stories.learn(sets.allSides().fit(), ALLSIDES);
        stories.learn(sets.groundNews().fit(), GROUND_NEWS);
        stories.learn(sets.ecbPlus().fit(), ECB_PLUS);
        StoryModel model = new StoryModel(stories.fit.weights());
        List<String> lines = new ArrayList<>(List.of("# Weights of the model of stories, found by FitStories."));
        lines.addAll(model.lines());
        Files.write(Path.of(arguments[1]), lines);
        EvaluateStories.print(sets, model);
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
        examples.forEach(example ->
                fit.add(new LogisticFit.Example(example.values(), example.answer(), weight / examples.size())));
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
