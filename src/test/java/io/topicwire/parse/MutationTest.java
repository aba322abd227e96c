package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.NormalisedFeed;
import io.topicwire.normalise.TrackingParameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand damaged documents on the way that a poll takes: each ends in a feed that keeps its {@link Promises}
 * or in a FeedSyntaxException, and none takes more than its share of work. What fails is reported by its number, which
 * {@link Mutants} turns into the document again, and with the smallest document that still fails.
 */
final class MutationTest {
    private static final int DOCUMENTS = 100_000;
    /** One document in so many is read a second time and has its HTML cleaned a second time. */
    private static final int SAMPLE = 25;

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    /** Bounds low enough for small documents to meet. */
    private static final Limits LIMITS = new Limits(64 << 10, 20, 48, 5, Duration.ofSeconds(1), Duration.ofMillis(100));

    private static final Feed FEED = new Feed(
            new FeedId("mutant"), Fixtures.ADDRESS, "", Duration.ofHours(1), 0, Optional.empty(), "en", List.of());

    private final EntryNormaliser normaliser = new EntryNormaliser(() -> NOW, TrackingParameters.standard());

    @Test
    void onlyASoundFeedOrARefusalComesOut() {
        Mutants mutants = new Mutants();
        int feeds = 0;
        int entries = 0;
        for (int number = 0; number < DOCUMENTS; number++) {
            RawFeed raw = mutants.make(number);
            try {
                Optional<NormalisedFeed> feed = outcome(raw, number % SAMPLE == 0);
                feeds += feed.isPresent() ? 1 : 0;
                entries += feed.map(NormalisedFeed::entries).map(List::size).orElse(0);
            } catch (RuntimeException | Error e) {
                report(number, raw, e);
            }
        }
        assertThat(feeds).as("documents that survive the damage").isGreaterThan(DOCUMENTS / 2);
        assertThat(entries).as("entries in them").isGreaterThan(DOCUMENTS / 2);
    }

    @Test
    void aNumberMakesTheSameDocumentAgain() {
        RawFeed one = new Mutants().make(4_711);
        RawFeed again = new Mutants().make(4_711);
        assertThat(again.body()).isEqualTo(one.body());
        assertThat(again.contentType()).isEqualTo(one.contentType());
    }

    @Test
    void aFailingDocumentIsMadeSmall() {
        byte[] document = ("<rss>" + "<item/>".repeat(100) + "BOOM" + "</rss>").getBytes(StandardCharsets.US_ASCII);
        byte[] smallest =
                Shrinker.smallest(document, bytes -> new String(bytes, StandardCharsets.US_ASCII).contains("BOOM"));
        assertThat(smallest).asString().isEqualTo("BOOM");
    }

    /** @throws AssertionError where a promise is broken; whatever else is thrown must not have been */
    private Optional<NormalisedFeed> outcome(RawFeed raw, boolean twice) {
        Optional<NormalisedFeed> feed = read(raw);
        feed.ifPresent(read -> Promises.check(read, LIMITS, NOW));
        if (twice) {
            assertThat(read(raw)).as("read again").isEqualTo(feed);
            feed.ifPresent(Promises::checkHtmlIsStable);
        }
        return feed;
    }

    private Optional<NormalisedFeed> read(RawFeed raw) {
        // Looking at this clock costs a microsecond and nothing else does: the limit of time counts work.
        AtomicLong work = new AtomicLong();
        FeedParser parser = FeedParser.standard(LIMITS, () -> work.getAndAdd(1_000));
        try {
            return Optional.of(normaliser.normalise(parser.parse(raw), FEED, raw.uri()));
        } catch (FeedSyntaxException e) {
            assertThat(e.getCause()).as("an error of ours or of a library").isNull();
            assertThat(e).as("more than 100,000 steps").hasMessageNotContaining("takes longer");
            return Optional.empty();
        }
    }

    private void report(int number, RawFeed raw, Throwable failure) {
        byte[] smallest = Shrinker.smallest(raw.body(), body -> {
            try {
                outcome(new RawFeed(raw.uri(), raw.contentType(), body), true);
                return false;
            } catch (RuntimeException | Error e) {
                return e.getClass() == failure.getClass();
            }
        });
        fail(
                "mutation %d, content type %s, shrunk to %d bytes (ISO 8859-1):%n%s",
                number, raw.contentType(), smallest.length, printable(smallest), failure);
    }

    private static String printable(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            out.append(c >= ' ' && c < 127 || c == '\n' ? String.valueOf(c) : String.format("\\x%02x", (int) c));
        }
        return out.length() > 4_000 ? out.substring(0, 4_000) + "..." : out.toString();
    }
}
