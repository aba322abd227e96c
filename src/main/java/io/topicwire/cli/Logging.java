package io.topicwire.cli;

import io.topicwire.config.Settings;
import java.util.Locale;

/**
 * Hands the log settings to config/logback.xml, which reads them as properties when the first logger is made. So it
 * must be called before that, and commands that only print never pay for logging.
 */
final class Logging {
    private static final String LEVEL = "TOPICWIRE_LOG_LEVEL";
    private static final String FORMAT = "TOPICWIRE_LOG_FORMAT";

    private Logging() {}

    static void configure(Settings.Log log) {
        System.setProperty(FORMAT, log.format().name().toLowerCase(Locale.ROOT));
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, log.level().name());
        }
    }

    /** For commands whose own output is the report: only what went wrong is logged. */
    static void quiet() {
        System.setProperty(LEVEL, "ERROR");
    }
}
