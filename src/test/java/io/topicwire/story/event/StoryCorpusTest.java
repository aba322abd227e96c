package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the model reaches on texts that it was not fitted on; floors a little below what was measured. */
final class StoryCorpusTest {
    private static final double JOIN = StorySettings.DEFAULT.join();

    @Test
    void groupsHeldBackAllSides() {
        ClusterScore score = EvaluateStories.exact(run(sets().allSides()));
        EvaluateStories.print("AllSides exact, held", score, JOIN);
        assertThat(score.bcubed().f1()).isGreaterThanOrEqualTo(.9);
        assertThat(score.pairs().f1()).isGreaterThanOrEqualTo(.75);
    }

    @Test
    void groupsHeldBackGroundNews() {
        ClusterScore score = EvaluateStories.score(run(sets().groundNews()));
        EvaluateStories.print("Ground News, held", score, JOIN);
        assertThat(score.bcubed().f1()).isGreaterThanOrEqualTo(.9);
    }

    @Test
    void keepsLookAlikeEventsApart() {
        DevelopmentSets.Parts parts = sets().ecbPlus();
        ClusterScore score = EvaluateStories.score(EvaluateStories.run(parts.all(), StoryModel.standard(), JOIN));
        EvaluateStories.print("ECB+, all", score, JOIN);
        assertThat(score.pairs().precision()).isGreaterThanOrEqualTo(.7);
        assertThat(score.pairs().recall()).isGreaterThanOrEqualTo(.88);
    }

    /** One text of other stories, months away from where it is put, belongs to nothing. */
    @Test
    void leavesAloneWhatBelongsToNothing() {
        List<LabelledText> texts = sets().allSides().heldBack();
        SamenessRun.Result result = among(texts, MixedStream.oneOfEach(texts));
        assertThat(MixedStream.joined(result)).isLessThan(.005);
        assertThat(EvaluateStories.exact(result).bcubed().f1()).isGreaterThanOrEqualTo(.885);
    }

    /** Three in four have no title, all of them on wars and accidents: the hardest to leave alone. */
    @Test
    void leavesAloneMostWithoutATitleThatBelongsToNothing() {
        List<LabelledText> texts = sets().allSides().heldBack();
        List<LabelledText> pool = new ArrayList<>(MixedStream.oneOfEach(texts));
        pool.addAll(sets().chronicle().heldBack());
        SamenessRun.Result result = among(texts, pool);
        assertThat(MixedStream.joined(result)).isLessThan(.015);
        assertThat(EvaluateStories.exact(result).bcubed().f1()).isGreaterThanOrEqualTo(.885);
    }

    private static SamenessRun.Result among(List<LabelledText> texts, List<LabelledText> pool) {
        SamenessRun.Result result =
                EvaluateStories.run(MixedStream.of(texts, pool, 6, 78), StoryModel.standard(), JOIN);
        EvaluateStories.print("AllSides among others", EvaluateStories.exact(result), JOIN);
        System.out.printf(Locale.ROOT, "joined though alone: %.4f%n", MixedStream.joined(result));
        return result;
    }

    private static SamenessRun.Result run(DevelopmentSets.Parts parts) {
        return EvaluateStories.run(parts.heldBack(), StoryModel.standard(), JOIN);
    }

    private static DevelopmentSets sets() {
        Path folder = Path.of(System.getProperty("topicwire.shared", "absent")).resolve("corpus/sameness");
        assumeTrue(Files.isDirectory(folder), "skipped: the shared corpora are not here (corpus/sameness)");
        return new DevelopmentSets(folder);
    }
}
