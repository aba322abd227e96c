package io.topicwire.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in the operator's words what the YAML library could not read. */
final class YamlMistake {
    /** A key, a value that begins and ends with quotes, and more behind it. */
    private static final Pattern TEXT_AFTER_QUOTES = Pattern.compile("([^:#\"']*:\\s+)([\"'].*)");

    private static final Pattern COLON_IN_VALUE =
            Pattern.compile("((?:[\\s-]*)[^:#\"'\\s]+:\\s+)([^\"'\\[{].*:(?:\\s.*)?)");

    private YamlMistake() {}

    static void report(YamlEngineException mistake, Reading reading) {
        if (reportTabs(reading)) {
            return;
        }
        if (mistake instanceof MarkedYamlEngineException marked) {
            marked(marked, reading);
        } else if (mistake instanceof ReaderException unreadable) {
            String text = reading.source().text();
            int offset = text.offsetByCodePoints(
                    0, Math.min(unreadable.getPosition(), text.codePointCount(0, text.length())));
            String found = String.format("the character U+%04X is not allowed", unreadable.getCodePoint());
            reading.problems().error(reading.source().at(offset), found, "text without control characters");
        } else if (String.valueOf(mistake.getMessage()).startsWith("Number of aliases")) {
            Place place = Place.of(reading.source().file());
            reading.problems().error(place, "too many aliases of lists or groups", "at most " + YamlDocument.ALIASES);
        } else {
            reading.problems().error(Place.of(reading.source().file()), "not YAML: " + plainWords(mistake), "");
        }
    }

    /** A tab in the indentation is the likeliest cause, and the library's words for it are of no help. */
    private static boolean reportTabs(Reading reading) {
        boolean found = false;
        for (int line = 1; line <= reading.source().lines(); line++) {
            String text = reading.source().line(line);
            int tab = text.indexOf('\t');
            if (tab >= 0 && !text.isBlank() && text.substring(0, tab).isBlank()) {
                Place place = reading.source().at(reading.source().lineStart(line) + tab);
                reading.problems().error(place, "a tab in the indentation", "spaces");
                found = true;
            }
        }
        return found;
    }

    private static void marked(MarkedYamlEngineException mistake, Reading reading) {
        SourceText source = reading.source();
        Place place = mistake.getProblemMark()
                .or(mistake::getContextMark)
                .map(source::at)
                .orElse(Place.of(source.file()));
        String line = place.line() > 0 ? source.line(place.line()) : "";
        Matcher afterQuotes = TEXT_AFTER_QUOTES.matcher(line);
        Matcher colon = COLON_IN_VALUE.matcher(line);
        String problem = String.valueOf(mistake.getProblem());
        if (problem.contains("<block end>") && afterQuotes.matches()) {
            reading.problems()
                    .error(
                            place,
                            "text after the closing quote",
                            "quotes around the whole value",
                            inQuotes(afterQuotes.group(2)));
        } else if (problem.startsWith("mapping values are not allowed") && colon.matches()) {
            reading.problems()
                    .error(
                            place,
                            "a second colon in one line",
                            "quotes around a value that holds \": \"",
                            inQuotes(colon.group(2)));
        } else {
            reading.problems().error(place, "not YAML: " + plainWords(mistake), expected(problem));
        }
    }

    private static Optional<String> inQuotes(String value) {
        return Optional.of("'" + Quoted.harmless(value.strip().replace("'", "''")) + "'");
    }

    private static String plainWords(YamlEngineException mistake) {
        if (mistake instanceof MarkedYamlEngineException marked) {
            String context = marked.getContext() == null ? "" : marked.getContext() + ", ";
            return Quoted.harmless(context + marked.getProblem());
        }
        return Quoted.harmless(
                String.valueOf(mistake.getMessage()).lines().findFirst().orElse("unreadable"));
    }

    private static String expected(String problem) {
        String words = problem.toLowerCase(Locale.ROOT);
        if (words.contains("undefined alias") || words.contains("alias")) {
            return "quotes around text that begins with *";
        }
        if (words.contains("cannot start any token")) {
            return "quotes around text that begins with a special character";
        }
        return words.contains("unexpected end of stream") ? "a closing quote" : "\"key: value\" lines, indented alike";
    }
}
