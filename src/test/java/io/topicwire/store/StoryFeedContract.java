package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.copy;
import static io.topicwire.store.Samples.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.topicwire.feed.Feed;
import io.topicwire.store.SightingReason.Method;
import io.topicwire.store.StoryChange.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store tells a feed of its stories. */
public abstract class StoryFeedContract extends StoryGround {
    @Test
    void aStoryStandsOnceInAFeedWithAllItsReportsAndWhy() {
        store(added(ALPHA, "one", match("naval")), copy(BETA, "two", 1), added(BETA, "three", match("naval")));
        store(copy(ALPHA, "four", 3), added(ALPHA, "alone", match("naval")));
        decide(FOUNDED, copied(1), joined(1), copied(1), FOUNDED);

        List<StoryEntry> shown = entries().newestStories(Optional.of(NAVAL), 10);
        assertThat(shown).extracting(entry -> entry.report().entry().sequence()).containsExactly(5L, 1L);
        StoryEntry story = shown.get(1);
        assertThat(story.id()).isEqualTo(stories().story(1).orElseThrow().publicId());
        assertThat(story.title()).isEqualTo(entry(1).entry().title());
        assertThat(story.moved()).as("nothing happened since").isEmpty();
        assertThat(story.carriesOn()).isEmpty();
        assertThat(story.report().matches()).containsExactly(match("naval"));
        assertThat(story.report().alsoReportedBy())
                .extracting(Sighting::sequence, sighting -> sighting.reason().orElseThrow())
                .containsExactly(
                        tuple(
                                2L,
                                new SightingReason(
                                        Method.SAME_TEXT, 0.8125, List.of("joint production", "in India"), "t/1")),
                        tuple(3L, new SightingReason(Method.SAME_EVENT, 0.75, List.of("kyiv"), "t 1")),
                        tuple(4L, new SightingReason(Method.COPY_OF_REPORT, 1, List.of(), "t 1")));
        assertThat(entries().newestStories(Optional.empty(), 10)).isEqualTo(shown);
        assertThat(entries().newestStories(Optional.empty(), 1)).isEqualTo(shown.subList(0, 1));
    }

    @Test
    void onATopicTheEarliestReportThatFitsItStandsForTheStory() {
        store(added(ALPHA, "one"), added(BETA, "two", match("naval")), added(ALPHA, "three", match("naval")));
        decide(FOUNDED, joined(1), joined(1));

        StoryEntry story = entries().newestStories(Optional.of(NAVAL), 10).get(0);
        assertThat(story.report().entry().sequence()).isEqualTo(2);
        assertThat(story.id())
                .as("the same on every topic")
                .isEqualTo(stories().story(1).orElseThrow().publicId());
        assertThat(story.report().alsoReportedBy())
                .extracting(Sighting::sequence, sighting -> sighting.reason().map(SightingReason::method))
                .containsExactly(tuple(1L, Optional.empty()), tuple(3L, Optional.of(Method.SAME_EVENT)));
    }

    @Test
    void aStoryMovesWithItsMilestonesAndADevelopmentIsAnEntryOfItsOwn() {
        store(added(ALPHA, "one", match("naval")));
        decide(NOW, List.of(StoryMilestone.Kind.FOUNDED), FOUNDED);
        store(added(BETA, "two", match("naval")), copy(ALPHA, "three", 2, match("naval")));
        decide(LATER, List.of(StoryMilestone.Kind.MORE_SOURCES, StoryMilestone.Kind.DEVELOPMENT), joined(1));
        decide(LATER.plusSeconds(60), List.of(), copied(1));
        assertThat(stories().developmentsAfter(0)).containsExactly(2L);
        assertThat(stories().developmentsAfter(2)).isEmpty();

        List<StoryEntry> shown = entries().newestStories(Optional.of(NAVAL), 10);
        assertThat(shown).extracting(entry -> entry.report().entry().sequence()).containsExactly(2L, 1L);
        StoryEntry development = shown.get(0);
        StoryEntry story = shown.get(1);
        assertThat(story.moved()).contains(LATER);
        assertThat(story.report().alsoReportedBy())
                .extracting(Sighting::sequence)
                .containsExactly(2L, 3L);
        assertThat(development.carriesOn())
                .contains(new StoryEntry.Beginning(
                        story.id(), story.title(), entry(1).entry().link()));
        assertThat(development.id()).isNotIn(story.id(), entry(2).id());
        assertThat(development.title()).isEqualTo(entry(2).entry().title());
        assertThat(development.moved()).isEmpty();
        assertThat(development.report().alsoReportedBy())
                .extracting(Sighting::sequence)
                .containsExactly(3L);
        assertThat(entries().newestStories(Optional.empty(), 10)).isEqualTo(shown);
    }

    @Test
    void aDevelopmentThatLeftItsStoryOrStandsForItIsNone() {
        store(added(ALPHA, "one"), added(BETA, "two", match("naval")));
        decide(NOW, List.of(), FOUNDED);
        decide(LATER, List.of(StoryMilestone.Kind.DEVELOPMENT), joined(1));
        assertThat(entries().newestStories(Optional.of(NAVAL), 10))
                .singleElement()
                .satisfies(story -> assertThat(story.carriesOn()).isEmpty());

        stories().change(StoryChange.moving(Kind.SPLIT, 1, Map.of(2L, 2L), List.of()), LATER);
        assertThat(entries().newestStories(Optional.empty(), 10))
                .extracting(story -> story.report().entry().sequence(), StoryEntry::carriesOn)
                .containsExactly(tuple(2L, Optional.empty()), tuple(1L, Optional.empty()));
    }

    @Test
    void whatHasNoStoryYetOrNoWordsAnyMoreIsNotShown() {
        store(added(ALPHA, "one", match("naval")));
        assertThat(entries().newestStories(Optional.of(NAVAL), 10)).isEmpty();
        assertThat(entries().newestStories(Optional.empty(), 10)).isEmpty();
        decide(FOUNDED);
        assertThat(entries().newestStories(Optional.empty(), 10)).hasSize(1);
        entries().purge(LATER, Duration.ofDays(2));
        assertThat(entries().newestStories(Optional.of(NAVAL), 10)).isEmpty();
        assertThat(entries().newestStories(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void reportsOfAStoryAreCountedByFamilies() {
        threeInOneStory();
        assertThat(entries().newestStories(Optional.empty(), 1).get(0).report().reports())
                .isEqualTo(new Reports(3, 1));
        assertThat(entries().families(List.of(1L, 3L, 77L))).isEqualTo(Map.of(1L, "example.org", 3L, "example.org"));
    }

    @Test
    void unfoldedEveryEntryStandsByItself() {
        store(added(ALPHA, "one", match("naval")), copy(BETA, "two", 1, match("naval")), added(BETA, "three"));
        assertThat(entries().newestUnfolded(Optional.of(NAVAL), 10))
                .extracting(shown -> shown.entry().sequence(), TopicEntry::alsoReportedBy)
                .containsExactly(tuple(2L, List.of()), tuple(1L, List.of()));
        assertThat(entries().newestUnfolded(Optional.empty(), 2))
                .extracting(shown -> shown.entry().sequence())
                .containsExactly(3L, 2L);
    }

    @Test
    void thePreferredSourceSpeaksForItsStoryUnderIdPlaceAndDatesOfTheFirst() {
        store(added(BETA, "one", match("naval")));
        store(IN_TIME, added(ALPHA, "two", match("naval")));
        decide(FOUNDED, joined(1));

        StoryEntry story = entries().newestStories(Optional.of(NAVAL), 10).get(0);
        assertThat(story.id()).isEqualTo(stories().story(1).orElseThrow().publicId());
        assertThat(story.title()).isEqualTo(entry(2).entry().title());
        assertThat(story.moved()).isEmpty();
        StoredEntry shown = story.report().entry();
        assertThat(shown.sequence()).isEqualTo(1);
        assertThat(shown.firstSeen()).isEqualTo(NOW);
        assertThat(shown.entry().dates()).isEqualTo(entry(1).entry().dates());
        assertThat(shown.entry().title()).isEqualTo(entry(2).entry().title());
        assertThat(shown.entry().link()).isEqualTo(entry(2).entry().link());
        assertThat(shown.entry().text()).isEqualTo(entry(2).entry().text());
        assertThat(shown.entry().extras()).isEqualTo(entry(2).entry().extras());
        assertThat(story.report().source().feed()).isEqualTo(ALPHA.id());
        assertThat(story.report().reports().total()).isEqualTo(2);
        assertThat(story.report().alsoReportedBy())
                .extracting(Sighting::sequence, Sighting::reason)
                .as("the first to report")
                .containsExactly(tuple(1L, Optional.empty()));
        assertThat(entries().newestStories(Optional.empty(), 10)).containsExactly(story);
    }

    @Test
    void neitherALateReportNorAnotherOrderOfSourcesMovesTheWords() {
        store(added(BETA, "one"));
        store(IN_TIME.plusMillis(1), added(ALPHA, "late"));
        decide(FOUNDED, joined(1));
        store(LATER, added(BETA, "other"));
        store(LATER.plusSeconds(1), added(ALPHA, "better"));
        decide(LATER.plusSeconds(1), List.of(), FOUNDED, joined(3));
        feeds().configure(List.of(inPlace(BETA, 0), inPlace(ALPHA, 1)), LATER);
        store(LATER.plusSeconds(2), added(ALPHA, "third"));
        decide(LATER.plusSeconds(2), List.of(), joined(3));

        assertThat(entries().newestStories(Optional.empty(), 10))
                .extracting(story -> story.report().entry().entry().link())
                .containsExactly(entry(4).entry().link(), entry(1).entry().link());
        assertThat(stories().newest(10)).extracting(Story::representative).containsExactly(4L, 1L);
    }

    @Test
    void whereTheRepresentativeIsNotOnTheTopicTheEarliestThatIsSpeaks() {
        store(added(BETA, "one"), added(BETA, "two", match("naval")));
        store(IN_TIME, added(ALPHA, "three"));
        decide(FOUNDED, joined(1), joined(1));

        StoryEntry story = entries().newestStories(Optional.of(NAVAL), 10).get(0);
        assertThat(story.report().entry().sequence()).isEqualTo(2);
        assertThat(story.report().entry().entry().link())
                .isEqualTo(entry(2).entry().link());
        assertThat(story.report().alsoReportedBy())
                .extracting(Sighting::sequence)
                .containsExactly(1L, 3L);
    }

    @Test
    void aTextThatWasJoinedIsNotTheFirstReportBecauseItsCopySpeaks() {
        store(added(BETA, "one"), added(BETA, "two"));
        store(IN_TIME, copy(ALPHA, "three", 2));
        decide(FOUNDED, joined(1), copied(1));

        TopicEntry report = entries().newestStories(Optional.empty(), 1).get(0).report();
        assertThat(report.source().feed()).isEqualTo(ALPHA.id());
        assertThat(report.alsoReportedBy())
                .extracting(Sighting::sequence, sighting -> sighting.reason().map(SightingReason::method))
                .containsExactly(tuple(1L, Optional.empty()), tuple(2L, Optional.of(Method.SAME_EVENT)));
    }

    @Test
    void aDevelopmentSpeaksForItselfAndNamesTheStoryInTheWordsThatAreShown() {
        store(added(BETA, "one"));
        store(IN_TIME.minusSeconds(60), added(BETA, "two"));
        decide(NOW, List.of(), FOUNDED, joined(1));
        store(IN_TIME.minusSeconds(30), added(ALPHA, "three"));
        decide(LATER, List.of(StoryMilestone.Kind.DEVELOPMENT), joined(1));
        store(IN_TIME, added(ALPHA, "four"));
        decide(LATER, List.of(), joined(1));

        List<StoryEntry> shown = entries().newestStories(Optional.empty(), 10);
        assertThat(shown)
                .extracting(story -> story.report().entry().entry().link())
                .containsExactly(entry(3).entry().link(), entry(4).entry().link());
        assertThat(shown.get(0).carriesOn())
                .contains(new StoryEntry.Beginning(
                        shown.get(1).id(),
                        entry(4).entry().title(),
                        entry(4).entry().link()));
    }

    private static Feed inPlace(Feed feed, int place) {
        return new Feed(feed.id(), feed.uri(), "", feed.interval(), place, feed.family(), feed.language(), feed.tags());
    }
}
