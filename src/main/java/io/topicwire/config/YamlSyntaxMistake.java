package io.topicwire.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * One place where the text is no YAML, said by its likely cause. The library speaks of the grammar's terms; the causes
 * are told apart by its fixed words and by the line itself.
 */
final class YamlSyntaxMistake {
    /** A key, a value that begins and ends with quotes, and more behind it. */
    private static final Pattern TEXT_AFTER_QUOTES = Pattern.compile("[^:#\"']*:\\s+([\"'].*)");

    private static final Pattern TEXT_AFTER_ALIAS = Pattern.compile("[^:#\"']*:\\s+(\\*.*)");
    private static final Pattern COLON_IN_VALUE = Pattern.compile("[^:#\"']*:\\s+([^\"'\\[{\\s].*:(?:\\s.*)?)");

    /** Longer lines are not searched for a cause. */
    private static final int LONGEST_LINE = 2_000;

    private final Problems problems;
    private final String context;
    private final String problem;
    private final Place place;
    private final Place contextPlace;
    private final String line;

    YamlSyntaxMistake(MarkedYamlEngineException mistake, Reading reading) {
        SourceText source = reading.source();
        this.problems = reading.problems();
        this.context = mistake.getContext() == null ? "" : mistake.getContext();
        this.problem = String.valueOf(mistake.getProblem());
        this.place = mistake.getProblemMark().map(source::at).orElse(Place.of(source.file()));
        this.contextPlace = mistake.getContextMark().map(source::at).orElse(place);
        String whole = place.line() > 0 ? source.line(place.line()) : "";
        this.line = whole.length() > LONGEST_LINE ? "" : whole;
    }

    void report() {
        boolean said = textBehindValue(TEXT_AFTER_QUOTES, "text after the closing quote")
                || textBehindValue(TEXT_AFTER_ALIAS, "text after an alias (a word that begins with *)")
                || secondColon()
                || unclosed()
                || keyWithoutColon()
                || indentation()
                || specialCharacter();
        if (!said) {
            String words = context.isEmpty() ? problem : context + ", " + problem;
            problems.error(place, "not YAML: " + Quoted.harmless(words), "\"key: value\" lines, indented alike");
        }
    }

    private boolean textBehindValue(Pattern pattern, String found) {
        Matcher value = pattern.matcher(line);
        boolean applies = problem.contains("<block end>") && value.matches();
        return applies && say(place, found, "quotes around the whole value", inQuotes(value.group(1)));
    }

    private boolean secondColon() {
        Matcher value = COLON_IN_VALUE.matcher(line);
        boolean applies = problem.startsWith("mapping values are not allowed") && value.matches();
        return applies
                && say(
                        place,
                        "a second colon in one line",
                        "quotes around a value that holds \": \"",
                        inQuotes(value.group(1)));
    }

    private boolean unclosed() {
        if (context.contains("quoted scalar") && problem.startsWith("found unexpected")) {
            return say(contextPlace, "a quote that is never closed", "a closing quote", Optional.empty());
        }
        boolean flow = context.contains("flow sequence") || context.contains("flow mapping");
        String bracket = context.contains("sequence") ? "]" : "}";
        return flow && say(contextPlace, "a bracket that is never closed", "a comma or " + bracket, Optional.empty());
    }

    private boolean keyWithoutColon() {
        boolean applies = problem.startsWith("could not find expected ':'");
        return applies && say(contextPlace, "a line without \": \"", "\"key: value\", with a space", Optional.empty());
    }

    private boolean indentation() {
        boolean applies = problem.contains("<block end>")
                && line.length() - line.stripLeading().length() == place.column() - 1;
        return applies
                && say(place, "a line that is indented unlike those around it", "as many spaces", Optional.empty());
    }

    private boolean specialCharacter() {
        boolean alias = problem.contains("undefined alias") || context.contains("alias");
        boolean special = problem.contains("cannot start any token");
        return (alias || special)
                && say(
                        place,
                        "a value that begins with a character of YAML's own",
                        "quotes around the value",
                        Optional.empty());
    }

    private boolean say(Place at, String found, String expected, Optional<String> suggestion) {
        problems.error(at, found, expected, suggestion);
        return true;
    }

    private static Optional<String> inQuotes(String value) {
        return Optional.of("'" + Quoted.harmless(value.strip().replace("'", "''")) + "'");
    }
}
