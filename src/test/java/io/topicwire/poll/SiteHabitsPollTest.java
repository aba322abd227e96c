package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.poll.ScriptedOrigin.Reply;
import io.topicwire.store.TopicEntry;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site writes around its stories puts none of them on a topic, and is shown all the same. */
final class SiteHabitsPollTest {
    private static final String CALL = "Follow Harbour Post on Google News";
    private static final Topic GOOGLE = topic("google", "\"Google News\"");
    private static final Topic LANTERN = topic("lantern", "Lantern");
    private static final String DOCUMENT = "<rss version='2.0'><channel><title>Harbour Post</title>"
            + item(1, "Norway sent a frigate to the Baltic Sea. Share on Ferry and Lantern")
            + item(2, "Ministers met to talk about grain. Share on Ferry and Lantern")
            + item(3, "A Lantern festival opens in June. Share on Ferry and Lantern")
            + item(4, "The bank left its rate unchanged. <p>" + CALL + "</p>")
            + item(5, "Google News closes its office in Oslo.")
            + "</channel></rss>";

    @TempDir
    Path folder;

    private ScriptedOrigin origin;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        origin = new ScriptedOrigin("127.0.0.1");
        desk = new Desk(folder, host -> true);
        origin.reply("/feed", Reply.document(DOCUMENT));
    }

    @AfterEach
    void close() {
        desk.close();
        origin.close();
    }

    @Test
    void aCallToFollowTheSiteIsNoWordOfTheStory() {
        poll(List.of(GOOGLE, LANTERN));

        assertThat(titles(GOOGLE)).containsExactly("Story 5");
        assertThat(titles(LANTERN)).containsExactly("Story 3");
    }

    @Test
    void theEvidencePointsIntoTheStory() {
        poll(List.of(LANTERN));

        assertThat(desk.newest(Optional.of(LANTERN.id()))
                        .get(0)
                        .matches()
                        .get(0)
                        .evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.start()).isEqualTo("A ".length()));
    }

    @Test
    void aTopicThatIsAddedLaterFindsTheSame() {
        poll(List.of());
        poll(List.of(GOOGLE, LANTERN));

        assertThat(titles(GOOGLE)).containsExactly("Story 5");
        assertThat(titles(LANTERN)).containsExactly("Story 3");
    }

    @Test
    void allOfTheTextIsShown() {
        poll(List.of());

        assertThat(desk.newest(Optional.empty()))
                .extracting(SiteHabitsPollTest::summary)
                .anyMatch(text -> text.endsWith(CALL));
    }

    @Test
    void itIsLeftOutOfWhatIsShownWhereTheOperatorSaysSo() {
        poll(List.of(LANTERN));
        subscribe(List.of(LANTERN), false);

        assertThat(desk.newest(Optional.empty()))
                .extracting(SiteHabitsPollTest::summary)
                .contains("Norway sent a frigate to the Baltic Sea.", "The bank left its rate unchanged.")
                .noneMatch(text -> text.contains("Share") || text.contains(CALL));
        assertThat(titles(LANTERN)).containsExactly("Story 3");

        subscribe(List.of(LANTERN), true);
        assertThat(desk.newest(Optional.empty()))
                .extracting(SiteHabitsPollTest::summary)
                .anyMatch(text -> text.endsWith(CALL));
    }

    private static String summary(TopicEntry story) {
        return story.entry().entry().text().summary().text();
    }

    private void poll(List<Topic> topics) {
        subscribe(topics, true);
        desk.tick();
    }

    private void subscribe(List<Topic> topics, boolean showsBoilerplate) {
        Feed feed = Desk.feed("harbour-post", origin.url("/feed"));
        desk.subscribe(
                topics,
                new Feed(
                        feed.id(),
                        feed.uri(),
                        feed.title(),
                        feed.interval(),
                        feed.rank(),
                        feed.family(),
                        feed.language(),
                        feed.tags(),
                        feed.terms(),
                        feed.identity(),
                        showsBoilerplate));
    }

    private List<String> titles(Topic topic) {
        return desk.newest(Optional.of(topic.id())).stream()
                .map((TopicEntry story) -> story.entry().entry().title())
                .toList();
    }

    private static Topic topic(String id, String query) {
        return new Topic(new TopicId(id), id, "", TopicQuery.of(query));
    }

    private static String item(int number, String text) {
        return "<item><title>Story " + number + "</title><link>http://harbour.example/" + number
                + "</link><description><![CDATA[" + text + "]]></description></item>";
    }
}
