package io.topicwire.bench;

import io.topicwire.vector.LinearModel;
import io.topicwire.vector.TextVectors;
import io.topicwire.vector.TokenTable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a vector of the built-in table costs, and a model of 25 examples and 25 counter-examples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class VectorBenchmark {
    /** As long as a line of a feed: 24 words. */
    private static final String LINE = "The ministry of defence signs a contract for three more frigates with the"
            + " northern shipyard, which will deliver the first of them in 2031";

    private static final TextVectors TABLE = TokenTable.standard();

    private final List<float[]> yes = vectors("frigate", 25);
    private final List<float[]> no = vectors("festival", 25);

    private static List<float[]> vectors(String about, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TABLE.vector(about + " number " + i))
                .toList();
    }

    /** Text to vector. */
    @Benchmark
    public float[] vector() {
        return TABLE.vector(LINE);
    }

    /** Vectors to model. */
    @Benchmark
    public LinearModel train() {
        return LinearModel.train(yes, no);
    }
}
