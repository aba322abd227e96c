package io.topicwire.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the {@code {{...}}} of a template: {@code {{name}}} with a given text, and {@code {{rfc822:-3h:+0530}}} or
 * {@code {{rfc3339:-5h30m:Z}}} with a time relative to the edition, written in the style and zone of that outlet.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss ", Locale.ENGLISH);
    /** The zone names of RFC 822 section 5 that the templates use. */
    private static final Map<String, ZoneOffset> ZONE_NAMES =
            Map.of("GMT", ZoneOffset.UTC, "EST", ZoneOffset.ofHours(-5));

    private final Map<String, String> texts;

    Placeholders(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** @throws IllegalArgumentException if the template has a placeholder that nobody fills */
    String fill(String template, Instant edition) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), edition)));
    }

    private String value(String name, Instant edition) {
        String text = texts.get(name);
        return text == null ? time(name.split(":", 3), edition) : text;
    }

    private static String time(String[] parts, Instant edition) {
        if (parts.length != 3) {
            throw new IllegalArgumentException("unknown placeholder {{" + String.join(":", parts) + "}}");
        }
        ZoneOffset zone = ZONE_NAMES.containsKey(parts[2]) ? ZONE_NAMES.get(parts[2]) : ZoneOffset.of(parts[2]);
        OffsetDateTime time = edition.plus(duration(parts[1])).atOffset(zone).truncatedTo(ChronoUnit.SECONDS);
        return switch (parts[0]) {
            case "rfc822" -> RFC_822.format(time) + parts[2];
            case "rfc3339" -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            default -> throw new IllegalArgumentException("unknown style of time: " + parts[0]);
        };
    }

    /** {@code -5h30m} is five and a half hours before. */
    private static Duration duration(String ago) {
        return Duration.parse("-PT" + ago.substring(1));
    }
}
