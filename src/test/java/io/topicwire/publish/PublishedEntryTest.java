package io.topicwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Frames;
import io.topicwire.feed.SafeHtml;
import io.topicwire.store.Reports;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.TopicEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a stored story is read for publication. */
final class PublishedEntryTest {
    /** Arrival of sequence 1. */
    private static final Instant SEEN = Stories.SEEN.plusSeconds(60);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-03-02T10:00:30.123456Z, 2026-03-02T10:00:30Z",
        "2026-03-03T10:01:00Z, 2026-03-03T10:01:00Z",
        "2026-03-03T10:01:01Z, 2026-03-02T10:01:00Z",
        "2041-01-01T00:00:00Z, 2026-03-02T10:01:00Z",
        "1969-12-31T23:59:59Z, 2026-03-02T10:01:00Z",
    })
    void publishedIsThePublishersClaimWhereItIsPlausible(Instant claim, Instant published) {
        PublishedEntry entry = entry(dated(Optional.of(claim), SEEN));
        assertThat(entry.dates().published()).isEqualTo(published);
        assertThat(entry.dates().updated()).isEqualTo(published);
        assertThat(entry.dates().firstSeen()).isEqualTo(SEEN);
    }

    @Test
    void withoutAClaimArrivalCounts() {
        assertThat(entry(dated(Optional.empty(), SEEN)).dates().published()).isEqualTo(SEEN);
    }

    @Test
    void updatedMovesWhenTheWordsChange() {
        Instant changed = SEEN.plus(Duration.ofHours(3));
        PublishedEntry entry = entry(dated(Optional.of(Stories.SEEN), changed));
        assertThat(entry.dates().updated()).isEqualTo(changed);
        assertThat(Stories.document(List.of(story(dated(Optional.empty(), changed))))
                        .updated())
                .isEqualTo(changed);
    }

    @Test
    void updatedIsNeverBeforePublished() {
        PublishedEntry entry = entry(dated(Optional.of(SEEN.plusSeconds(7200)), SEEN.plusSeconds(60)));
        assertThat(entry.dates().updated()).isEqualTo(entry.dates().published());
    }

    @Test
    void aPublishersClockDoesNotMoveTheFeed() {
        TopicEntry early = story(dated(Optional.of(SEEN.plus(Duration.ofHours(20))), SEEN));
        assertThat(Stories.document(List.of(early)).updated()).isEqualTo(SEEN);
    }

    @Test
    void anEntryWithoutTitleIsCalledByItsFirstWords() {
        String text = "word ".repeat(60).strip();
        assertThat(entry(titled("", text)).title()).isEqualTo("word ".repeat(20).strip() + "…");
        assertThat(entry(titled(" \u0000\n ", "short")).title()).isEqualTo("short");
        assertThat(entry(titled("", "")).title()).isEqualTo("Harbour News");
        assertThat(entry(titled("", "\ud83d\ude80".repeat(200))).title()).isEqualTo("\ud83d\ude80".repeat(50) + "…");
    }

    @Test
    void languagesThatAreNoTagsAreDropped() {
        assertThat(Stories.document(List.of(Stories.everywhere(1, "pt-BR")))
                        .entries()
                        .get(0)
                        .words()
                        .language())
                .isEqualTo("pt-BR");
        assertThat(Stories.document(List.of(Stories.everywhere(1, "en us")))
                        .entries()
                        .get(0)
                        .words()
                        .language())
                .isEmpty();
    }

    private static PublishedEntry entry(StoredEntry stored) {
        return PublishedEntry.of(story(stored));
    }

    private static TopicEntry story(StoredEntry stored) {
        return new TopicEntry(
                stored,
                Stories.source("harbour", "Harbour News"),
                "harbour",
                Optional.empty(),
                List.of(),
                List.of(),
                Reports.ONE);
    }

    private static StoredEntry dated(Optional<Instant> published, Instant changed) {
        Entry plain = Stories.entry(1, "Title", "");
        Entry dated = new Entry(
                plain.guid(),
                plain.link(),
                plain.text(),
                new EntryDates(published, Optional.empty()),
                plain.attribution(),
                plain.categories(),
                plain.enclosures());
        StoredEntry stored = Stories.stored(1, dated);
        return new StoredEntry(
                1, stored.id(), stored.feed(), dated, Frames.NONE, SEEN, changed, Optional.empty(), Optional.empty());
    }

    private static StoredEntry titled(String title, String text) {
        Entry plain = Stories.entry(1, title, "");
        return Stories.stored(
                1,
                new Entry(
                        plain.guid(),
                        plain.link(),
                        new EntryText(title, SafeHtml.EMPTY, SafeHtml.ofText(text), ""),
                        plain.dates(),
                        plain.attribution(),
                        plain.categories(),
                        plain.enclosures()));
    }
}
