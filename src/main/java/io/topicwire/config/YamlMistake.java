package io.topicwire.config;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in the operator's words what the YAML library could not read. */
final class YamlMistake {
    private YamlMistake() {}

    static void report(YamlEngineException mistake, Reading reading) {
        if (reportTabs(reading)) {
            return;
        }
        if (mistake instanceof MarkedYamlEngineException marked) {
            new YamlSyntaxMistake(marked, reading).report();
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
            reading.problems().error(Place.of(reading.source().file()), "not YAML: " + firstLine(mistake), "");
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

    private static String firstLine(YamlEngineException mistake) {
        return Quoted.harmless(
                String.valueOf(mistake.getMessage()).lines().findFirst().orElse("unreadable"));
    }
}
