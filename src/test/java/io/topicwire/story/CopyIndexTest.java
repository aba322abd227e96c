package io.topicwire.story;

import static io.topicwire.story.Candidates.START;
import static io.topicwire.story.Candidates.TEXT;
import static io.topicwire.story.Candidates.at;
import static io.topicwire.story.Candidates.candidate;
import static io.topicwire.story.Candidates.inFamily;
import static io.topicwire.story.Candidates.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            index.add(story(5, "b").stored(5, 4));
            assertThat(index.decide(story(0, "c"))).map(CopyDecision::original).contains(4L);
        }

        @Test
        void staysWithTheEarliestWhenThatHasLeft() {
            index.add(story(5, "b").stored(5, 4));
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
            assertThat(index.decide(at(random(1_990, "other").stored(0, 0), Duration.ofMinutes(60_010))))
                    .map(CopyDecision::original)
                    .contains(1_990L);
            assertThat(index.decide(at(random(500, "other").stored(0, 0), Duration.ofMinutes(60_010))))
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
                Optional<CopyDecision> decision = index.decide(next.stored(0, 0));
                CopyCandidate judged = next.stored(
                        next.sequence(), decision.map(CopyDecision::original).orElse(0L));
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
}
