package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WireCreditTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KYIV (Reuters) - Two bridges were reopened on Monday.                    | Reuters",
                "WARSAW, Poland (AP) — Two bridges were reopened on Monday.               | AP",
                "Berlin (dpa) - Zwei Brücken sind seit Montag wieder offen.               | dpa",
                "NEW DELHI, April 6 (PTI) — Two bridges were reopened.                    | PTI",
                "Two bridges were reopened on Monday. — AFP                               | AFP",
                "Two bridges were reopened on Monday. (With inputs from ANI)              | ANI",
                "Two bridges were reopened on Monday. With inputs from PTI                | PTI",
                "Two bridges were reopened on Monday. Source: TASS                        | TASS",
                "Zwei Brücken sind seit Montag wieder offen. Quelle: dpa                  | dpa",
                "Dos puentes reabrieron el lunes. (EFE)                                   | EFE",
                "Два моста открыты с понедельника. Источник: Интерфакс                    | Interfax",
                "Two bridges were reopened on Monday. © Agence France-Presse              | AFP",
                "Two bridges were reopened on Monday. Copyright 2024 The Associated Press | AP",
                "ROMA (ANSA) - Due ponti hanno riaperto lunedì.                           | ANSA",
                "Two bridges were reopened on Monday. (Anadolu)                           | Anadolu",
            })
    void isReadFromTheText(String text, String agency) {
        assertThat(WireCredit.of("Bridges reopened", text, List.of())).contains(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reuters|Reuters",
                "AFP/Getty|AFP",
                "'Anna Example, Associated Press'|AP",
                "Press Trust of India|PTI"
            })
    void isReadFromTheAuthors(String author, String agency) {
        assertThat(WireCredit.of("Bridges reopened", "Two bridges.", List.of("Desk", author)))
                .contains(agency);
    }

    @Test
    void isReadFromTheEndOfTheTitle() {
        assertThat(WireCredit.of("Bridges reopened - Reuters", "", List.of())).contains("Reuters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Reuters reported that two bridges were reopened.",
                "The ministry told AFP that two bridges were reopened.",
                "An AP reporter saw two bridges.",
                "The app (ap) was closed.",
                "Two bridges (both in Kyiv) were reopened.",
                "A cap (CAP) on prices was agreed.",
                "The Palestinian Authority (PA) said that two bridges were reopened.",
            })
    void isNoMereMention(String text) {
        assertThat(WireCredit.of("Bridges reopened", text, List.of("Anna Reuterswald")))
                .isEmpty();
    }

    @Test
    void isNotSoughtInTheMiddle() {
        String words = "Nothing else was known in the evening. ".repeat(20);
        assertThat(WireCredit.of("Bridges reopened", words + "(Reuters) " + words, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(AP/", "Source: ", "- ", "with inputs from "})
    @Timeout(60) // Expressions that are not linear would keep it for hours.
    void isLinearInHostileText(String part) {
        assertThat(WireCredit.of(part.repeat(50_000), part.repeat(50_000), List.of(part.repeat(50_000))))
                .isEmpty();
    }
}
