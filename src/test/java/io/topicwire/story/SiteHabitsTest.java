package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Frames;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteHabitsTest {
    private static final FeedId SOURCE = new FeedId("harbour-post");
    private static final List<String> STORIES = List.of(
            "Norway sent a frigate to the Baltic Sea.",
            "Ministers met in Oslo to talk about grain.",
            "A new bridge over the fjord opens in June.",
            "The central bank left its rate unchanged.");

    @Test
    void leavesOutWhatEndsMostStories() {
        assertThat(own(STORIES.stream()
                        .map(story -> story + " Share on Ferry and Lantern")
                        .toList()))
                .isEqualTo(STORIES);
    }

    @Test
    void masksWhatBeginsMostStoriesSoThatOffsetsStay() {
        String start = "From our harbour desk:";
        List<String> texts = STORIES.stream().map(story -> start + " " + story).toList();
        assertThat(own(texts)).allSatisfy(text -> assertThat(text).startsWith("-".repeat(start.length() - 1) + ": "));
        assertThat(own(texts).get(0).indexOf("frigate")).isEqualTo(texts.get(0).indexOf("frigate"));
    }

    @Test
    void leavesQuotationsThatTwoStoriesEndIn() {
        List<String> texts = Stream.concat(
                        STORIES.stream().limit(2).map(story -> story + " We will not wait for winter, she said."),
                        STORIES.stream().skip(2))
                .toList();
        assertThat(own(texts)).isEqualTo(texts);
    }

    @Test
    void leavesAnEndThatFewOfManyStoriesHave() {
        List<String> texts = Stream.iterate(0, i -> i < 20, i -> i + 1)
                .map(i -> "Report number " + i + (i < 4 ? " was confirmed by the port authority" : " of day " + i * 7))
                .toList();
        assertThat(own(texts)).isEqualTo(texts);
    }

    @Test
    void countsARepeatedTextOnce() {
        String text = STORIES.get(0);
        assertThat(own(List.of(text, text, text, STORIES.get(1)))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow Harbour Post on Google News",
                "Follow Harbour Post on Google News. Read more",
                "The post Norway sends a frigate appeared first on Harbour Post.",
            })
    void knowsTheCallsOfManySitesAtOnce(String call) {
        assertThat(own(List.of(STORIES.get(0) + " " + call))).containsExactly(STORIES.get(0));
    }

    @Test
    void leavesTheMiddleOfASentenceThatSoundsLikeACall() {
        String text = "People read more news on paper than before, says a study of Google News";
        assertThat(own(List.of(text))).containsExactly(text);
    }

    @Test
    void learnsEachSourceByItself() {
        SiteHabits habits = new SiteHabits();
        List<Entry> entries = STORIES.stream()
                .map(story -> entry(story + " Share on Ferry and Lantern"))
                .toList();
        entries.forEach(entry -> habits.learn(SOURCE, entry));
        assertThat(habits.frames(new FeedId("other"), entries.get(0))).isEqualTo(Frames.NONE);
    }

    private static List<String> own(List<String> texts) {
        SiteHabits habits = new SiteHabits();
        List<Entry> entries = texts.stream().map(SiteHabitsTest::entry).toList();
        entries.forEach(entry -> habits.learn(SOURCE, entry));
        return entries.stream()
                .map(entry ->
                        habits.frames(SOURCE, entry).own(entry).text().summary().text())
                .toList();
    }

    private static Entry entry(String summary) {
        return Entries.titled("Title").summary(summary).entry();
    }
}
