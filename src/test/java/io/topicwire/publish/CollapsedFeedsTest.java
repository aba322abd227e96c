package io.topicwire.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.topicwire.publish.PublishedEntry.Beginning;
import io.topicwire.store.Reports;
import io.topicwire.store.Sighting;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.Collapse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What readers get of feeds that fold more, or less, than copies. */
final class CollapsedFeedsTest {
    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MOVED = Stories.SEEN.plus(Duration.ofHours(9));

    private final ShelfOfStories shelf = new ShelfOfStories();
    private final TestClock clock = new TestClock(Stories.SEEN);

    @Test
    void aStoryIsOneEntryUnderItsOwnIdAndTitle() {
        shelf.put(Stories.event(1, Optional.of(MOVED), Stories.sighting(2, "Collision at sea")));
        PublishedEntry entry = entries(feeds(Collapse.STORIES)).get(0);

        assertThat(entry.id()).isEqualTo("urn:uuid:event-1");
        assertThat(entry.title()).isEqualTo("Ships collide");
        assertThat(entry.words().summary().text()).isEqualTo("Summary of 1");
        assertThat(entry.alsoReportedBy()).extracting(Sighting::title).containsExactly("Collision at sea");
        assertThat(entry.dates().updated()).isEqualTo(MOVED);
        assertThat(entry.dates().published()).isEqualTo(Stories.SEEN.plusSeconds(1));
    }

    @Test
    void everyFormatIsValidAndTellsADevelopmentFromItsStory() {
        shelf.put(Stories.event(1, Optional.of(MOVED), Stories.sighting(2, "Collision at sea")));
        shelf.put(Stories.development(3, 1));
        TopicFeeds feeds = feeds(Collapse.STORIES);

        assertThat(PublishedFeedCheck.atom(bytes(feeds, "atom"))).isEmpty();
        assertThat(PublishedFeedCheck.rss(bytes(feeds, "rss"))).isEmpty();
        assertThat(JsonFeedCheck.faults(bytes(feeds, "json"))).isEmpty();
        assertThat(entries(feeds))
                .extracting(PublishedEntry::carriesOn)
                .containsExactly(
                        Optional.of(new Beginning(
                                "urn:uuid:event-1",
                                "Ships collide",
                                Optional.of(Stories.uri("https://harbour.example/1")))),
                        Optional.empty());
        assertThat(text(feeds, "atom"))
                .containsOnlyOnce("<category term=\"development\" scheme=\"urn:topicwire:story\"")
                .contains(
                        "<link rel=\"related\" href=\"https://harbour.example/1\" title=\"Development of: Ships collide\"")
                .containsOnlyOnce("<tw:development of=\"urn:uuid:event-1\" title=\"Ships collide\"");
        assertThat(text(feeds, "rss"))
                .containsOnlyOnce("<category domain=\"urn:topicwire:story\">development</category>")
                .containsOnlyOnce("<tw:development of=\"urn:uuid:event-1\"");
        assertThat(text(feeds, "json"))
                .containsOnlyOnce("\"development_of\":{\"id\":\"urn:uuid:event-1\",\"title\":\"Ships collide\"");
    }

    /** RFC 4287 section 4.2.15: only what is significant moves the date that readers sort and notify by. */
    @Test
    void oneMoreReportIsNamedButMovesNoDateIdOrTitle() {
        shelf.put(Stories.event(1, Optional.of(MOVED), Stories.sighting(2, "Collision at sea")));
        TopicFeeds feeds = feeds(Collapse.STORIES);
        FeedDocument before = document(feeds);
        clock.pass(Duration.ofHours(1));
        shelf.put(Stories.event(
                1, Optional.of(MOVED), Stories.sighting(2, "Collision at sea"), Stories.sighting(4, "Two ships hit")));
        feeds.refreshAll();

        FeedDocument after = document(feeds);
        assertThat(after.updated()).isEqualTo(before.updated());
        assertThat(after.entries().get(0).alsoReportedBy()).hasSize(2);
        assertThat(after.entries().get(0).dates())
                .isEqualTo(before.entries().get(0).dates());
        assertThat(after.entries())
                .extracting(PublishedEntry::id, PublishedEntry::title)
                .isEqualTo(before.entries().stream()
                        .map(entry -> tuple(entry.id(), entry.title()))
                        .toList());
    }

    @Test
    void bytesAndValidatorsStayWhereNothingHappened() {
        shelf.put(Stories.event(1, Optional.of(MOVED), Stories.sighting(2, "Collision at sea")));
        TopicFeeds feeds = feeds(Collapse.STORIES);
        Rendition before = rendition(feeds, "atom");
        clock.pass(Duration.ofHours(1));
        Rendition after = rendition(feeds, "atom");

        assertThat(after.etag(false)).isEqualTo(before.etag(false));
        assertThat(after.changedAt()).isEqualTo(before.changedAt());
    }

    @Test
    void aStoryThatHasNotMovedIsAsOldAsItsReport() {
        shelf.put(Stories.event(1, Optional.empty()));
        PublishedEntry entry = entries(feeds(Collapse.STORIES)).get(0);
        assertThat(entry.dates().updated()).isEqualTo(entry.dates().published());

        shelf.put(Stories.event(1, Optional.of(Stories.SEEN.minus(Duration.ofDays(1)))));
        assertThat(entries(feeds(Collapse.STORIES)).get(0).dates())
                .as("it moved before this topic had a report of it")
                .isEqualTo(entry.dates());
    }

    @Test
    void unfoldedEntriesNameNobody() {
        shelf.put(Stories.everywhere(1, "Tide"));
        assertThat(entries(feeds(Collapse.NONE)))
                .extracting(PublishedEntry::alsoReportedBy)
                .containsExactly(List.of());
        assertThat(entries(feeds(Collapse.COPIES)).get(0).alsoReportedBy()).hasSize(1);
    }

    @Test
    void theMergedFeedFoldsAsTheOutputSays() {
        shelf.put(Stories.event(1, Optional.empty()));
        TopicFeeds feeds = new TopicFeeds(
                shelf,
                shelf,
                clock,
                new PublishSettings("The wire", Stories.site(), 9, BEGUN, Collapse.STORIES, false),
                List.of());
        assertThat(feeds.refreshAll().document(TopicFeeds.MERGED).orElseThrow().entries())
                .extracting(PublishedEntry::id)
                .containsExactly("urn:uuid:event-1");
    }

    @Test
    void anotherWayToFoldIsSeenAtOnce() {
        shelf.put(Stories.story(2));
        shelf.put(Stories.event(1, Optional.empty()));
        TopicFeeds feeds = feeds(Collapse.COPIES);
        assertThat(entries(feeds)).extracting(PublishedEntry::sequence).containsExactly(2L);

        feeds.reconfigure(settings(false), List.of(Topics.topic("ships", Collapse.STORIES)));
        assertThat(entries(feeds)).extracting(PublishedEntry::sequence).containsExactly(1L);
    }

    @Test
    void theFooterNamesOthersBelowTheTextAndNowhereElse() {
        TopicEntry story = Stories.story(1)
                .with(List.of(report("A & B"), report("Quay"), report("Harbour News")), new Reports(4, 3));
        shelf.put(story);
        TopicFeeds feeds = feeds(Collapse.COPIES, true);

        PublishedEntry shown = entries(feeds).get(0);
        assertThat(shown.words().summary())
                .isEqualTo(new Words("<p>Summary of 1</p><p>Also reported by A &amp; B and Quay.</p>", "Summary of 1"));
        assertThat(shown.words().content().isEmpty()).isTrue();
        assertThat(PublishedFeedCheck.atom(bytes(feeds, "atom"))).isEmpty();
        assertThat(JsonFeedCheck.faults(bytes(feeds, "json"))).isEmpty();
        assertThat(entries(feeds(Collapse.COPIES)).get(0).words().summary().html())
                .isEqualTo("<p>Summary of 1</p>");
    }

    @Test
    void theFooterStandsBelowTheLongestTextAndIsShort() {
        assertThat(PublishedEntry.of(Stories.everywhere(1, "Tide")).withFooter().words())
                .satisfies(words -> {
                    assertThat(words.summary().html()).isEqualTo("Tide");
                    assertThat(words.content().html()).isEqualTo("Tide and more");
                })
                .as("a copy of the source's own");
        List<Sighting> many = List.of("b", "c", "d", "e", "f", "g", "h").stream()
                .map(CollapsedFeedsTest::report)
                .toList();
        assertThat(SourcesFooter.of("a", many)).contains("<p>Also reported by b, c, d, e, f and 2 others.</p>");
        assertThat(SourcesFooter.of("a", many.subList(0, 6)))
                .contains("<p>Also reported by b, c, d, e, f and 1 other.</p>");
        assertThat(SourcesFooter.of("a", many.subList(0, 3))).contains("<p>Also reported by b, c and d.</p>");
        assertThat(SourcesFooter.of("a", many.subList(0, 1))).contains("<p>Also reported by b.</p>");
        assertThat(SourcesFooter.of("a", List.of())).isEmpty();
    }

    private static Sighting report(String source) {
        Sighting sighting = Stories.sighting(7, source);
        return sighting.because(Optional.empty());
    }

    private TopicFeeds feeds(Collapse collapse) {
        return feeds(collapse, false);
    }

    private TopicFeeds feeds(Collapse collapse, boolean footer) {
        return new TopicFeeds(shelf, shelf, clock, settings(footer), List.of(Topics.topic("ships", collapse)));
    }

    private static PublishSettings settings(boolean footer) {
        return new PublishSettings("The wire", Stories.site(), 9, BEGUN, Collapse.COPIES, footer);
    }

    private static FeedDocument document(TopicFeeds feeds) {
        return feeds.refreshAll().document(TopicFeeds.path(Stories.SHIPS)).orElseThrow();
    }

    private static List<PublishedEntry> entries(TopicFeeds feeds) {
        return document(feeds).entries();
    }

    private static Rendition rendition(TopicFeeds feeds, String format) {
        return feeds.refresh(Set.of(Stories.SHIPS))
                .rendition(TopicFeeds.path(Stories.SHIPS) + "." + format)
                .orElseThrow();
    }

    private static byte[] bytes(TopicFeeds feeds, String format) {
        return rendition(feeds, format).plain();
    }

    private static String text(TopicFeeds feeds, String format) {
        return new String(bytes(feeds, format), StandardCharsets.UTF_8);
    }
}
