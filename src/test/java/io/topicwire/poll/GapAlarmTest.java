package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.PollTerms;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GapAlarmTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");

    @Test
    void aDocumentOfNothingButNewsMayHaveLostSome() {
        // Ten entries, two minutes apart, the oldest of 10:42: forty-two minutes at that pace are twenty-one entries.
        List<Entry> document = every(Duration.ofMinutes(2), 10);
        MissedEntries missed = alarm(document, new Overlap(0, 10)).orElseThrow();
        assertThat(missed).isEqualTo(new MissedEntries(TEN, ELEVEN, 21, Duration.ofMinutes(9)));
        assertThat(SourceWords.missed(missed, Desk.feed("a", "https://a.example/f", PollTerms.steady(Desk.EVERY))))
                .isEqualTo("up to 21 items may have been missed between 10:00 and 11:00 UTC; consider every: 9m");
    }

    @Test
    void aWaitThatDriftedIsTheFaultOfAtMost() {
        MissedEntries missed = new MissedEntries(TEN.minus(Duration.ofDays(1)), TEN, 1, Duration.ofHours(2));
        assertThat(SourceWords.missed(missed, Desk.feed("a", "https://a.example/f", PollTerms.steady(Desk.EVERY))))
                .isEqualTo("up to 1 item may have been missed between 22 November 10:00 and 23 November 10:00 UTC;"
                        + " consider at-most: 2h");
    }

    @Test
    void oneKnownEntryIsEnoughToKnowThatNothingIsMissing() {
        assertThat(alarm(every(Duration.ofMinutes(2), 10), new Overlap(1, 9))).isEmpty();
        assertThat(alarm(every(Duration.ofMinutes(2), 10), Overlap.UNCHANGED)).isEmpty();
    }

    @Test
    void aFeedThatRenamedItsEntriesLostNone() {
        assertThat(alarm(every(Duration.ofHours(3), 10), new Overlap(0, 10))).isEmpty();
    }

    @Test
    void entriesWithoutDatesCountAsNew() {
        List<Entry> undated = List.of(dated(Optional.empty()), dated(Optional.empty()), dated(Optional.empty()));
        MissedEntries missed = alarm(undated, new Overlap(0, 3)).orElseThrow();
        assertThat(missed.most()).isEqualTo(3);
        assertThat(missed.enough()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void tooFewEntriesAndTheFirstReadingSayNothing() {
        assertThat(alarm(every(Duration.ofMinutes(2), 2), new Overlap(0, 2))).isEmpty();
        assertThat(GapAlarm.of(every(Duration.ofMinutes(2), 9), new Overlap(0, 9), Optional.empty(), ELEVEN))
                .isEmpty();
    }

    @Test
    void theRhythmIsTheMedianOfADocument() {
        List<Entry> document = new ArrayList<>(every(Duration.ofHours(3), 10));
        document.add(dated(Optional.of(ELEVEN.minus(Duration.ofDays(300)))));
        document.add(dated(Optional.of(ELEVEN.plus(Duration.ofDays(300)))));
        assertThat(Rhythm.ofDocument(document, ELEVEN)).contains(Duration.ofHours(3));
        assertThat(Rhythm.ofDocument(every(Duration.ofHours(3), 4), ELEVEN)).isEmpty();
    }

    @Test
    void withoutDatesTheRhythmFollowsArrivals() {
        Optional<Duration> first = Rhythm.ofArrivals(Optional.empty(), Optional.of(TEN), new Overlap(5, 2), ELEVEN);
        assertThat(first).contains(Duration.ofMinutes(30));
        assertThat(Rhythm.ofArrivals(first, Optional.of(TEN), new Overlap(5, 1), TEN.plus(Duration.ofMinutes(70))))
                .contains(Duration.ofMinutes(40));
        assertThat(Rhythm.ofArrivals(first, Optional.of(TEN), Overlap.UNCHANGED, ELEVEN))
                .isEqualTo(first);
    }

    @Test
    void silenceIsMeasuredByTheFeedsOwnRhythm() {
        Optional<Duration> hourly = Optional.of(Duration.ofHours(1));
        assertThat(Rhythm.silent(hourly, Optional.of(TEN), TEN.plus(Duration.ofHours(47))))
                .isFalse();
        assertThat(Rhythm.silent(hourly, Optional.of(TEN), TEN.plus(Duration.ofHours(49))))
                .isTrue();
        Optional<Duration> weekly = Optional.of(Duration.ofDays(7));
        assertThat(Rhythm.silent(weekly, Optional.of(TEN), TEN.plus(Duration.ofDays(69))))
                .isFalse();
        assertThat(Rhythm.silent(weekly, Optional.of(TEN), TEN.plus(Duration.ofDays(71))))
                .isTrue();
        assertThat(Rhythm.silent(Optional.empty(), Optional.of(TEN), TEN.plus(Duration.ofDays(999))))
                .isFalse();
    }

    private static Optional<MissedEntries> alarm(List<Entry> document, Overlap overlap) {
        return GapAlarm.of(document, overlap, Optional.of(TEN), ELEVEN);
    }

    /** Newest first, the newest of eleven o'clock. */
    private static List<Entry> every(Duration gap, int number) {
        List<Entry> document = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            document.add(dated(Optional.of(ELEVEN.minus(gap.multipliedBy(i)))));
        }
        return document;
    }

    private static Entry dated(Optional<Instant> published) {
        Entry sample = Samples.entry("x");
        return new Entry(
                sample.guid(),
                sample.link(),
                sample.text(),
                new EntryDates(published, Optional.empty()),
                sample.attribution(),
                sample.categories(),
                sample.enclosures());
    }
}
