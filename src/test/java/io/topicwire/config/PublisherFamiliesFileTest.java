package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of publishers and their sites. */
final class PublisherFamiliesFileTest {
    @TempDir
    Path folder;

    @Test
    void aFamilyMayHaveSeveralLinesAndComments() throws IOException {
        assertThat(read("""
                        # ours
                        harbour-group: Harbour.example tide.example # both since 2020

                        harbour-group: quay.example
                        hill: hill.example
                        """))
                .isEqualTo(Map.of(
                        "harbour.example", "harbour-group",
                        "tide.example", "harbour-group",
                        "quay.example", "harbour-group",
                        "hill.example", "hill"));
    }

    @Test
    void everyMistakeIsNamedByItsPlace() throws IOException {
        assertThat(mistakes("""
                        harbour.example tide.example
                        Harbour Group: harbour.example
                        hill:
                        tide: https://tide.example/news com x_y.example,
                        quay: quay.example tide-two.example
                        dock: quay.example
                        """))
                .satisfiesExactly(
                        first -> assertThat(first).contains(":1:1: there is no colon"),
                        second -> assertThat(second).contains(":2:1:").endsWith("did you mean \"harbour-group\"?"),
                        third -> assertThat(third).contains(":3:1: the family hill has no host"),
                        address -> assertThat(address)
                                .contains(":4:7: \"https://tide.example/news\" is no host")
                                .endsWith("did you mean \"tide.example\"?"),
                        domain -> assertThat(domain).contains(":4:33: \"com\" is no host"),
                        comma -> assertThat(comma).contains(":4:37: \"x_y.example,\" is no host"),
                        twice -> assertThat(twice).contains(":6:7: quay.example is listed already, under quay"));
    }

    @Test
    void aListThatCannotBeReadIsAMistake() throws IOException {
        assertThat(problems(folder)).singleElement().asString().contains(folder.toString(), "a folder");
        Path latin =
                Files.write(folder.resolve("latin.txt"), "a: b\u00e9.example".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(latin)).singleElement().asString().contains("UTF-8");
    }

    @Test
    void theShippedListIsInOrderAndLarge() {
        Map<String, String> list =
                ((ConfigResult.Loaded<Map<String, String>>) PublisherFamiliesFile.standard()).config();
        Set<String> families = new TreeSet<>(list.values());
        long withSeveralSites = families.stream()
                .filter(family -> list.values().stream().filter(family::equals).count() > 1)
                .count();
        assertThat(withSeveralSites).isGreaterThan(120);
        assertThat(list).hasSizeGreaterThan(500).containsEntry("defensenews.com", "sightline-media");
    }

    @Test
    void theListThatOperatorsEditBeginsAsTheOneInside() throws IOException {
        try (InputStream inside = PublisherFamiliesFile.class.getResourceAsStream("publisher-families.txt")) {
            assertThat(Path.of("config", "publisher-families.txt")).hasBinaryContent(inside.readAllBytes());
        }
    }

    private Map<String, String> read(String text) throws IOException {
        return ((ConfigResult.Loaded<Map<String, String>>) PublisherFamiliesFile.load(file(text))).config();
    }

    private List<String> mistakes(String text) throws IOException {
        return problems(file(text)).stream().map(ConfigProblem::toString).toList();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("families.txt"), text);
    }

    private static List<ConfigProblem> problems(Path file) {
        return ((ConfigResult.Broken<Map<String, String>>) PublisherFamiliesFile.load(file)).problems();
    }
}
