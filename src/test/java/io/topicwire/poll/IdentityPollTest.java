package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Feed;
import io.topicwire.feed.IdentityRule;
import io.topicwire.poll.ScriptedOrigin.Reply;
import io.topicwire.store.IdentityHistory.Learned;
import io.topicwire.store.TopicEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each item of a feed is announced once, whatever its publisher does to ids, links, dates and words. */
final class IdentityPollTest {
    private static final int POLLS = 10;
    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    @TempDir
    Path folder;

    private ScriptedOrigin origin;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        origin = new ScriptedOrigin("127.0.0.1");
        desk = new Desk(folder, host -> true);
        desk.subscribe(feed(IdentityRule.AUTO));
    }

    @AfterEach
    void close() {
        desk.close();
        origin.close();
    }

    @Test
    void aSearchOfGoogleNewsAnnouncesEachItemOnce() {
        for (int poll = 0; poll < POLLS; poll++) {
            int fetch = poll;
            List<Integer> listed =
                    IntStream.rangeClosed(poll / 3, poll / 3 + 4).boxed().toList();
            serve(
                    listed,
                    i -> new Piece(i)
                            .titled("Fleet " + word(i) + " reaches port " + i + " - Harbour Post")
                            .guid("CBMi" + i + "x" + fetch)
                            .link("https://news.google.com/rss/articles/CBMi" + i + "x" + fetch + "?oc=5")
                            .source("Harbour Post"));
            poll();
        }
        assertThat(titles()).hasSize(5 + (POLLS - 1) / 3).doesNotHaveDuplicates();
        assertThat(desk.status("feed").memory().ids().learned()).isEmpty();
    }

    @Test
    void aFeedWhoseGuidsChangeAtEveryFetchAnnouncesEachItemOnceAndIsToldApartByLink() {
        List<PolledFeed> polled = polls(fetch -> i -> new Piece(i).guid("id-" + fetch + "-" + i));
        assertThat(polled).extracting(PolledFeed::added).containsOnly(0);
        assertThat(polled).extracting(PolledFeed::changed).containsOnly(0);
        assertThat(titles()).hasSize(5);
        Learned learned = desk.status("feed").memory().ids().learned().orElseThrow();
        assertThat(learned.rule()).isEqualTo(IdentityRule.LINK);
        assertThat(learned.since()).as("learned once, and kept").isBefore(Desk.START.plus(Duration.ofHours(2)));
        SourceReport report = SourceReport.of(desk.status("feed"), desk.now());
        assertThat(report.level()).isEqualTo(SourceReport.Level.GOOD);
        assertThat(report.happened())
                .isEqualTo("Its ids change again and again; items are told apart by link since 23 November 11:06 UTC.");
    }

    @Test
    void aFeedWhoseGuidsAndLinksChangeAtEveryFetchIsToldApartByTitleAndDay() {
        List<PolledFeed> polled = polls(
                fetch -> i -> new Piece(i).guid("id-" + fetch + "-" + i).link("https://go.example/" + fetch + "/" + i));
        assertThat(polled).extracting(PolledFeed::added).containsOnly(0);
        assertThat(polled).extracting(PolledFeed::changed).containsOnly(0);
        assertThat(titles()).hasSize(5);
        assertThat(desk.status("feed").memory().ids().learned().orElseThrow().rule())
                .isEqualTo(IdentityRule.TITLE_DAY);
    }

    @Test
    void oneRebuildOfASiteIsAdoptedAndTeachesNothing() {
        serve(FIVE, Piece::new);
        poll();
        serve(FIVE, i -> new Piece(i).guid("rebuilt-" + i));
        PolledFeed rebuilt = poll();
        assertThat(rebuilt.added()).isZero();
        assertThat(rebuilt.changed()).isZero();
        assertThat(rebuilt.report().detail())
                .isEqualTo("5 known items came under other ids, which took the place of the old ones");
        assertThat(desk.status("feed").memory().ids().learned()).isEmpty();
        serve(FIVE, i -> new Piece(i).guid("rebuilt-" + i).link("https://example.org/renamed/" + i));
        assertThat(poll().added()).as("the new guids hold").isZero();
    }

    @Test
    void aMoveToHttpsAnnouncesNothing() {
        serve(FIVE, i -> new Piece(i).guid("http://www.example.org/?p=" + i).link("http://www.example.org/" + i));
        poll();
        List<String> ids = ids();
        serve(FIVE, i -> new Piece(i).guid("https://example.org/?p=" + i).link("https://example.org/" + i + "/"));
        PolledFeed moved = poll();
        assertThat(moved.added()).isZero();
        assertThat(moved.changed()).isZero();
        assertThat(ids()).isEqualTo(ids);
    }

    @Test
    void aMoveOfAllPagesIsStoredAndNoNews() {
        serve(FIVE, Piece::new);
        poll();
        serve(FIVE, i -> new Piece(i).link("https://example.com/new/" + i));
        PolledFeed moved = poll();
        assertThat(moved.added()).isZero();
        assertThat(moved.changed()).isZero();
        assertThat(desk.newest(Optional.empty()))
                .allSatisfy(story -> assertThat(
                                story.entry().entry().link().orElseThrow().host())
                        .isEqualTo("example.com"));
    }

    @Test
    void aMoveToAnotherHostAnnouncesNothing() {
        serve(FIVE, i -> new Piece(i).guid("https://example.org/a/" + i).link("https://example.org/a/" + i));
        poll();
        List<String> ids = ids();
        serve(FIVE, i -> new Piece(i).guid("https://example.com/a/" + i).link("https://example.com/a/" + i));
        PolledFeed moved = poll();
        assertThat(moved.added()).isZero();
        assertThat(moved.changed()).isZero();
        assertThat(ids()).isEqualTo(ids);
        serve(
                List.of(2, 3, 4, 5, 6),
                i -> new Piece(i).guid("https://example.com/a/" + i).link("https://example.com/a/" + i));
        assertThat(poll().added()).as("and the next item is one").isEqualTo(1);
    }

    @Test
    void parametersThatTheOperatorTakesOffLinksAnnounceNothingAgain() {
        serve(FIVE, i -> new Piece(i).guid("").link("https://example.org/" + i + "?own=1"));
        poll();
        serve(FIVE, i -> new Piece(i).guid("").link("https://example.org/" + i));
        assertThat(poll().added()).isZero();
    }

    @Test
    void anotherRuleAnnouncesNothingAgain() {
        serve(FIVE, Piece::new);
        poll();
        List<String> ids = ids();
        for (IdentityRule rule : List.of(
                IdentityRule.LINK,
                IdentityRule.TITLE_DAY,
                IdentityRule.CONTENT,
                IdentityRule.GUID,
                IdentityRule.TITLE_DAY,
                IdentityRule.LINK,
                IdentityRule.AUTO)) {
            desk.subscribe(feed(rule));
            PolledFeed polled = poll();
            assertThat(polled.added()).as("%s", rule).isZero();
            assertThat(polled.changed()).as("%s", rule).isZero();
            assertThat(poll().added()).as("%s, again", rule).isZero();
        }
        assertThat(ids()).isEqualTo(ids);
    }

    @Test
    void guidsThatCountThePlaceInTheListMixNothingUp() {
        for (int poll = 0; poll < POLLS; poll++) {
            int newest = 100 + poll;
            serve(
                    IntStream.range(0, 6).mapToObj(place -> newest - place).toList(),
                    i -> new Piece(i).guid(String.valueOf(newest - i)));
            assertThat(poll().changed()).as("poll %s", poll).isZero();
        }
        assertThat(titles()).hasSize(6 + POLLS - 1).doesNotHaveDuplicates();
    }

    @Test
    void aGuidThatIsReusedMuchLaterIsANewItemAndTheOldOneStays() {
        serve(List.of(1), i -> new Piece(i).guid("weekly"));
        poll();
        List<String> before = ids();
        desk.sleep(Duration.ofDays(40));
        serve(List.of(2), i -> new Piece(i).guid("weekly").published(desk.now()));
        assertThat(poll().added()).isEqualTo(1);
        assertThat(poll().added()).isZero();
        assertThat(titles()).containsExactlyInAnyOrder(new Piece(1).title, new Piece(2).title);
        assertThat(ids()).containsAll(before).doesNotHaveDuplicates();
    }

    @Test
    void anEditedTitleAndANewAddressAreAnUpdate() {
        serve(List.of(1), Piece::new);
        poll();
        List<String> before = ids();
        serve(List.of(1), i -> new Piece(i).titled("Talks end early").link("https://example.org/talks-end-early"));
        PolledFeed edited = poll();
        assertThat(edited.added()).isZero();
        assertThat(edited.changed()).isEqualTo(1);
        assertThat(ids()).isEqualTo(before);
        assertThat(titles()).containsExactly("Talks end early");
    }

    @Test
    void anItemThatOnlyGetsAnotherDateIsNoUpdateAndKeepsItsPlace() {
        serve(FIVE, Piece::new);
        poll();
        List<String> order = titles();
        for (int poll = 0; poll < 3; poll++) {
            serve(FIVE, i -> i == 1 ? new Piece(i).published(desk.now()) : new Piece(i));
            PolledFeed polled = poll();
            assertThat(polled.added()).isZero();
            assertThat(polled.changed()).isZero();
        }
        assertThat(titles()).isEqualTo(order);
    }

    @Test
    void aTextThatChangesAtEveryPollIsToldOfEverMoreRarelyAndStoredAllTheSame() {
        List<PolledFeed> polled = new ArrayList<>();
        serve(FIVE, Piece::new);
        poll();
        for (int poll = 0; poll < 48; poll++) {
            String age = "Updated " + poll + " polls ago. ";
            serve(FIVE, i -> i == 1 ? new Piece(i).text(age + new Piece(i).text) : new Piece(i));
            polled.add(poll());
        }
        assertThat(polled).extracting(PolledFeed::added).containsOnly(0);
        assertThat(polled.stream().mapToInt(PolledFeed::changed).sum()).isBetween(3, 7);
        assertThat(polled.subList(0, 2)).extracting(PolledFeed::changed).containsOnly(1);
        TopicEntry changing = desk.newest(Optional.empty()).stream()
                .filter(story -> story.entry().entry().title().equals(new Piece(1).title))
                .findFirst()
                .orElseThrow();
        assertThat(changing.entry().entry().text().summary().text()).startsWith("Updated 47 polls ago");
        assertThat(changing.entry().changed()).isBefore(desk.now().minus(Duration.ofHours(2)));
    }

    @Test
    void onePageUnderTwoIdsIsOneItem() {
        origin.reply(
                "/feed",
                Reply.document(rss(List.of(
                        new Piece(1).guid("page#0"), new Piece(1).guid("page#1"), new Piece(2), new Piece(3)))));
        poll();
        assertThat(titles()).hasSize(3);
    }

    private Feed feed(IdentityRule rule) {
        Feed usual = Desk.feed("feed", origin.url("/feed"));
        return new Feed(
                usual.id(),
                usual.uri(),
                usual.title(),
                usual.interval(),
                usual.rank(),
                usual.family(),
                usual.language(),
                usual.tags(),
                usual.terms(),
                rule,
                true);
    }

    /** The same items ten times over, each time as the publisher makes them anew; the first time they are new. */
    private List<PolledFeed> polls(Function<Integer, Function<Integer, Piece>> fetches) {
        List<PolledFeed> later = new ArrayList<>();
        for (int poll = 0; poll < POLLS; poll++) {
            serve(FIVE, fetches.apply(poll));
            PolledFeed polled = poll();
            if (poll > 0) {
                later.add(polled);
            }
        }
        return later;
    }

    private void serve(List<Integer> numbers, Function<Integer, Piece> maker) {
        origin.reply("/feed", Reply.document(rss(numbers.stream().map(maker).toList())));
    }

    private PolledFeed poll() {
        List<PolledFeed> polled = desk.tick();
        while (polled.isEmpty()) {
            polled = desk.run(Duration.ofMinutes(1));
        }
        return polled.get(0);
    }

    private List<String> titles() {
        return desk.newest(Optional.empty()).stream()
                .map(story -> story.entry().entry().title())
                .toList();
    }

    private List<String> ids() {
        return desk.newest(Optional.empty()).stream()
                .map(story -> story.entry().id().value())
                .toList();
    }

    private static String rss(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::xml)
                .collect(Collectors.joining("", "<rss version='2.0'><channel><title>Desk</title>", "</channel></rss>"));
    }

    private static String word(int number) {
        return List.of("amber", "birch", "cedar", "dune", "elm", "fern", "grove")
                        .get(number % 7)
                + number;
    }

    /** An item as a publisher writes it; every step gives another one. */
    private record Piece(String title, String guid, String link, String text, String source, Instant published) {
        Piece(int number) {
            this(
                    "Talks on " + word(number) + " begin",
                    "guid-" + number,
                    "https://example.org/" + number,
                    IntStream.range(0, 12)
                            .mapToObj(i -> word(number) + "part" + i)
                            .collect(Collectors.joining(" ")),
                    "",
                    Desk.START.minus(Duration.ofMinutes(number)));
        }

        Piece titled(String value) {
            return new Piece(value, guid, link, text, source, published);
        }

        Piece guid(String value) {
            return new Piece(title, value, link, text, source, published);
        }

        Piece link(String value) {
            return new Piece(title, guid, value, text, source, published);
        }

        Piece text(String value) {
            return new Piece(title, guid, link, value, source, published);
        }

        Piece source(String value) {
            return new Piece(title, guid, link, text, value, published);
        }

        Piece published(Instant value) {
            return new Piece(title, guid, link, text, source, value);
        }

        String xml() {
            return "<item><title>" + title + "</title><link>" + link + "</link>"
                    + (guid.isEmpty() ? "" : "<guid isPermaLink='false'>" + guid + "</guid>")
                    + "<description>" + text + "</description>"
                    + (source.isEmpty() ? "" : "<source url='https://harbour.example'>" + source + "</source>")
                    + "<pubDate>" + DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))
                    + "</pubDate></item>";
        }
    }
}
