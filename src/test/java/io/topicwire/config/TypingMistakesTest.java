package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every single mistake that a hand can make in a valid file is reported on its own line with what may stand there, and
 * a misspelt key with the key that was meant.
 */
final class TypingMistakesTest {
    private static final List<String> SAMPLE =
            Feeds.fixture("typing.yml").lines().toList();
    private static final Pattern KEY_LINE = Pattern.compile("( *(?:- )?)([a-z-]+):(.*)");

    /** A value that each key must refuse, and a word of the report. */
    private static final List<BadValue> BAD_VALUES = List.of(
            bad("title", "[a, b]", "text"),
            bad("title", "{a: b}", "text"),
            bad("title", "42", "text"),
            bad("title", "true", "text"),
            bad("title", "", "text"),
            bad("title", "\"\"", "text"),
            bad("title", "Alpha: Beta", "quotes"),
            bad("base-url", "feeds.example.org", "https://"),
            bad("base-url", "https://feeds.example.org/?a=b", "without ?"),
            bad("base-url", "8080", "https://"),
            bad("entries", "none", "whole number"),
            bad("entries", "0", "1 to 1000"),
            bad("entries", "1001", "1 to 1000"),
            bad("entries", "12.5", "whole number"),
            bad("entries", "\"50\"", "whole number"),
            bad("entries", "-5", "1 to 1000"),
            bad("every", "30", "30m"),
            bad("every", "30 minutes", "30m"),
            bad("every", "half an hour", "30m"),
            bad("every", "59s", "from 1m to 30d"),
            bad("every", "31d", "from 1m to 30d"),
            bad("every", "PT30M", "30m"),
            bad("every", "[30m]", "a time"),
            bad("url", "dock.example.org/rss", "https://"),
            bad("url", "htps://dock.example.org/rss", "https://"),
            bad("url", "ftp://dock.example.org/rss", "https://"),
            bad("url", "https://", "https://"),
            bad("url", "https://me:pw@dock.example.org/", "without them"),
            bad("url", "/rss", "https://"),
            bad("url", "", "https://"),
            bad("id", "Dock Gazette", "a-z, 0-9"),
            bad("id", "dock_gazette", "a-z, 0-9"),
            bad("id", "-dock", "a-z, 0-9"),
            bad("id", "d\u00f6ck", "a-z, 0-9"),
            bad("id", "17", "a-z, 0-9"),
            bad("id", "", "a-z, 0-9"),
            bad("id", "x".repeat(65), "1 to 64"),
            bad("family", "Quayside Press", "a-z, 0-9"),
            bad("family", "[a]", "a-z, 0-9"),
            bad("language", "english", "language tag"),
            bad("language", "en_GB", "language tag"),
            bad("language", "e", "language tag"),
            bad("tags", "press", "a list"),
            bad("tags", "press, local", "a list"),
            bad("tags", "[Press]", "a-z, 0-9"),
            bad("tags", "[2026]", "a-z, 0-9"),
            bad("tags", "[a, [b]]", "a-z, 0-9"),
            bad("tags", "{a: b}", "a list"),
            bad("enabled", "yes", "true or false"),
            bad("enabled", "on", "true or false"),
            bad("enabled", "1", "true or false"),
            bad("enabled", "\"true\"", "true or false"),
            bad("enabled", "ture", "true or false"),
            bad("about", "[a]", "text"),
            bad("about", "3.14", "text"),
            bad("query", "ferry and bridge", "AND"),
            bad("query", "(ferry OR bridge", ")"),
            bad("query", "ferry OR", ""),
            bad("query", "titel:ferry", "title"),
            bad("query", "NOT ferry", ""),
            bad("query", "'\"car deck'", ""),
            bad("query", "ferry~2", ""),
            bad("query", "/ferr.*/", ""),
            bad("query", "\"car deck\" OR ferry", "quotes"),
            bad("query", "''", "a query"),
            bad("query", "2026", "a query"),
            bad("query", "[ferry]", "a query"),
            bad("countries", "[IN, GB]", "{all: [IN, GB]} or {any: [IN, GB]}"),
            bad("countries", "UK", "GB"),
            bad("countries", "{some: [IN]}", "all, any"),
            bad("organisations", "natto", "nato"),
            bad("weapons", "[]", "missile"),
            bad("words", "bridge, tunnel", "a list of terms"),
            bad("words", "[bridge tunnel*]", "one word only"),
            bad("words", "[bridge, -tunnel]", "under \"not\""),
            bad("words", "[~]", "a word"),
            bad("near", "bridge", "a list"),
            bad("near", "{all: [a, b], within: far}", "whole number"),
            bad("groups", "[bridge]", "names with lists"),
            bad("or", "{words: [a]}", "a list of alternatives"),
            bad("or", "[viaduct]", "the keys"),
            bad("not", "card game", "a list of terms"),
            bad("not", "[{anywere: [a]}]", "anywhere"),
            bad("weights", "2", "title, summary, content"),
            bad("threshold", "1,5", "1.5"),
            bad("threshold", "-1", "from 0 to 100"),
            bad("languages", "[english]", "language tag"),
            bad("iptc", "[medtop:20000601]", "20000601"),
            bad("examples", "A bridge opens", "a list of texts"),
            bad("match", "[{A new: tunnel}]", "quotes"),
            bad("learn", "true", "on"),
            bad("learn", "{add-above: 2}", "from 0 to 1"),
            bad("publish", "no", "true or false"));

    @Test
    void theSampleItselfIsValid() {
        assertThat(Feeds.loaded(String.join("\n", SAMPLE)).warnings()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> misspeltKeys() {
        return keys().stream()
                .flatMap(key -> misspellings(key.name()).stream()
                        .map(typo -> dynamicTest("line " + key.line() + ": " + typo, () -> {
                            ConfigProblem problem =
                                    at(key.line(), replaced(key.line(), key.margin() + typo + ":" + key.rest()));

                            assertThat(problem.found()).isEqualTo("unknown key \"" + typo + "\"");
                            assertThat(problem.column()).isEqualTo(key.margin().length() + 1);
                            assertThat(problem.expected()).contains(key.name());
                            assertThat(problem.suggestion()).isEqualTo(Optional.of(key.name()));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> keysThatStandTwice() {
        return keys().stream()
                .map(key -> dynamicTest("line " + key.line() + ": " + key.name(), () -> {
                    // The second stands behind the whole value of the first, at the same depth.
                    int after = endOfValue(key);
                    String margin = " ".repeat(key.margin().length());
                    List<String> lines = new ArrayList<>(SAMPLE);
                    lines.add(after, margin + key.name() + ": x");
                    ConfigProblem problem = at(after + 1, lines);

                    assertThat(problem.found())
                            .contains("\"" + key.name() + "\" stands twice, first in line " + key.line());
                    assertThat(problem.expected()).isEqualTo("each key once");
                }));
    }

    @TestFactory
    Stream<DynamicTest> keysThatAreMissing() {
        return Stream.of("id", "url", "title", "query")
                .flatMap(name -> keys().stream()
                        .filter(key -> key.name().equals(name) && (isTopic(key) || !name.equals("title")))
                        .filter(key -> key.margin().length() == 4)
                        .map(key -> dynamicTest("line " + key.line() + ": " + name, () -> {
                            List<String> lines = new ArrayList<>(SAMPLE);
                            lines.remove(key.line() - 1);
                            boolean first = key.margin().contains("-");
                            if (first) {
                                lines.set(
                                        key.line() - 1,
                                        "  - " + lines.get(key.line() - 1).strip());
                            }
                            ConfigProblem problem = at(first ? key.line() : startOfItem(key.line()), lines);

                            assertThat(problem.found()).contains("has no \"" + name + "\"");
                            assertThat(problem.expected()).isNotEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> keysWithoutAColon() {
        return keys().stream()
                .filter(key -> !key.rest().isEmpty())
                .map(key -> dynamicTest("line " + key.line() + ": " + key.name(), () -> {
                    List<ConfigProblem> problems = Feeds.problems(
                            String.join("\n", replaced(key.line(), key.margin() + key.name() + key.rest())));

                    // YAML itself notices some only at the end of the next line, or takes the line for the one above.
                    assertThat(problems)
                            .anySatisfy(
                                    problem -> assertThat(problem.line()).isBetween(key.line() - 1, key.line() + 1));
                }));
    }

    @TestFactory
    Stream<DynamicTest> badValues() {
        return BAD_VALUES.stream()
                .flatMap(bad -> keys().stream()
                        .filter(key -> key.name().equals(bad.key()))
                        .limit(2)
                        .map(key -> dynamicTest("line " + key.line() + ": " + bad.key() + ": " + bad.value(), () -> {
                            ConfigProblem problem = at(
                                    key.line(), replaced(key.line(), key.margin() + key.name() + ": " + bad.value()));

                            assertThat(problem.expected()).isNotEmpty();
                            assertThat(problem.toString()).contains(bad.expected());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> sectionsOfAnotherShape() {
        return Stream.of("output", "defaults", "sources", "topics")
                .flatMap(name -> Stream.of("x", "7", "~", "[[]]")
                        .map(value -> dynamicTest(name + ": " + value, () -> {
                            Key key = keys().stream()
                                    .filter(k -> k.name().equals(name))
                                    .findFirst()
                                    .orElseThrow();
                            List<String> lines = new ArrayList<>(SAMPLE);
                            lines.subList(key.line() - 1, endOfValue(key)).clear();
                            lines.add(key.line() - 1, name + ": " + value);

                            assertThat(at(key.line(), lines).expected()).isNotEmpty();
                        })));
    }

    @Test
    void thereAreMoreThanTwoHundred() {
        long count = Stream.of(
                        misspeltKeys(),
                        keysThatStandTwice(),
                        keysThatAreMissing(),
                        keysWithoutAColon(),
                        badValues(),
                        sectionsOfAnotherShape())
                .mapToLong(Stream::count)
                .sum();

        assertThat(count).isGreaterThan(200);
    }

    private record Key(int line, String margin, String name, String rest) {}

    private record BadValue(String key, String value, String expected) {}

    private static BadValue bad(String key, String value, String expected) {
        return new BadValue(key, value, expected);
    }

    private static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < SAMPLE.size(); i++) {
            Matcher line = KEY_LINE.matcher(SAMPLE.get(i));
            if (line.matches()) {
                keys.add(new Key(i + 1, line.group(1), line.group(2), line.group(3)));
            }
        }
        return keys;
    }

    /** Two letters exchanged, one left out, one doubled, one replaced, a capital. */
    private static List<String> misspellings(String key) {
        int middle = key.length() / 2;
        String head = key.substring(0, middle);
        String tail = key.substring(middle + 1);
        char letter = key.charAt(middle);
        List<String> typos = new ArrayList<>(List.of(
                head + letter + letter + tail,
                head + 'q' + tail,
                Character.toUpperCase(key.charAt(0)) + key.substring(1)));
        if (key.length() > 2) {
            typos.add(head + tail);
            typos.add(head.substring(0, middle - 1) + letter + head.charAt(middle - 1) + tail);
        }
        return typos;
    }

    private static boolean isTopic(Key key) {
        return key.line() > SAMPLE.indexOf("topics:");
    }

    private static int startOfItem(int line) {
        int start = line;
        while (!SAMPLE.get(start - 1).startsWith("  - ")) {
            start--;
        }
        return start;
    }

    /** The number of the last line that belongs to a key. */
    private static int endOfValue(Key key) {
        int end = key.line();
        while (end < SAMPLE.size() && indent(SAMPLE.get(end)) > key.margin().length()) {
            end++;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<String> replaced(int line, String by) {
        List<String> lines = new ArrayList<>(SAMPLE);
        lines.set(line - 1, by);
        return lines;
    }

    /** The problem on a line, of a file that must have none above it and no exception's words in it. */
    private static ConfigProblem at(int line, List<String> lines) {
        List<ConfigProblem> problems = Feeds.problems(String.join("\n", lines));
        assertThat(problems).as(Feeds.lines(problems)).anyMatch(problem -> problem.line() == line);
        assertThat(Feeds.lines(problems)).doesNotContain("Exception", "org.snakeyaml", "null");
        return problems.stream().filter(p -> p.line() == line).findFirst().orElseThrow();
    }
}
