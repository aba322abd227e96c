package io.topicwire.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LinearModelTest {
    private static final long SEED = 7;

    @Test
    void learnsWhichDirectionIsMeant() {
        List<float[]> east = around(1, 25);
        List<float[]> west = around(-1, 25);
        LinearModel model = LinearModel.train(east, west);
        assertThat(around(1, 50))
                .allSatisfy(v -> assertThat(model.probability(v)).isGreaterThan(.5));
        assertThat(around(-1, 50))
                .allSatisfy(v -> assertThat(model.probability(v)).isLessThan(.5));
    }

    @Test
    void givesBothSidesTheSameWeightHoweverManyTheyHave() {
        float[] between = {0, 1};
        List<float[]> yes = List.of(new float[] {1, 0});
        List<float[]> no = List.of(new float[] {-1, 0}, new float[] {-1, 0}, new float[] {-1, 0});
        assertThat(LinearModel.train(yes, no).probability(between)).isCloseTo(.5, within(1e-6));
    }

    @Test
    void sidesThatCannotBeToldApartGetAnEvenChance() {
        List<float[]> same = around(1, 10);
        assertThat(LinearModel.train(same, same).probability(same.get(0))).isCloseTo(.5, within(1e-6));
    }

    @Test
    void isTheSameBitByBit() {
        float[] asked = around(1, 1).get(0);
        assertThat(LinearModel.train(around(1, 20), around(-1, 30)).probability(asked))
                .isEqualTo(LinearModel.train(around(1, 20), around(-1, 30)).probability(asked));
    }

    @Test
    void standsWhereTheLossIsLeast() {
        List<float[]> all = new ArrayList<>(around(1, 12));
        all.addAll(around(-1, 8));
        LogisticLoss loss = new LogisticLoss(all, 12);
        double[] best = loss.least();
        double least = loss.loss(best, margins(best, all));
        for (int i = 0; i < best.length; i++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                double[] beside = best.clone();
                beside[i] += step;
                assertThat(loss.loss(beside, margins(beside, all))).isGreaterThan(least);
            }
        }
    }

    @Test
    void refusesOneSideAloneAndOtherDimensions() {
        List<float[]> some = around(1, 2);
        assertThatThrownBy(() -> LinearModel.train(some, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinearModel.train(some, List.of(new float[3])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinearModel.train(some, around(-1, 2)).probability(new float[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheClosestOfTheMarkedTexts() {
        Marked east = new Marked("east", new float[] {1, 0}, true);
        Marked north = new Marked("north", new float[] {0, 1}, false);
        assertThat(Closest.to(new float[] {.6f, .8f}, List.of(east, north)))
                .hasValueSatisfying(closest -> assertThat(closest.marked()).isEqualTo(north));
        assertThat(Closest.to(new float[] {.6f, .8f}, List.of())).isEmpty();
    }

    private static double[] margins(double[] weights, List<float[]> all) {
        return all.stream().mapToDouble(v -> LogisticLoss.margin(weights, v)).toArray();
    }

    /** Unit vectors that point more or less to one side. */
    private static List<float[]> around(double side, int count) {
        Random random = new Random(SEED + count);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    float[] vector = {(float) side, 0};
                    vector[1] = (float) random.nextGaussian() / 2;
                    Vectors.normalise(vector);
                    return vector;
                })
                .toList();
    }
}
