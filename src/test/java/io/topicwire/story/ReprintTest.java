package io.topicwire.story;

import static io.topicwire.story.Candidates.at;
import static io.topicwire.story.Candidates.candidate;
import static io.topicwire.story.Candidates.published;
import static io.topicwire.story.Candidates.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a feed prints again, and what only looks so: follow-ups, columns, and a backlog that arrives at once. */
final class ReprintTest {
    private final CopyIndex index = new CopyIndex();

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
}
