package io.topicwire.topic;

import static io.topicwire.topic.SampleEntry.FEED;
import static io.topicwire.topic.SampleEntry.match;
import static io.topicwire.topic.SampleEntry.matches;
import static io.topicwire.topic.SampleEntry.of;
import static io.topicwire.topic.SampleEntry.titled;
import static io.topicwire.topic.SampleEntry.topic;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicMatcherTest {
    static final String INDIA_RUSSIA = "(India OR Indian OR \"New Delhi\") AND (Russia OR Russian OR Moscow) "
            + "AND (defence OR defense OR military OR weapon) NOT chess";

    @Test
    void findsIndiaAndRussiaCooperatingInDefence() {
        Entry entry = of(
                "Russia & India to Enhance Defence Cooperation",
                "Foreign ministers Lavrov and Jaishankar agreed in Moscow to widen the joint production of arms.");
        TopicMatcher matcher =
                new TopicMatcher(List.of(topic("india-russia", INDIA_RUSSIA), topic("chess", "chess grandmaster")));

        assertThat(matcher.match(entry, FEED))
                .containsExactly(new TopicMatch(
                        new TopicId("india-russia"),
                        List.of(
                                new Evidence("India", TopicField.TITLE, "India", 9),
                                new Evidence("Russia", TopicField.TITLE, "Russia", 0),
                                new Evidence("defence", TopicField.TITLE, "Defence", 26),
                                new Evidence("Moscow", TopicField.SUMMARY, "Moscow", 50))));
    }

    @Test
    void leavesAChessTournamentAlone() {
        Entry entry = of(
                "Indian Ocean chess tournament with Russian grandmaster",
                "A defence in the old style decided the last game.");

        assertThat(matches(INDIA_RUSSIA, entry)).isFalse();
        assertThat(matches(INDIA_RUSSIA.replace(" NOT chess", ""), entry)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "sanction | Bank sanctioned | true",
                "sanctions | New SANCTION | true",
                "IED | IED kills two | true",
                "IED | A died man | false",
                "IED | an ied found | false",
                "IED | IEDS FOUND | false",
                "Ied | IED FOUND | true",
                "Patriot | Patriot battery arrives | true",
                "Patriot | A patriot speaks | false",
                "Patriot | PATRIOT BATTERY ARRIVES | true",
                "Patriot | PATRIOTIC SPEECH | false",
                "Patriot | The PATRIOT act | false",
                "patriot | Patriotic songs | false",
                "US | Tell us more | false",
                "US | U.S. Navy | true",
                "U.S. | US Navy | true",
                "S-400 | Delivery of S-400 systems | true",
                "S-400 | Delivery of S 400 systems | true",
                "S-400 | Delivery of S\u2011400 systems | true",
                "S-400 | 400 S systems | false",
                "\"S 400\" | The S-400 | true",
                "S-400 | s-400 | false",
                "s-400 | The S-400 | true",
                "\"New Delhi\" | In New Delhi's ministry | true",
                "\"New Delhi\" | Delhi: new plan | false",
                "\"joint exercise\" | Joint exercises begin | true",
                "\"Joint exercise\" | joint exercises begin | false",
                "\"Russia & India\" | Russia and India | false",
                "\"Russia India\" | Russia & India | true",
                "\"nuclear weap*\" | nuclear weaponry | true",
                "India | India's navy | true",
                "India's | India navy | true",
                "Zurich | Zürich talks | true",
                "zürich | Zurich talks | true",
                "Żółw | Zolw | true",
                "sanction* | Sanctioning | true",
                "Sukhoi* | Sukhoi-30 | true",
                "Sukh* | SUKHOI FLIES | true",
                "Sukh* | sukhoi flies | false",
                "Su-30* | New Su-30MKI jets | true",
                "su-30* | New SU-30MKI jets | true",
                "россия | Россия и Индия | true",
                "Россия | РОССИЯ И ИНДИЯ | true",
                "росси* | Российский флот | true",
                "ПВО | Системы ПВО | true",
                "ПВО | Системы пво | false",
                "中国 | 解放军 中国军队 | true",
                "中国 | 国中 | false",
                "ｄｅｆｅｎｃｅ | Defence | true",
                "a -b | a c | true",
                "a -b | a b | false",
                "a OR b c | a | true",
                "(a OR b) c | a | false",
                "a NOT (b AND c) | a b | true",
                "a NOT (b AND c) | a b c | false",
            })
    void followsTheRulesOfTheLanguage(String query, String title, boolean expected) {
        assertThat(matches(query, titled(title))).isEqualTo(expected);
    }

    @Test
    void looksInTitleSummaryContentAndCategoryUnlessTold() {
        Entry entry = new SampleEntry(
                        "Alpha", "bravo", "charlie", List.of("delta", "golf hotel"), List.of("Echo", "India Juliet"))
                .entry();

        assertThat(List.of("alpha", "bravo", "charlie", "delta")).allMatch(word -> matches(word, entry));
        assertThat(List.of(
                        "echo", "press", "summary:alpha", "title:bravo", "category:echo", "content:(alpha OR bravo)"))
                .noneMatch(query -> matches(query, entry));
        assertThat(List.of(
                        "title:alpha",
                        "summary:(x OR bravo)",
                        "content:charlie",
                        "category:\"golf hotel\"",
                        "author:\"India Juliet\"",
                        "title:(alpha NOT bravo)"))
                .allMatch(query -> matches(query, entry));
    }

    @Test
    void readsNoPhraseAcrossTwoCategories() {
        Entry entry = new SampleEntry("", "", "", List.of("air", "force"), List.of()).entry();

        assertThat(matches("\"air force\"", entry)).isFalse();
        assertThat(matches("air force", entry)).isTrue();
    }

    @Test
    void judgesCapitalsTextByText() {
        Entry entry = of("PATRIOT SALE", "The PATRIOT act");

        assertThat(match("Patriot", entry)).containsExactly(new Evidence("Patriot", TopicField.TITLE, "PATRIOT", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "source:press, true",
        "source:PRESS, true",
        "source:breaking-defense, true",
        "source:breaking, false",
        "source:break*, true",
        "source:(uk OR us), true",
        "source:\"us\", true",
        "source:pres, false",
        "a -source:press, false",
        "a source:press, true",
    })
    void comparesASourceWhole(String query, boolean expected) {
        assertThat(matches(query, titled("a"))).isEqualTo(expected);
    }

    @Test
    void givesTheFirstHitInEachFieldTitleFirst() {
        Entry entry = new SampleEntry(
                        "Missiles", "First missile, second missile", "", List.of("tank", "missile"), List.of())
                .entry();

        assertThat(match("tank missile source:us", entry))
                .containsExactly(
                        new Evidence("missile", TopicField.TITLE, "Missiles", 0),
                        new Evidence("missile", TopicField.SUMMARY, "missile", 6),
                        new Evidence("tank", TopicField.CATEGORY, "tank", 0),
                        new Evidence("missile", TopicField.CATEGORY, "missile", 6),
                        new Evidence("us", TopicField.SOURCE, "us", 0));
    }

    @Test
    void countsNoWordOfAFailedBranchAndNoAbsentWord() {
        assertThat(match("(alpha bravo) OR charlie OR (charlie NOT alpha)", titled("alpha charlie")))
                .containsExactly(new Evidence("charlie", TopicField.TITLE, "charlie", 6));
        assertThat(match("alpha (charlie OR NOT bravo)", titled("alpha")))
                .containsExactly(new Evidence("alpha", TopicField.TITLE, "alpha", 0));
    }

    @Test
    void keepsTwentyReasonsAtMost() {
        String words = IntStream.range(0, 30).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        List<Evidence> evidence = match(words, of("w29", words));

        assertThat(evidence).hasSize(TopicMatcher.MAX_EVIDENCE);
        assertThat(evidence.get(0)).isEqualTo(new Evidence("w29", TopicField.TITLE, "w29", 0));
        assertThat(evidence.get(19).term()).isEqualTo("w18");
    }

    @Test
    void boundsWhatItQuotes() {
        String title = "a".repeat(240) + " b";

        assertThat(match("\"" + title + "\"", titled(title)).get(0).found()).hasSize(200);
    }

    @Test
    void answersInTheOrderOfTheTopics() {
        TopicMatcher matcher =
                new TopicMatcher(List.of(topic("z", "navy"), topic("m", "army"), topic("a", "navy OR army")));

        assertThat(matcher.match(titled("The navy"), FEED))
                .extracting(TopicMatch::topic)
                .containsExactly(new TopicId("z"), new TopicId("a"));
        assertThat(new TopicMatcher(List.of()).match(titled("The navy"), FEED)).isEmpty();
    }
}
