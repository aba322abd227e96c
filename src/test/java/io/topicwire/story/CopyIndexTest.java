package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.feed.FeedId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class CopyIndexTest {
    private static final Instant START = Instant.parse("2024-04-06T12:00:00Z");
    private static final String TITLE = "Norway sends frigate to patrol cable routes";
    private static final String TEXT =
            "Norway sent the frigate Roald Amundsen to the Baltic Sea on Monday to patrol routes"
                    + " of undersea cables, Defence Minister Kari Haugen said in Bergen. The ship will work with Finnish and"
                    + " Estonian coast guards until the end of May.";

    private final CopyIndex index = new CopyIndex();

    @Nested
    final class TheDecision {
        @Test
        void isEmptyForTheFirst() {
            assertThat(index.decide(story(0, "a"))).isEmpty();
        }

        @Test
        void namesTheEarliestOfTheGroup() {
            index.add(story(4, "a"));
            index.add(copy(5, "b", 4));
            assertThat(index.decide(story(0, "c"))).map(CopyDecision::original).contains(4L);
        }

        @Test
        void staysWithTheEarliestWhenThatHasLeft() {
            index.add(copy(5, "b", 4));
            assertThat(index.decide(story(0, "c"))).map(CopyDecision::original).contains(4L);
        }

        @Test
        void showsScoreAndSharedWordsAndModel() {
            index.add(story(1, "a"));
            CopyDecision decision =
                    index.decide(story(0, "b", TEXT + " More is to follow.")).orElseThrow();
            assertThat(decision.score()).isEqualTo(1);
            assertThat(decision.shared())
                    .singleElement()
                    .asString()
                    .startsWith("Norway sends frigate")
                    .endsWith("until the end of May");
            assertThat(decision.model()).isEqualTo(CopyRule.MODEL);
        }

        @Test
        void showsAtMostEightWordGroupsLongestFirst() {
            index.add(story(1, "a"));
            List<String> shared = index.decide(
                            story(0, "b", TEXT.replace("the", "a").replace("said", "told")))
                    .orElseThrow()
                    .shared();
            assertThat(shared).hasSizeBetween(2, 8).isSortedAccordingTo((x, y) -> y.length() - x.length());
        }

        @Test
        void isMadeForARepostWithinOneFeed() {
            index.add(story(1, "a"));
            assertThat(index.decide(story(0, "a"))).map(CopyDecision::original).contains(1L);
        }

        @Test
        void isNotMadeForTheNextPartOfAColumn() {
            String column = "Good morning. Here is what you need to know to start your day, from Mara Quist and the"
                    + " foreign desk in Ghent. Today we look at ministers, courts and markets. Write to us and tell a"
                    + " friend about this letter if you liked it. Your day begins on ";
            index.add(candidate(1, "a", "Morning letter for Monday", column + "Monday with a vote in Dakar."));
            assertThat(index.decide(candidate(0, "a", "Morning letter for Tuesday", column + "Tuesday with a vote.")))
                    .isEmpty();
        }

        @Test
        void isNotMadeWithItself() {
            index.add(story(1, "a"));
            assertThat(index.decide(story(1, "b"))).isEmpty();
        }

        @Test
        void isMadeWithinSevenDaysOnly() {
            index.add(story(1, "a"));
            assertThat(index.decide(at(story(0, "b"), Duration.ofDays(6)))).isPresent();
            assertThat(index.decide(at(story(0, "b"), Duration.ofDays(8)))).isEmpty();
        }

        @Test
        void needsMoreOfTheTextWithinOneFamily() {
            index.add(inFamily(story(1, "a")));
            String half = TEXT.substring(0, TEXT.indexOf(", Defence"))
                    + ". Nothing else was known in the evening, when a second"
                    + " ship of the same class was seen to leave the harbour without lights and turned south.";
            assertThat(index.decide(story(0, "b", half))).isPresent();
            assertThat(index.decide(inFamily(story(0, "b", half)))).isEmpty();
        }

        @Test
        void isNotMadeOnTheTitleAlone() {
            index.add(story(1, "a", ""));
            assertThat(index.decide(story(0, "b", ""))).isEmpty();
        }

        @Test
        void isNotMadeOnPhrasesOfTheFeed() {
            String habit = " All views are the author's and not those of the institute, the university or the sponsors"
                    + " named Aster, Birch and Cedar, who have had no part in the choice of words.";
            for (int i = 1; i <= 3; i++) {
                index.add(at(column(i, "a", i, habit), Duration.ofHours(i)));
            }
            index.add(column(4, "b", 7, habit));
            assertThat(index.decide(column(0, "a", 4, habit))).isEmpty();
        }

        @Test
        void isMadeAcrossSentencesThatOpenWithOtherWords() {
            index.add(
                    story(1, "a", TEXT.replace("The ship will", "Officials: ships will") + " Nothing else is known."));
            assertThat(index.decide(story(0, "b", TEXT + " Everything else is known.")))
                    .isPresent();
        }

        @Test
        void isTheSameInAnyScript() {
            String text = "\u632a\u5a01\u6d77\u519b\u5468\u4e00\u6d3e\u51fa\u4e00\u8258\u62a4\u536b\u8230\u524d\u5f80"
                    + "\u6ce2\u7f57\u7684\u6d77\u5de1\u903b\u6d77\u5e95\u7535\u7f06\u822a\u7ebf";
            index.add(candidate(1, "a", "\u62a4\u536b\u8230\u5de1\u903b\u6d77\u5e95\u7535\u7f06", text));
            assertThat(index.decide(candidate(0, "b", "\u632a\u5a01\u6d3e\u51fa\u62a4\u536b\u8230", text)))
                    .isPresent();
        }
    }

    @Nested
    final class ARepost {
        private static final String COUNCIL =
                "The harbour council of Egersund voted on Tuesday to close the northern quay for lorries, Mayor Liv Aarsland"
                        + " said after the meeting.";

        @Test
        void isFoundThoughAllThatTheFeedWritesIsHabit() {
            for (int i = 1; i <= 5; i++) {
                index.add(match(i, 5 * i));
            }
            assertThat(index.decide(match(0, 25))).map(CopyDecision::original).contains(5L);
            assertThat(index.decide(match(0, 26))).as("another score").isEmpty();
        }

        /** A house that writes on one pattern. */
        private static CopyCandidate match(long sequence, int spectators) {
            return candidate(
                    sequence,
                    "a",
                    "Viking beats Brann shortly before the end",
                    "The goal fell in the last minute of the game in Stavanger. " + spectators + " spectators saw it in"
                            + " the rain. The defence of Brann broke down after the break.");
        }

        @Test
        void isFoundUnderATitleWithOtherWords() {
            index.add(candidate(1, "a", "Egersund council closes northern quay for lorries", COUNCIL));
            assertThat(index.decide(candidate(0, "a", "Egersund council shuts northern quay to lorries", COUNCIL)))
                    .isPresent();
        }

        @Test
        void isFoundUnderATitleThatIsCutShort() {
            index.add(candidate(1, "a", "Egersund council closes northern quay for lorries after accident", COUNCIL));
            assertThat(index.decide(candidate(0, "a", "EGERSUND COUNCIL CLOSES NORTHERN QUAY FOR L...", COUNCIL)))
                    .isPresent();
        }

        @Test
        void isFoundOnTheSameDayWithAnotherSecondSentence() {
            String title = "Egersund council closes northern quay";
            index.add(candidate(1, "a", title, COUNCIL + " The opposition had wanted a ferry to share the load."));
            CopyCandidate again = candidate(
                    0, "a", title, COUNCIL + " Our reporter adds that nobody at the port had been asked before.");
            assertThat(index.decide(at(again, Duration.ofHours(5)))).isPresent();
            assertThat(index.decide(at(again, Duration.ofHours(24))))
                    .as("a day later it is the next part of a column")
                    .isEmpty();
        }

        @Test
        void isNotADailyDigestWithFixedWords() {
            String fixed =
                    "Here is what Egersund and Flekkefjord talk about today, gathered by Liv Aarsland and the desk"
                            + " of the Dalane paper in the harbour. ";
            CopyCandidate first = candidate(
                    1, "a", "What the coast talks about today", fixed + "Sheep on the road to Sokndal worry drivers.");
            CopyCandidate next = candidate(
                    0,
                    "a",
                    "What the coast talks about today",
                    fixed + "The library opens again with a choir of forty.");
            index.add(first);
            assertThat(index.decide(at(next, Duration.ofHours(24)))).isEmpty();
        }

        @Test
        void isNotTheNextWeekOfAColumnInABacklog() {
            String column =
                    "Ask Liv Aarsland about gardens in Dalane and Flekkefjord: write to the desk in Egersund, and"
                            + " she will answer the best letters in the paper on Saturday.";
            index.add(published(candidate(1, "a", "Ask the gardener of Dalane", column), Duration.ofDays(-7)));
            CopyCandidate next = published(candidate(0, "a", "Ask the gardener of Dalane", column), Duration.ZERO);
            assertThat(index.decide(published(next, Duration.ofHours(1)))).isEmpty();
            assertThat(index.decide(published(next, Duration.ofDays(-6))))
                    .as("printed twice")
                    .isPresent();
        }
    }

    @Nested
    final class AFollowUp {
        @Test
        void isNoCopyThoughItTakesUpTheMiddleOfTheStory() {
            String middle =
                    "The measures target shipping insurers and dual-use electronics. Bergen called the step illegal"
                            + " and promised counter-measures. Minister Kari Haugen said loopholes in third countries would be"
                            + " closed. ";
            index.add(candidate(
                    1,
                    "a",
                    "The Nordic Council agrees on a package against Sealand",
                    "Norway added 24 companies and 570 people to its list on Saturday. " + middle));
            assertThat(index.decide(candidate(
                            0,
                            "b",
                            "Sealand vows response to Norwegian sanctions",
                            middle + "Local media published pictures that could not be verified.")))
                    .isEmpty();
        }
    }

    @Nested
    final class ABacklog {
        @Test
        void isJudgedByWhenItWasPublished() {
            index.add(published(story(1, "a"), Duration.ofDays(-20)));
            assertThat(index.decide(published(story(0, "b"), Duration.ofDays(-15))))
                    .isPresent();
            assertThat(index.decide(published(story(0, "b"), Duration.ofDays(-2))))
                    .as("a text on the same pattern weeks later")
                    .isEmpty();
        }

        @Test
        void isFoundAmongManyTextsOnTheSamePattern() {
            index.add(quake(1, 0));
            for (int i = 2; i <= 400; i++) {
                index.add(quake(i, i));
            }
            assertThat(index.decide(quake(0, 0))).map(CopyDecision::original).contains(1L);
        }

        private static CopyCandidate quake(long sequence, int number) {
            String place = "Upper Na" + number + "vik Fa" + number + "dal";
            return candidate(
                    sequence,
                    "feed-" + sequence,
                    "Quake shakes " + place + " in the night",
                    "An earthquake shook the town of " + place
                            + " in the night to Sunday, the observatory in Bergen said."
                            + " Nobody was hurt when the lamps swung in the houses of " + place + " and dogs barked,"
                            + " Director Kari Haugen told the paper in the morning. The ground had been quiet for years.");
        }
    }

    @Nested
    final class APage {
        @Test
        void isOneStory() {
            index.add(linked(1, "a", "example.org/x"));
            assertThat(index.decide(linked(0, "b", "example.org/x")))
                    .contains(new CopyDecision(1, CopyMethod.SAME_LINK, 1, List.of("example.org/x"), CopyRule.MODEL));
        }

        @Test
        void isNoStoryWhereOneFeedLinksSeveralEntriesToIt() {
            index.add(linked(1, "a", "example.org/live"));
            index.add(linked(2, "a", "example.org/live"));
            assertThat(index.decide(linked(0, "b", "example.org/live"))).isEmpty();
        }

        @Test
        void isNoStoryWhereItIsASite() {
            index.add(linked(1, "a", "example.org"));
            assertThat(index.decide(linked(0, "b", "example.org"))).isEmpty();
        }

        @Test
        void isComparedAsAWhole() {
            // Two keys with one hash code.
            index.add(linked(1, "a", "example.org/Aa"));
            assertThat(index.decide(linked(0, "b", "example.org/BB"))).isEmpty();
        }
    }

    @Nested
    final class TheWindow {
        @Test
        void takesEntriesInOrderOnly() {
            index.add(story(2, "a"));
            assertThatThrownBy(() -> index.add(story(2, "b"))).isInstanceOf(IllegalArgumentException.class);
            assertThat(index.lastSequence()).isEqualTo(2);
        }

        @Test
        void forgetsWhatIsOlderAndStillFindsTheRest() {
            for (int i = 1; i <= 2_000; i++) {
                index.add(at(random(i, "feed-" + i % 40), Duration.ofMinutes(30L * i)));
            }
            assertThat(index.size()).isEqualTo(7 * 48 + 1);
            assertThat(index.decide(at(random(1_990, "other"), Duration.ofMinutes(60_010))))
                    .isEmpty();
            assertThat(index.decide(at(withSequence(random(1_990, "other"), 0), Duration.ofMinutes(60_010))))
                    .map(CopyDecision::original)
                    .contains(1_990L);
            assertThat(index.decide(at(withSequence(random(500, "other"), 0), Duration.ofMinutes(60_010))))
                    .isEmpty();
        }

        @Test
        void answersAsAnIndexThatWasFilledWithTheWindowOnly() {
            List<CopyCandidate> stored = new ArrayList<>();
            for (int i = 1; i <= 3_000; i++) {
                String habit = " Read by the night desk of paper " + i % 40 + " before it went to print in the city.";
                CopyCandidate random = random(i - i % 7 * (i % 11 == 0 ? 1 : 0), "feed-" + i % 40);
                CopyCandidate c = candidate(i, "feed-" + i % 40, random.title(), random.text() + habit);
                CopyCandidate next = at(c, Duration.ofMinutes(10L * i));
                Optional<CopyDecision> decision = index.decide(withSequence(next, 0));
                CopyCandidate judged =
                        original(next, decision.map(CopyDecision::original).orElse(0L));
                index.add(judged);
                stored.add(judged);
            }
            Instant start = stored.get(stored.size() - 1).firstSeen().minus(CopyRule.WINDOW);
            CopyIndex restarted = new CopyIndex();
            stored.stream().filter(c -> !c.firstSeen().isBefore(start)).forEach(restarted::add);
            assertThat(restarted.size()).isEqualTo(index.size());
            int found = 0;
            for (CopyCandidate c : stored.subList(1_500, 3_000)) {
                CopyCandidate asked = at(candidate(0, "elsewhere", c.title(), c.text()), Duration.ofMinutes(30_000));
                assertThat(index.decide(asked)).isEqualTo(restarted.decide(asked));
                found += restarted.decide(asked).isPresent() ? 1 : 0;
            }
            assertThat(found).isBetween(900, 1_200);
        }

        @Test
        void costsLessThanFourKilobytesAnEntry() {
            for (int i = 1; i <= 5_000; i++) {
                index.add(random(i, "feed-" + i % 40));
            }
            long wordBytes = 100 * Long.BYTES + 200;
            assertThat(index.tableBytes() / index.size() + wordBytes).isLessThan(4_096);
        }
    }

    private static CopyCandidate story(long sequence, String feed) {
        return story(sequence, feed, TEXT);
    }

    private static CopyCandidate story(long sequence, String feed, String text) {
        return candidate(sequence, feed, TITLE, text);
    }

    private static CopyCandidate copy(long sequence, String feed, long original) {
        CopyCandidate c = story(sequence, feed);
        return new CopyCandidate(
                sequence, c.feed(), c.host(), c.family(), c.linkKey(), c.title(), c.text(), c.firstSeen(), original);
    }

    private static CopyCandidate column(long sequence, String feed, int number, String habit) {
        return candidate(sequence, feed, "Column number " + number, habit);
    }

    /** Three hundred words that no other entry has in this order. */
    private static CopyCandidate random(long sequence, String feed) {
        Random random = new Random(sequence);
        String text = IntStream.range(0, 300)
                .mapToObj(i -> (i % 5 == 2 ? "N" : "n") + Integer.toString(random.nextInt(5_000), 36) + "ame")
                .collect(Collectors.joining(" "));
        return candidate(sequence, feed, text.substring(0, 60), text.substring(60));
    }

    private static CopyCandidate linked(long sequence, String feed, String link) {
        CopyCandidate c = candidate(sequence, feed, "Title " + sequence + feed, "");
        return new CopyCandidate(sequence, c.feed(), c.host(), c.family(), Optional.of(link), c.title(), "", START, 0);
    }

    private static CopyCandidate candidate(long sequence, String feed, String title, String text) {
        return new CopyCandidate(
                sequence,
                new FeedId(feed),
                feed + ".example",
                Optional.empty(),
                Optional.empty(),
                title,
                text,
                START,
                0);
    }

    private static CopyCandidate withSequence(CopyCandidate c, long sequence) {
        return new CopyCandidate(
                sequence, c.feed(), c.host(), c.family(), c.linkKey(), c.title(), c.text(), c.firstSeen(), 0);
    }

    private static CopyCandidate at(CopyCandidate c, Duration after) {
        return new CopyCandidate(
                c.sequence(),
                c.feed(),
                c.host(),
                c.family(),
                c.linkKey(),
                c.title(),
                c.text(),
                START.plus(after),
                c.original());
    }

    private static CopyCandidate published(CopyCandidate c, Duration after) {
        return new CopyCandidate(
                c.sequence(),
                c.feed(),
                c.host(),
                c.family(),
                c.linkKey(),
                c.title(),
                c.text(),
                c.firstSeen(),
                START.plus(after),
                c.original());
    }

    private static CopyCandidate original(CopyCandidate c, long original) {
        return new CopyCandidate(
                c.sequence(),
                c.feed(),
                c.host(),
                c.family(),
                c.linkKey(),
                c.title(),
                c.text(),
                c.firstSeen(),
                original);
    }

    private static CopyCandidate inFamily(CopyCandidate c) {
        return new CopyCandidate(
                c.sequence(),
                c.feed(),
                c.host(),
                Optional.of("group"),
                c.linkKey(),
                c.title(),
                c.text(),
                c.firstSeen(),
                c.original());
    }
}
