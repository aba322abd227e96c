package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the model reaches on texts that it was not fitted on; floors a little below what was measured. */
final class StoryCorpusTest {
    private static final double JOIN = StorySettings.DEFAULT.join();

    @Test
    void groupsHeldBackAllSides() {
        ClusterScore score = EvaluateStories.exact(run(sets().allSides()));
        EvaluateStories.print("AllSides exact, held", score, JOIN);
        assertThat(score.bcubed().f1()).isGreaterThanOrEqualTo(.905);
        assertThat(score.pairs().f1()).isGreaterThanOrEqualTo(.77);
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
        assertThat(score.pairs().precision()).isGreaterThanOrEqualTo(.74);
        assertThat(score.pairs().recall()).isGreaterThanOrEqualTo(.85);
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
