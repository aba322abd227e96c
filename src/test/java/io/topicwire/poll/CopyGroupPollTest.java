package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.poll.ScriptedOrigin.Reply;
import io.topicwire.store.Reports;
import io.topicwire.store.Sighting;
import io.topicwire.store.TopicEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One text in several outlets, from their documents to what is shown. */
final class CopyGroupPollTest {
    private static final String TEXT =
            "Captain Ingrid Solberg of the frigate Havørn said on Tuesday that her crew had found the drifting mine north"
                    + " of Bornholm after a call from the ferry Baltic Star, and that divers of the Danish navy would destroy"
                    + " it before nightfall. Traffic between Ystad and Świnoujście was stopped for six hours, Commander Piotr"
                    + " Zieliński of the Polish coast guard told reporters in Gdynia.";

    @TempDir
    Path folder;

    private ScriptedOrigin origin;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        origin = new ScriptedOrigin("127.0.0.1");
        desk = new Desk(folder, host -> true);
        for (String outlet : List.of("herald", "tribune", "search")) {
            origin.reply("/" + outlet, Reply.document(document("")));
        }
        desk.subscribe(feed("herald", 0), feed("tribune", 1), feed("search", 2));
        desk.tick();
    }

    @AfterEach
    void close() {
        desk.close();
        origin.close();
    }

    @Test
    void thePreferredOutletSpeaksWhenItFollowsWithinMinutes() {
        publish("tribune", item("Mine found off Bornholm", "desk-tribune.example", ""));
        String id = shown().entry().id().value();
        assertThat(shown().entry().entry().title()).isEqualTo("Mine found off Bornholm");

        pass(Duration.ofMinutes(5));
        publish("herald", item("Frigate Havørn finds mine", "desk-herald.example", ""));

        assertThat(shown().entry().entry().title()).isEqualTo("Frigate Havørn finds mine");
        assertThat(shown().entry().id().value()).isEqualTo(id);
        assertThat(shown().reports()).as("both are of one house").isEqualTo(new Reports(2, 1));
    }

    @Test
    void itChangesNothingAnHourLater() {
        publish("tribune", item("Mine found off Bornholm", "desk-tribune.example", ""));
        TopicEntry before = shown();

        pass(Duration.ofHours(1));
        publish("herald", item("Frigate Havørn finds mine", "desk-herald.example", ""));

        assertThat(shown().entry()).isEqualTo(before.entry());
        assertThat(shown().alsoReportedBy()).extracting(Sighting::title).containsExactly("Frigate Havørn finds mine");
    }

    @Test
    void whatAnAggregatorListsCountsForThePublisherThatItNames() {
        publish("tribune", item("Mine found off Bornholm", "desk-tribune.example", ""));
        publish(
                "search",
                item(
                        "Mine found off Bornholm - Desk Herald",
                        "search.example",
                        "<source url='https://www.desk-herald.example'>Desk Herald</source>"));

        assertThat(shown().reports()).isEqualTo(new Reports(2, 1));
        assertThat(shown().alsoReportedBy()).extracting(Sighting::family).containsExactly("desk-group");
    }

    /** A first reading brings a text, its repost and another story at once. */
    @Test
    void whatOneDocumentPrintsTwiceIsShownOnce() {
        publish(
                "tribune",
                item("Mine found off Bornholm", "desk-tribune.example/1", "")
                        + item("Mine found off Bornholm", "desk-tribune.example/2", "")
                        + item("UPDATE 1-Mine found off Bornholm", "desk-tribune.example/3", ""));

        TopicEntry shown = shown();
        assertThat(shown.alsoReportedBy()).hasSize(2);
        publish("herald", item("Frigate Havørn finds mine", "desk-herald.example", ""));
        assertThat(shown().entry().id()).isEqualTo(shown.entry().id());
        assertThat(shown().alsoReportedBy()).hasSize(3);
    }

    private TopicEntry shown() {
        List<TopicEntry> all = desk.newest(Optional.empty());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** The feed has this entry from now on and is read at once. */
    private void publish(String outlet, String item) {
        origin.reply("/" + outlet, Reply.document(document(item)));
        desk.pollNow(outlet);
    }

    private void pass(Duration time) {
        desk.run(time);
    }

    private Feed feed(String outlet, int rank) {
        Feed plain = Desk.feed(outlet, origin.url("/" + outlet));
        return new Feed(plain.id(), plain.uri(), "", plain.interval(), rank, Optional.empty(), "en", plain.tags());
    }

    private static String document(String item) {
        return "<rss version='2.0'><channel><title>Outlet</title>" + item + "</channel></rss>";
    }

    private static String item(String title, String host, String source) {
        return "<item><title>" + title + "</title><link>https://" + host + "/mine</link>" + source + "<description>"
                + TEXT + "</description></item>";
    }
}
