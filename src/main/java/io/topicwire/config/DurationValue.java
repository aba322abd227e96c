package io.topicwire.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time: a whole number and one of {@code s m h d}.
 *
 * @param least shortest that is allowed
 * @param most longest that is allowed
 * @param bareUnit the unit to suggest where only a number stands
 */
record DurationValue(Duration least, Duration most, String bareUnit) implements ValueType<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,7})([smhd])");
    private static final Pattern LOOSE = Pattern.compile("(?:pt?)?\\s*([0-9]{1,7})\\s*([a-z]*)");
    private static final List<String> MONTHS = List.of("mo", "mon", "month", "months");

    @Override
    public String expected() {
        return "a time such as 90s, 30m, 2h or 1d, from " + shortForm(least) + " to " + shortForm(most);
    }

    @Override
    public Optional<Duration> read(Scalar scalar, Problems problems) {
        Optional<Duration> time = scalar.isText() ? parse(scalar.text()).filter(this::allowed) : Optional.empty();
        return time.isPresent() ? time : refuse(scalar, problems, meant(scalar.text()));
    }

    /** Writes a time in the form that {@link #read} takes, in the largest unit that divides it. */
    static String shortForm(Duration time) {
        long seconds = time.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds > 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private boolean allowed(Duration time) {
        return time.compareTo(least) >= 0 && time.compareTo(most) <= 0;
    }

    private static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(unit(form.group(2)).multipliedBy(Long.parseLong(form.group(1))))
                : Optional.empty();
    }

    private Optional<String> meant(String text) {
        Matcher loose = LOOSE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!loose.matches() || MONTHS.contains(loose.group(2))) {
            return Optional.empty();
        }
        String unit = loose.group(2).isEmpty() ? bareUnit : loose.group(2).substring(0, 1);
        long amount = Long.parseLong(loose.group(1)) * (unit.equals("w") ? 7 : 1);
        String meant = amount + (unit.equals("w") ? "d" : unit);
        return parse(meant).filter(this::allowed).map(time -> meant);
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
