package io.topicwire.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CrossValidationTest {
    private static final int PARTS = 5;

    @Test
    void judgesEveryTextByAModelThatHasNotSeenIt() {
        // The odd one says "yes" where all of its like say "no": seen, a model of so many places would have learned it.
        List<Marked> marked = new ArrayList<>(marked(12));
        float[] no = marked.get(marked.size() - 1).vector();
        marked.add(new Marked("odd", no, true));
        assertThat(probability(CrossValidation.of(marked, PARTS), "odd")).isLessThan(.5);
    }

    @Test
    void doesNotDependOnTheOrderOfTheTexts() {
        List<Marked> marked = new ArrayList<>(marked(12));
        Map<String, Double> straight = byText(CrossValidation.of(marked, PARTS));
        Collections.shuffle(marked, new Random(3));
        assertThat(byText(CrossValidation.of(marked, PARTS))).isEqualTo(straight);
    }

    @Test
    void countsEqualTextsOnce() {
        List<Marked> marked = new ArrayList<>(marked(5));
        Map<String, Double> once = byText(CrossValidation.of(marked, PARTS));
        marked.addAll(marked(5));
        assertThat(CrossValidation.of(marked, PARTS)).hasSize(10);
        assertThat(byText(CrossValidation.of(marked, PARTS))).isEqualTo(once);
    }

    @Test
    void worksWithTwoOfEachAndRefusesLess() {
        assertThat(CrossValidation.of(marked(2), PARTS)).hasSize(4);
        assertThatThrownBy(() -> CrossValidation.of(marked(1), PARTS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CrossValidation.of(marked(2), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Double> byText(List<CrossValidation.Judged> judged) {
        return judged.stream()
                .collect(Collectors.toMap(one -> one.marked().text(), CrossValidation.Judged::probability));
    }

    private static double probability(List<CrossValidation.Judged> judged, String text) {
        return byText(judged).get(text);
    }

    private static List<Marked> marked(int each) {
        Random random = new Random(11);
        List<Marked> marked = new ArrayList<>();
        for (boolean yes : new boolean[] {true, false}) {
            for (int i = 0; i < each; i++) {
                float[] vector = new float[8];
                for (int place = 0; place < vector.length; place++) {
                    vector[place] = (float) random.nextGaussian() / 4;
                }
                vector[0] += yes ? 1 : -1;
                Vectors.normalise(vector);
                marked.add(new Marked((yes ? "yes " : "no ") + i, vector, yes));
            }
        }
        return marked;
    }
}
