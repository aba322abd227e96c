package io.topicwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.config.ConfigResult;
import io.topicwire.config.LexiconFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void theListsAreLong() {
        assertThat(LEXICON.entries(LexiconKind.ORGANISATION)).hasSizeGreaterThan(400);
        assertThat(LEXICON.entries(LexiconKind.WEAPON)).hasSizeGreaterThan(800);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Georgia's parliament in Tbilisi met                       | GE
            Voters in Atlanta, Georgia, and Wayne County, Georgia     | ''
            Jordan and Qatar signed; Michael Jordan did not           | JO QA
            Jim Jordan asked                                          | ''
            Chad recalls its envoy from Niger, not Nigeria            | NE NG TD
            Troops near Lake Chad and in the Niger Delta              | ''
            Turkey buys, Türkiye sells                                | TR
            Turkey Trot draws thousands                               | ''
            Guinea, Guinea-Bissau and Equatorial Guinea               | GN GQ GW
            Papua New Guinea                                          | PG
            New Guinea                                                | ''
            The Republic of the Congo                                 | CG
            The Democratic Republic of the Congo                      | CD
            a Congolese town                                          | CD CG
            North Korean and South Korean envoys                      | KP KR
            the Korean peninsula                                      | KP KR
            Ireland and Northern Ireland                              | GB IE
            Mexico, not New Mexico                                    | MX
            New Mexico and Latin America                              | ''
            Native Americans in South America                         | US
            China in the South China Sea, says South China Morning Post | CN
            ships in the South China Sea                              | ''
            India and the Indian Ocean                                | IN
            Indiana and Indianapolis                                  | ''
            Gulf of Oman                                              | ''
            Oman hosts Mali and Samoa                                 | ML OM WS
            American Samoa                                            | AS
            a Dominican baseball player                               | DM DO
            the Dominican Republic                                    | DO
            tell us, not the US                                       | US
            U.S.-led talks with the U.K.                              | GB US
            Scotland, Wales and New South Wales                       | AU GB
            North Macedonia                                           | MK
            Palestinians in the West Bank                             | PS
            East Palestine, Ohio                                      | ''
            the Republic of China (Taiwan)                            | TW
            Hong Kong police                                          | HK
            Modi meets Putin at the Kremlin                           | IN RU
            Pentagon and Downing Street and Zhongnanhai               | CN GB US
            Polish Leopards in a Great Dane kennel                    | PL
            Kosovo and Serbia                                         | RS XK
            L'Inde et la Russie, d'Israël à l'Iran                    | IL IN IR RU
            Les forces indiennes et françaises                        | FR IN
            Der indische und der russische Außenminister              | IN RU
            El ministro ruso y la delegación ucraniana                | RU UA
            Il governo cinese                                         | CN
            O ministro brasileiro                                     | BR
            Rosyjskie wojska na Ukrainie                              | RU UA
            Türkiye'nin Rusya ile Hindistan'a                         | IN RU TR
            Премьер Индии встретил российского министра в Москве      | IN RU
            Президент України про російські удари                     | RU UA
            وزير الخارجية الهندي في موسكو                               | IN RU
            المحيط الهندي                                              | ''
            وزیر خارجه ایران و هند                                      | IN IR
            הודו ורוסיה חתמו בישראל                                     | IL IN RU
            भारत और रूस के बीच                                           | IN RU
            بھارت اور پاکستان                                           | IN PK
            中国外交部和印度尼西亚                                          | CN ID
            印度洋航行                                                    | ''
            上海地区                                                     | ''
            ロシア軍と北朝鮮                                               | KP RU
            한국은 러시아에 인도네시아를                                       | ID KR RU
            Tiongkok dan Amerika Serikat                              | CN US
            """)
    void countriesAreFoundAndLookalikesAreNot(String text, String expected) {
        EntryWords words = EntryWords.of(SampleEntry.titled(text), SampleEntry.FEED, LEXICON);
        assertThat(LEXICON.find(words).refs().stream()
                        .filter(ref -> ref.kind() == LexiconKind.COUNTRY)
                        .map(LexiconRef::id)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static Lexicon shipped() {
        ConfigResult<Lexicon> standard = LexiconFiles.standard();
        assertThat(standard).withFailMessage(standard::toString).isInstanceOf(ConfigResult.Loaded.class);
        return ((ConfigResult.Loaded<Lexicon>) standard).config();
    }
}
