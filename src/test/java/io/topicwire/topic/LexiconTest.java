package io.topicwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are found in a text, and which are not. */
final class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.of(List.of(
            country(
                    "IN",
                    "India",
                    List.of("Indian Ocean", "West Indian"),
                    "India",
                    "Indian",
                    "Inde",
                    "हिंदी",
                    "الهند",
                    "印度"),
            country("ID", "Indonesia", List.of(), "Indonesia", "印度尼西亚"),
            country(
                    "CN",
                    "China",
                    List.of("South China Sea", "其中国"),
                    "China",
                    "Chinese",
                    "中国",
                    "chinois",
                    "الصين",
                    "סין",
                    "중국"),
            country("US", "United States", List.of(), "US", "U.S.", "USA", "United States"),
            country("KR", "South Korea", List.of(), "South Korea", "Korean", "한국"),
            country("KP", "North Korea", List.of(), "North Korea", "Korean"),
            country("RU", "Russia", List.of(), "Russia", "Rusya", "Россия", "российский"),
            country("SV", "El Salvador", List.of(), "El Salvador", "São Tomé"),
            entry(LexiconKind.ORGANISATION, "hal", "company", "IN", "Hindustan Aeronautics", "Air India"),
            entry(LexiconKind.WEAPON, "s-400", "air-defence", "RU", "S-400", "S-400 Triumf"),
            entry(LexiconKind.WEAPON, "su-30", "aircraft", "RU", "Su-30"),
            entry(LexiconKind.WEAPON, "f-16", "aircraft", "US", "F-16", "Fighting Falcon"),
            entry(LexiconKind.WEAPON, "type-052", "ship", "CN", "Type 052"),
            entry(LexiconKind.WEAPON, "type-052d", "ship", "CN", "Type 052D")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            India and China talk                     | country:CN country:IN
            Indians of the Indian Ocean              | ''
            the Indian Navy in the Indian Ocean      | country:IN
            INDIAN OCEAN TALKS                       | ''
            CHINA AND INDIA TALK                     | country:CN country:IN
            a china shop for us                      | ''
            for the US to decide                     | country:US
            the U.S.-China trade                     | country:CN country:US
            US-led talks                             | country:US
            North Korea and the South                | country:KP
            the Korean peninsula                     | country:KP country:KR
            El Salvador; Sao Tome                    | country:SV
            a flight of Air India                    | country:IN organisation:hal
            the South China Sea                      | ''
            S-400, S400 or S 400                     | weapon:s-400
            Su-30MKI fighters                        | weapon:su-30
            Su30MKI fighters                         | weapon:su-30
            two F-16s                                | weapon:f-16
            F-16C/D                                  | weapon:f-16
            Fighting Falcons                         | weapon:f-16
            the Type 052D destroyer                  | weapon:type-052d
            the Type 052DL destroyer                 | weapon:type-052
            page 400 of 30MKI                        | ''
            l'Inde et le Chinois                     | country:CN country:IN
            Rusya'nın                                | country:RU
            RUSYA’NIN                                | country:RU
            Россия и Российский                      | country:RU
            印度洋和印度尼西亚                         | country:ID country:IN
            中国军队                                  | country:CN
            其中国内                                  | ''
            والهند وبالصين                            | country:CN country:IN
            للصين                                    | country:CN
            מסין                                     | country:CN
            중국은 한국군이                             | country:CN country:KR
            India's neighbour                        | country:IN
            """)
    void theLongestNameWins(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @Test
    void aHitSaysWhereItStands() {
        EntryWords words = EntryWords.of(
                SampleEntry.of("Talks", "Envoys of the United States met."), SampleEntry.FEED, Lexicon.EMPTY);
        NamedHits hits = LEXICON.find(words);
        LexiconRef ref = new LexiconRef(LexiconKind.COUNTRY, "US");
        assertThat(hits.of(ref)).singleElement().satisfies(hit -> {
            assertThat(hit.evidence("country:US"))
                    .isEqualTo(new Evidence("country:US", TopicField.SUMMARY, "United States", 14));
            assertThat(hit.first().order()).isEqualTo(4);
            assertThat(hit.last()).isEqualTo(new Place(5, hit.first().text(), 4));
            assertThat(hit.name()).isEqualTo(LexiconName.of("United States", NamePart.NAMES));
        });
    }

    @Test
    void entriesAreLookedUpByIdAndByWhatTheyAre() {
        assertThat(LEXICON.country("in").map(LexiconEntry::name)).contains("India");
        assertThat(LEXICON.organisation("HAL")).isPresent();
        assertThat(LEXICON.weapon("s-500")).isEmpty();
        assertThat(ids(LEXICON.ofCountry(LexiconKind.WEAPON, "ru"))).containsExactly("s-400", "su-30");
        assertThat(ids(LEXICON.ofType(LexiconKind.WEAPON, "ship"))).containsExactly("type-052", "type-052d");
        assertThat(LEXICON.entries(LexiconKind.ORGANISATION)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"COUNTRY,India,IN", "COUNTRY,Indonezia,ID", "COUNTRY,u.s.a,US", "WEAPON,s400,s-400", "WEAPON,zzzzzz,"})
    void aMistakeFindsTheNearestId(LexiconKind kind, String word, String id) {
        assertThat(LEXICON.nearest(kind, word).orElse("")).isEqualTo(id == null ? "" : id);
    }

    @Test
    void anEntryIsFoundOnceInAPlace() {
        Lexicon lexicon = Lexicon.of(List.of(country("IL", "Israel", List.of(), "Israeli", "israelí")));
        assertThat(lexicon.find(words("Israeli talks")).of(new LexiconRef(LexiconKind.COUNTRY, "IL")))
                .extracting(hit -> hit.name().text())
                .containsExactly("Israeli");
    }

    @Test
    void theVersionChangesWithAnyName() {
        Lexicon one = Lexicon.of(List.of(country("IN", "India", List.of(), "India")));
        Lexicon same = Lexicon.of(List.of(country("IN", "India", List.of(), "India")));
        Lexicon other = Lexicon.of(List.of(country("IN", "India", List.of("Indian Ocean"), "India")));
        assertThat(one.version()).isEqualTo(same.version()).hasSize(16).isNotEqualTo(other.version());
        assertThat(Lexicon.EMPTY.find(words("India")).refs()).isEmpty();
    }

    /** Fast against plain: at each word the longest name whose words are there, asked of every name one by one. */
    @Test
    void findsWhatAPlainSearchFinds() {
        List<String> vocabulary =
                List.of("North", "South", "Korea", "Korean", "China", "Sea", "Indian", "Ocean", "talks");
        List<String> names =
                List.of("South Korea", "South China Sea", "China", "Korean", "Indian Ocean", "North Korea");
        Lexicon lexicon = Lexicon.of(names.stream()
                .map(name -> country(name.replace(' ', '-'), name, List.of(), name))
                .toList());
        Random random = new Random(20261126);
        for (int i = 0; i < 2_000; i++) {
            List<String> text = random.ints(8, 0, vocabulary.size())
                    .mapToObj(vocabulary::get)
                    .toList();
            assertThat(lexicon.find(words(String.join(" ", text))).refs().stream()
                            .map(LexiconRef::id))
                    .containsExactlyInAnyOrderElementsOf(plain(text, names));
        }
    }

    private static Set<String> plain(List<String> text, List<String> names) {
        Set<String> found = new java.util.TreeSet<>();
        int start = 0;
        while (start < text.size()) {
            int longest = 0;
            for (String name : names) {
                List<String> words = List.of(name.split(" "));
                int end = start + words.size();
                if (end <= text.size() && text.subList(start, end).equals(words)) {
                    longest = Math.max(longest, words.size());
                }
            }
            if (longest > 0) {
                found.add(String.join("-", text.subList(start, start + longest)));
            }
            start += Math.max(1, longest);
        }
        return found;
    }

    private static List<String> ids(List<LexiconEntry> entries) {
        return entries.stream().map(entry -> entry.ref().id()).toList();
    }

    private static String found(String text) {
        return String.join(
                " ",
                LEXICON.find(words(text)).refs().stream()
                        .sorted()
                        .map(LexiconRef::toString)
                        .toList());
    }

    private static EntryWords words(String title) {
        return EntryWords.of(SampleEntry.titled(title), SampleEntry.FEED, Lexicon.EMPTY);
    }

    private static LexiconEntry country(String id, String name, List<String> lookalikes, String... names) {
        return new LexiconEntry(
                new LexiconRef(LexiconKind.COUNTRY, id),
                name,
                "",
                Set.of(),
                names(names),
                lookalikes.stream()
                        .map(text -> LexiconName.of(text, NamePart.NOT))
                        .toList());
    }

    private static LexiconEntry entry(LexiconKind kind, String id, String type, String country, String... names) {
        return new LexiconEntry(new LexiconRef(kind, id), id, type, Set.of(country), names(names), List.of());
    }

    private static List<LexiconName> names(String... names) {
        return List.of(names).stream()
                .map(name -> LexiconName.of(name, NamePart.NAMES))
                .toList();
    }
}
