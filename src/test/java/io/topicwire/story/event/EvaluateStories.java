package io.topicwire.story.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Scores a model on the development sets, part by part. */
final class EvaluateStories {
    private EvaluateStories() {}

    static void print(DevelopmentSets sets, StoryModel model) {
        for (double join : new double[] {.4, StorySettings.DEFAULT.join(), .5}) {
            print("AllSides exact, fit", exact(run(sets.allSides().fit(), model, join)), join);
            print("AllSides exact, held", exact(run(sets.allSides().heldBack(), model, join)), join);
            print("Ground News, fit", score(run(sets.groundNews().fit(), model, join)), join);
            print("Ground News, held", score(run(sets.groundNews().heldBack(), model, join)), join);
            print("Ground News, all", score(run(sets.groundNews().all(), model, join)), join);
            print("ECB+, fit", score(run(sets.ecbPlus().fit(), model, join)), join);
            print("ECB+, held", score(run(sets.ecbPlus().heldBack(), model, join)), join);
            print("ECB+, all", score(run(sets.ecbPlus().all(), model, join)), join);
            print("UCI dense, shuffled", score(run(shuffled(sets.uciDense()), model, join)), join);
        }
    }

    static SamenessRun.Result run(List<LabelledText> texts, StoryModel model, double join) {
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT.joinAt(join), model, Optional.empty());
        return new SamenessRun(SamenessRun.Stage.ALL, 50, () -> 0).run(SamenessRun.byTime(texts), index, done -> {});
    }

    /** Crawl times betray the stories: without them, and in any order. */
    static List<LabelledText> shuffled(List<LabelledText> texts) {
        List<LabelledText> any = new ArrayList<>();
        texts.forEach(text -> any.add(new LabelledText(
                text.id(), Optional.empty(), false, text.title(), text.text(), text.host(), "en", text.cluster())));
        Collections.shuffle(any, new Random(1));
        return any;
    }

    static ClusterScore score(SamenessRun.Result result) {
        return ClusterScore.of(
                result.texts().stream().map(LabelledText::cluster).toList(), result.stories());
    }

    static ClusterScore exact(SamenessRun.Result result) {
        List<String> labels = new ArrayList<>();
        List<Long> stories = new ArrayList<>();
        for (int i = 0; i < result.texts().size(); i++) {
            if (result.texts().get(i).exactTime()) {
                labels.add(result.texts().get(i).cluster());
                stories.add(result.stories().get(i));
            }
        }
        return ClusterScore.of(labels, stories);
    }

    static void print(String name, ClusterScore score, double join) {
        System.out.printf(
                Locale.ROOT,
                "%-22s join %.2f: pairwise P %.3f R %.3f F1 %.3f, BCubed P %.3f R %.3f F1 %.3f, ARI %.3f%n",
                name,
                join,
                score.pairs().precision(),
                score.pairs().recall(),
                score.pairs().f1(),
                score.bcubed().precision(),
                score.bcubed().recall(),
                score.bcubed().f1(),
                score.adjustedRand());
    }
}
