package io.topicwire.story.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a development of a story, and what is the same news in other words. */
final class DevelopmentsTest {
    /** One piece of news as six outlets put it: title, two strokes, first words. */
    private static final List<String> SIX_WORDINGS = List.of(
            "India and Russia agree to build missiles together"
                    + " // India and Russia agreed in New Delhi on Monday to produce air defence missiles jointly, the"
                    + " foreign minister Sergey Lavrov said after talks with his Indian colleague.",
            "Lavrov: joint production at the centre of defence ties with India"
                    + " // Joint production of missiles in India stands at the centre of defence cooperation between Moscow"
                    + " and New Delhi, the Russian foreign minister said on Monday.",
            "Moscow and New Delhi to make air defence missiles jointly"
                    + " // After talks in New Delhi the Russian foreign minister, Sergey Lavrov, announced that missiles for"
                    + " air defence will be made jointly with India.",
            "Russian minister in Delhi announces missile production deal"
                    + " // Russia's Lavrov told reporters in New Delhi that both countries would produce missiles in India,"
                    + " deepening their defence cooperation.",
            "India, Russia deepen defence cooperation with missile plan"
                    + " // A plan to produce missiles jointly was agreed on Monday when Lavrov met the Indian foreign"
                    + " minister in New Delhi.",
            "New Delhi talks: Russia offers India joint missile production"
                    + " // Russia will produce air defence missiles together with India, Lavrov said on Monday in New Delhi"
                    + " after a meeting on defence ties.");

    private static final String QUAKE = "Strong earthquake shakes Izmir"
            + " // An earthquake of magnitude 6.1 shook the Turkish city of Izmir on Tuesday morning. There were no first"
            + " reports of victims, the agency AFAD said.";

    private static final String FERRY = "Ferry with 210 on board runs aground off Gotland"
            + " // The ferry Visby Star ran aground in fog on Sunday evening off the island of Gotland. The coast guard sent"
            + " three ships; nobody was hurt, the operator said.";

    static Stream<Arguments> developments() {
        return Stream.of(
                example(
                        SIX_WORDINGS.get(0),
                        "Putin to visit India on 4 December for the annual summit"
                                + " // President Vladimir Putin will travel to New Delhi on 4 December, the Kremlin announced;"
                                + " Narendra Modi receives him for the 23rd annual summit, where the missile agreement is"
                                + " to be signed."),
                example(
                        QUAKE,
                        "Izmir: 14 dead after collapse of apartment blocks"
                                + " // Rescuers recovered 14 bodies from two collapsed apartment blocks in Bayrakli, governor"
                                + " Yavuz Kosger said; 87 injured people were taken to hospital after the earthquake."),
                example(
                        FERRY,
                        "Captain of grounded ferry detained on suspicion of drunkenness"
                                + " // Prosecutor Lena Wikstrom ordered the 52-year-old captain of the Visby Star detained after a"
                                + " breath test showed 1.2 per mille; salvors from Rotterdam are to tow the vessel to"
                                + " Nynashamn."));
    }

    static Stream<Arguments> otherWords() {
        return Stream.of(
                example(
                        QUAKE,
                        "Earthquake of magnitude 6.1 near Izmir, Turkey"
                                + " // The Turkish city of Izmir was shaken on Tuesday by an earthquake of magnitude 6.1,"
                                + " according to AFAD. No victims were reported at first."),
                example(
                        FERRY,
                        "Passenger ferry aground near Gotland, all 210 safe"
                                + " // All 210 people on board the Visby Star are safe after the ferry ran onto ground in fog"
                                + " off Gotland, the coast guard said on Sunday."),
                example(QUAKE, "Two dead in Izmir"),
                example(QUAKE, ""));
    }

    @ParameterizedTest
    @MethodSource("developments")
    void whatNamesNewPeoplePlacesAndFiguresIsADevelopment(List<String> told, String report) {
        assertThat(tellsMore(told, report)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("otherWords")
    void theSameNewsInOtherWordsIsNone(List<String> told, String report) {
        assertThat(tellsMore(told, report)).isFalse();
    }

    @Test
    void theSixWordingsAreNoDevelopmentsOfEachOther() {
        for (String first : SIX_WORDINGS) {
            for (String second : SIX_WORDINGS) {
                assertThat(tellsMore(List.of(first), second))
                        .as("%s, then %s", first, second)
                        .isFalse();
            }
        }
    }

    private static boolean tellsMore(List<String> told, String report) {
        List<Integer> known = told.stream()
                .flatMap(text -> text(text).terms().stream())
                .map(StoryText.Term::code)
                .toList();
        return Developments.tellsMore(text(report), known::contains);
    }

    private static StoryText text(String wording) {
        String[] parts = wording.split(" // ");
        return StoryText.of(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static Arguments example(String... told) {
        List<String> all = Arrays.asList(told);
        return Arguments.of(all.subList(0, all.size() - 1), all.get(all.size() - 1));
    }
}
