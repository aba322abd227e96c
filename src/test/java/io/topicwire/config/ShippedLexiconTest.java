package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.Lexicon;
import io.topicwire.topic.LexiconEntry;
import io.topicwire.topic.LexiconKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The lists that come with Topicwire hold together. */
final class ShippedLexiconTest {
    private static final Lexicon LEXICON = shipped();

    @Test
    void everyCountryOfTheStandardIsThere() {
        assertThat(LEXICON.entries(LexiconKind.COUNTRY))
                .extracting(entry -> entry.ref().id())
                .containsAll(Arrays.asList(Locale.getISOCountries()))
                .contains("XK")
                .hasSize(250);
    }

    @Test
    void everyEntryHasANameThatPeopleKnow() {
        for (LexiconKind kind : LexiconKind.values()) {
            assertThat(LEXICON.entries(kind)).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.name()).isNotBlank();
                assertThat(entry.names()).isNotEmpty();
            });
        }
    }

    @Test
    void everyNationOfWeightHasPeopleAndCapitalAndOtherLanguages() {
        for (String code :
                List.of("US", "RU", "CN", "IN", "PK", "IL", "IR", "UA", "DE", "FR", "GB", "JP", "TR", "SA")) {
            LexiconEntry country = LEXICON.country(code).orElseThrow();
            assertThat(country.names()).hasSizeGreaterThan(60);
            assertThat(country.lookalikes().size() + country.names().size()).isLessThan(LexiconEntry.MOST_NAMES);
        }
    }

    private static Lexicon shipped() {
        ConfigResult<Lexicon> standard = LexiconFiles.standard();
        assertThat(standard).withFailMessage(standard::toString).isInstanceOf(ConfigResult.Loaded.class);
        return ((ConfigResult.Loaded<Lexicon>) standard).config();
    }
}
