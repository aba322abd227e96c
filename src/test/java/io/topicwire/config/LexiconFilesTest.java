package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.Lexicon;
import io.topicwire.topic.LexiconEntry;
import io.topicwire.topic.LexiconKind;
import io.topicwire.topic.LexiconName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The lists of names that operators read and extend. */
final class LexiconFilesTest {
    static final List<String> SHIPPED = LexiconFiles.SHIPPED;

    @TempDir
    Path folder;

    @Test
    void aFileOfItsOwnAddsAndRemovesNames() throws IOException {
        base();
        write("own.yml", """
                countries:
                  AB: {names: [Harbour Land], remove: [Harbourite], not: [Harbour Bridge], name: The Harbour}
                weapons:
                  tide-2: {name: Tide 2, names: [Tide 2], kind: missile, maker: [AB]}
                """);
        Lexicon lexicon = loaded();
        LexiconEntry harbour = lexicon.country("AB").orElseThrow();
        assertThat(harbour.name()).isEqualTo("The Harbour");
        assertThat(harbour.names().stream().map(LexiconName::text)).containsExactly("Harbour", "Hafen", "Harbour Land");
        assertThat(harbour.lookalikes().stream().map(LexiconName::text)).containsExactly("Harbour Bridge");
        assertThat(lexicon.ofCountry(LexiconKind.WEAPON, "AB")).hasSize(1);
        assertThat(lexicon.entries(LexiconKind.ORGANISATION)).isEmpty();
    }

    @Test
    void everyMistakeIsNamedByItsPlace() throws IOException {
        base();
        write("own.yml", """
                countries:
                  ab: {name: Low}
                  AC: {names: [Hill]}
                  AB:
                    naems: [Harbor]
                    names: [" ", "!", 7]
                    remove: [Harbourit]
                    other: {FR: [Port], fr: [Port], fr: [Port]}
                  AB: {}
                  AD: {name: Dale, names: [Dale, Hafen]}
                  AE: {name: Edge}
                weapons:
                  tide: {name: Tide, names: [Tide], kind: misile, maker: [AB]}
                  wave: {name: Wave, names: [Wave], kind: missile, maker: [AZ]}
                """);
        assertThat(mistakes())
                .satisfiesExactly(
                        small -> assertThat(small).contains("own.yml:2:3:").endsWith("did you mean \"AB\"?"),
                        unknown -> assertThat(unknown).contains("own.yml:3:3: there is no country:AC"),
                        key -> assertThat(key).contains("own.yml:5:5:").endsWith("did you mean \"names\"?"),
                        blank -> assertThat(blank).contains("own.yml:6:13:"),
                        wordless -> assertThat(wordless).contains("own.yml:6:18: \"!\" has no word"),
                        number -> assertThat(number).contains("own.yml:6:23:"),
                        remove -> assertThat(remove).contains("own.yml:7:14:").endsWith("\"Harbourite\"?"),
                        language ->
                                assertThat(language).contains("own.yml:8:13:").endsWith("did you mean \"fr\"?"),
                        twice -> assertThat(twice).contains("own.yml:8:37: \"fr\" stands twice"),
                        again -> assertThat(again).contains("own.yml:9:3: \"AB\" stands twice, first in line 4"),
                        claimed -> assertThat(claimed).contains("own.yml:10:34: \"Hafen\" is a name of country:AB too"),
                        nameless -> assertThat(nameless).contains("own.yml:11:7: country:AE has no names"),
                        type -> assertThat(type).contains("own.yml:13:43:").endsWith("did you mean \"missile\"?"),
                        maker -> assertThat(maker).contains("own.yml:14:60: \"AZ\" is no country"));
    }

    @Test
    void aNameMayBeSharedWhereBothSaySo() throws IOException {
        base();
        write("own.yml", """
                countries:
                  AC: {name: North Hill, names: [North Hill], shared: [Hilly]}
                  AD: {name: South Hill, names: [South Hill], shared: [Hilly]}
                """);
        assertThat(loaded().entries(LexiconKind.COUNTRY)).hasSize(3);
        write("zone.yml", "countries: {AE: {name: Hilly, names: [Hilly]}}");
        assertThat(mistakes()).singleElement().asString().contains("zone.yml:1:39: \"Hilly\" is a name of country:AC");
    }

    @Test
    void boundsAreKept() throws IOException {
        base();
        write("own.yml", "countries: {AB: {names: [" + "x".repeat(101) + "]}}");
        assertThat(mistakes()).singleElement().asString().contains("at most 100 characters");
        write(
                "own.yml",
                "countries: {AB: {names: ["
                        + String.join(
                                ",",
                                java.util.stream.IntStream.range(0, 500)
                                        .mapToObj(i -> "n" + i)
                                        .toList()) + "]}}");
        assertThat(mistakes()).singleElement().asString().contains("at most 500");
    }

    @Test
    void withoutAFolderTheShippedListsAreUsed() {
        ConfigResult<Lexicon> read = LexiconFiles.load(folder.resolve("none"));
        assertThat(((ConfigResult.Loaded<Lexicon>) read).config().version())
                .isEqualTo(standard().version());
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void theListsThatOperatorsEditBeginAsThoseInside(String name) throws IOException {
        try (InputStream inside = LexiconFiles.class.getResourceAsStream("lexicon/" + name)) {
            assertThat(Path.of("config", "lexicon", name)).hasBinaryContent(inside.readAllBytes());
        }
    }

    private static Lexicon standard() {
        ConfigResult<Lexicon> standard = LexiconFiles.standard();
        assertThat(standard).withFailMessage(standard::toString).isInstanceOf(ConfigResult.Loaded.class);
        return ((ConfigResult.Loaded<Lexicon>) standard).config();
    }

    private void base() throws IOException {
        write("countries.yml", """
                countries:
                  AB: {name: Harbour, names: [Harbour], people: [Harbourite], other: {de: [Hafen]}}
                """);
        write("organisations.yml", "organisations:\n");
        write("weapons.yml", "weapons: {}\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Lexicon loaded() {
        ConfigResult<Lexicon> result = LexiconFiles.load(folder);
        assertThat(result).withFailMessage(result::toString).isInstanceOf(ConfigResult.Loaded.class);
        return ((ConfigResult.Loaded<Lexicon>) result).config();
    }

    private List<String> mistakes() {
        return ((ConfigResult.Broken<Lexicon>) LexiconFiles.load(folder))
                .problems().stream().map(ConfigProblem::toString).toList();
    }
}
