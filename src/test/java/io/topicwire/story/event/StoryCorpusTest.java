package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Headlines on wars and accidents, months away from where they are put, belong to nothing. */
    @Test
    void leavesAloneMostHeadlinesThatBelongToNothing() {
        SamenessRun.Result result = among(sets().chronicle().heldBack().stream()
                .map(StoryCorpusTest::asHeadline)
                .toList());
        assertThat(MixedStream.joined(result)).isLessThan(.035);
        assertThat(EvaluateStories.exact(result).bcubed().f1()).isGreaterThanOrEqualTo(.885);
    }

    @Test
    void leavesAloneMostTextsWithoutATitleThatBelongToNothing() {
        SamenessRun.Result result = among(sets().chronicle().heldBack());
        assertThat(MixedStream.joined(result)).isLessThan(.015);
        assertThat(EvaluateStories.exact(result).bcubed().f1()).isGreaterThanOrEqualTo(.885);
    }

    private static LabelledText asHeadline(LabelledText line) {
        return new LabelledText(
                line.id(), line.time(), false, line.text(), "", line.host(), line.language(), line.cluster());
    }

    /** The held-back stories with six texts of the pool around each of their texts. */
    private static SamenessRun.Result among(List<LabelledText> pool) {
        SamenessRun.Result result = EvaluateStories.run(
                MixedStream.of(sets().allSides().heldBack(), pool, 6, 78), StoryModel.standard(), JOIN);
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
