package io.topicwire.bench;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.WebUri;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.NormalisedFeed;
import io.topicwire.normalise.TrackingParameters;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import io.topicwire.parse.ParsedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes to entries. One operation is one document; the documents of the folder are taken in turn, so an iteration must
 * last for several rounds of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class ReadingBenchmark {
    private static final String DOCUMENT = ".*\\.(xml|rss|atom|rdf|json)";
    private static final WebUri ADDRESS =
            WebUri.parse("https://site.example/feed").orElseThrow();
    private static final Feed FEED =
            new Feed(new FeedId("bench"), ADDRESS, "", Duration.ofHours(1), 0, Optional.empty(), "", List.of());

    /** A folder of feed documents; what is refused among them is measured as well. */
    @Param("src/main/resources/io/topicwire/demo")
    public String documents = "";

    private final FeedParser parser = FeedParser.standard(Limits.standard());
    private final EntryNormaliser normaliser =
            new EntryNormaliser(() -> Instant.parse("2030-01-01T00:00:00Z"), TrackingParameters.standard());
    private final List<RawFeed> raw = new ArrayList<>();
    private int next;

    /** Reads the folder. */
    @Setup
    public void load() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(documents))) {
            for (Path file : files.filter(name -> name.toString().matches(DOCUMENT))
                    .sorted()
                    .toList()) {
                raw.add(new RawFeed(ADDRESS, Optional.empty(), Files.readAllBytes(file)));
            }
        }
        System.out.printf(
                "%n%d documents of %d bytes on average%n",
                raw.size(),
                (long) raw.stream().mapToInt(one -> one.body().length).average().orElseThrow());
    }

    /** Charset, tree and mapping. */
    @Benchmark
    public Optional<ParsedFeed> parse() {
        next = (next + 1) % raw.size();
        try {
            return Optional.of(parser.parse(raw.get(next)));
        } catch (FeedSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The same, then dates read, addresses made absolute and HTML made safe. */
    @Benchmark
    public Optional<NormalisedFeed> parseAndNormalise() {
        return parse().map(parsed -> normaliser.normalise(parsed, FEED, ADDRESS));
    }
}
