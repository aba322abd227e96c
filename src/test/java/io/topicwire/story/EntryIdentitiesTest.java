package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class EntryIdentitiesTest {
    private static final FeedId FEED = new FeedId("paper");

    @Nested
    final class TheKey {
        @Test
        void isTheGuidWhereThereIsOne() {
            assertThat(keys(Entries.titled("A").guid("tag:1").link("https://example.org/a")))
                    .containsExactly("guid:tag:1");
        }

        @Test
        void survivesAMoveToHttps() {
            assertThat(keys(Entries.titled("A").guid("http://www.example.org/?p=1")))
                    .isEqualTo(keys(Entries.titled("A").guid("https://example.org/?p=1")));
        }

        @Test
        void keepsWhatTellsGuidsApart() {
            assertThat(keys(
                            Entries.titled("A").guid("https://example.org/log#1"),
                            Entries.titled("B").guid("https://example.org/log#2")))
                    .doesNotHaveDuplicates();
        }

        @Test
        void isTheLinkWithoutAGuid() {
            assertThat(keys(Entries.titled("A").link("https://www.example.org/a?utm_source=rss")))
                    .containsExactly("link:example.org/a");
        }

        @Test
        void isTheLinkWhereOneGuidIsGivenToSeveralPages() {
            assertThat(keys(
                            Entries.titled("A").guid("0").link("https://example.org/a"),
                            Entries.titled("B").guid("0").link("https://example.org/b")))
                    .containsExactly("link:example.org/a", "link:example.org/b");
        }

        @Test
        void isAHashOfTheWordsWhereTheLinkIsTheSite() {
            assertThat(keys(Entries.titled("Fleet sails").link("https://example.org/")))
                    .allMatch(key -> key.matches("text:[0-9a-f]{32}"));
        }

        @Test
        void ofWordsIgnoresSpaceCaseAndPunctuation() {
            assertThat(keys(Entries.titled("Fleet  sails, at last").published("2024-04-06T01:00:00Z")))
                    .isEqualTo(keys(Entries.titled("Fleet sails at last!").published("2024-04-06T23:00:00Z")));
        }

        @Test
        void ofWordsKeepsDaysApart() {
            assertThat(keys(Entries.titled("Daily brief").published("2024-04-06T10:00:00Z")))
                    .isNotEqualTo(keys(Entries.titled("Daily brief").published("2024-04-07T10:00:00Z")));
        }

        @Test
        void isAtMostSixHundredCharacters() {
            String guid = "g".repeat(2000);
            List<String> keys = keys(
                    Entries.titled("A").guid(guid + "1"), Entries.titled("B").guid(guid + "2"));
            assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.length() <= 600);
        }
    }

    @Nested
    final class ADocument {
        @Test
        void isNotCollapsedByEqualGuids() {
            assertThat(keys(numbered(30).map(entry -> entry.guid("1")))).doesNotHaveDuplicates();
        }

        @Test
        void isNotCollapsedByEqualLinks() {
            assertThat(keys(numbered(30).map(entry -> entry.link("https://example.org/news"))))
                    .doesNotHaveDuplicates();
        }

        @Test
        void isNotCollapsedByEqualGuidsAndLinks() {
            assertThat(keys(numbered(30)
                            .map(entry -> entry.guid("https://example.org/news").link("https://example.org/news"))))
                    .doesNotHaveDuplicates();
        }

        @Test
        void ofTwoEntriesIsNotCollapsedEither() {
            assertThat(keys(numbered(2).map(entry -> entry.guid("1").link("https://example.org/news"))))
                    .doesNotHaveDuplicates();
        }

        @Test
        void ofEnclosuresOnlyIsNotCollapsed() {
            assertThat(keys(IntStream.range(0, 5)
                            .mapToObj(i -> Entries.titled("Episode").enclosure("https://example.org/" + i + ".mp3"))))
                    .doesNotHaveDuplicates();
        }

        @Test
        void mayListAnItemTwice() {
            Entries item = Entries.titled("A").guid("1").link("https://example.org/a");
            assertThat(keys(item, item, Entries.titled("B").guid("2"))).startsWith("guid:1", "guid:1");
        }

        @Test
        void mayListAnItemAndItsUpdate() {
            Entries item = Entries.titled("A").guid("1").link("https://example.org/a");
            assertThat(keys(item, item.summary("Updated."), Entries.titled("B").guid("2")))
                    .containsExactly("guid:1", "guid:1", "guid:2");
        }
    }

    @Nested
    final class GoogleNews {
        private final Entries first = Entries.titled("Fleet sails - The Example Post")
                .publisher("The Example Post")
                .guid("CBMi1")
                .link("https://news.google.com/rss/articles/CBMi1?oc=5");

        @Test
        void isKnownByTitlePublisherAndDay() {
            Entries again = first.guid("CBMi2").link("https://news.google.com/rss/articles/CBMi2?oc=5");
            assertThat(identity(again)).isEqualTo(identity(first));
        }

        @Test
        void keepsPublishersApart() {
            Entries other =
                    Entries.titled("Fleet sails - Other").publisher("Other").link(first.link());
            assertThat(identity(other).key()).isNotEqualTo(identity(first).key());
        }

        @Test
        void givesNoLinkAsEvidence() {
            assertThat(identity(first).linkKey()).isEmpty();
        }
    }

    @Nested
    final class AnotherRule {
        private final Entries entry = Entries.titled("Fleet sails")
                .guid("tag:1")
                .link("https://example.org/a")
                .summary("The fleet sails at last.");

        @Test
        void takesWhatItNames() {
            assertThat(Stream.of(IdentityRule.values()).map(rule -> kind(rule, entry)))
                    .containsExactly("guid", "guid", "link", "title", "content");
        }

        @Test
        void byLinkIgnoresTheGuid() {
            assertThat(key(IdentityRule.LINK, entry.guid("tag:2"))).isEqualTo(key(IdentityRule.LINK, entry));
        }

        @Test
        void byTitleAndDayIgnoresGuidLinkAndHour() {
            Entries again = entry.guid("tag:2").link("https://example.org/b").published("2024-04-06T23:59:00Z");
            assertThat(key(IdentityRule.TITLE_DAY, again)).isEqualTo(key(IdentityRule.TITLE_DAY, entry));
            assertThat(key(IdentityRule.TITLE_DAY, entry.published("2024-04-07T10:00:00Z")))
                    .isNotEqualTo(key(IdentityRule.TITLE_DAY, entry));
        }

        @Test
        void byContentIgnoresTheDateToo() {
            Entries again = entry.guid("tag:2").link("https://example.org/b").published("2024-06-06T10:00:00Z");
            assertThat(key(IdentityRule.CONTENT, again)).isEqualTo(key(IdentityRule.CONTENT, entry));
            assertThat(key(IdentityRule.CONTENT, entry.summary("The fleet stays.")))
                    .isNotEqualTo(key(IdentityRule.CONTENT, entry));
        }

        @Test
        void ofTitleOrContentTakesNoLinkAsEvidence() {
            assertThat(identity(IdentityRule.TITLE_DAY, entry).linkKey()).isEmpty();
            assertThat(identity(IdentityRule.CONTENT, entry.link("https://example.org/b"))
                            .contentHash())
                    .isEqualTo(identity(IdentityRule.CONTENT, entry).contentHash());
        }

        @Test
        void doesNotCollapseAFeed() {
            List<Entry> oneLink = numbered(30)
                    .map(item -> item.link("https://example.org/live").entry())
                    .toList();
            assertThat(keys(IdentityRule.LINK, oneLink)).doesNotHaveDuplicates();
            List<Entry> oneTitle = IntStream.range(0, 30)
                    .mapToObj(i ->
                            Entries.titled("Daily brief").summary("Number " + i).entry())
                    .toList();
            assertThat(keys(IdentityRule.TITLE_DAY, oneTitle)).doesNotHaveDuplicates();
            List<Entry> untitled = IntStream.range(0, 30)
                    .mapToObj(i -> Entries.titled("").summary("Number " + i).entry())
                    .toList();
            assertThat(keys(IdentityRule.TITLE_DAY, untitled)).doesNotHaveDuplicates();
            assertThat(keys(IdentityRule.CONTENT, untitled)).doesNotHaveDuplicates();
        }

        private String kind(IdentityRule rule, Entries item) {
            String key = key(rule, item);
            return key.substring(0, key.indexOf(':'));
        }

        private String key(IdentityRule rule, Entries item) {
            return identity(rule, item).key().identity();
        }

        private EntryIdentity identity(IdentityRule rule, Entries item) {
            return EntryIdentities.of(FEED, rule, List.of(item.entry())).get(0);
        }

        private List<String> keys(IdentityRule rule, List<Entry> document) {
            return EntryIdentities.of(FEED, rule, document).stream()
                    .map(identity -> identity.key().identity())
                    .toList();
        }
    }

    @Nested
    final class TheContentHash {
        private final Entries entry = Entries.titled("Fleet's day")
                .link("https://example.org/a?utm_source=rss")
                .summary("<p>The <b>fleet</b> sails.</p><p>At last.</p>")
                .enclosure("https://example.org/a.mp3?utm_source=rss");

        @Test
        void ignoresWhatPublishingSystemsChangeByThemselves() {
            Entries again = Entries.titled(" Fleet\u2019s  day ")
                    .link("http://www.example.org/a/?utm_source=twitter&fbclid=1")
                    .summary("<div>The fleet sails.<br>At\u00a0last.\u200b</div>")
                    .enclosure("http://example.org/a.mp3");
            assertThat(hash(again)).isEqualTo(hash(entry));
        }

        @Test
        void changesWithTheWords() {
            assertThat(Stream.of(
                                    entry,
                                    Entries.titled("Fleet's night")
                                            .link(entry.link())
                                            .summary(entry.summary()),
                                    entry.summary("<p>The fleet sailed. At last.</p>"),
                                    entry.link("https://example.org/b"),
                                    entry.enclosure("https://example.org/b.mp3"))
                            .map(EntryIdentitiesTest::hash))
                    .doesNotHaveDuplicates();
        }

        @Test
        void tellsTitleFromSummary() {
            assertThat(hash(Entries.titled("A").summary("B"))).isNotEqualTo(hash(Entries.titled("AB")));
        }
    }

    private static Stream<Entries> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> Entries.titled("Story number " + i));
    }

    private static List<String> keys(Stream<Entries> document) {
        return keys(document.toArray(Entries[]::new));
    }

    private static List<String> keys(Entries... document) {
        return EntryIdentities.of(
                        FEED,
                        IdentityRule.AUTO,
                        Stream.of(document).map(Entries::entry).toList())
                .stream()
                .map(identity -> identity.key().identity())
                .toList();
    }

    private static EntryIdentity identity(Entries entry) {
        return EntryIdentities.of(FEED, IdentityRule.AUTO, List.of(entry.entry()))
                .get(0);
    }

    private static String hash(Entries entry) {
        return identity(entry).contentHash();
    }
}
