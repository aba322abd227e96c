package io.topicwire.normalise;

import io.topicwire.feed.Extras;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.ParsedEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settles what an entry carries besides its words: addresses absolute, numbers as numbers, nonsense left out. */
final class ExtrasSettler {
    private static final Pattern DURATION =
            Pattern.compile("(?:(?:([0-9]{1,3}):)?([0-9]{1,4}):)?([0-9]{1,6})(?:\\.[0-9]{1,9})?");

    private ExtrasSettler() {}

    static Extras settle(ParsedEntry entry) {
        String picture = entry.extras().picture();
        return new Extras(
                picture.isEmpty() ? Optional.empty() : entry.base().resolve(picture),
                entry.comments().isEmpty() ? Optional.empty() : WebUri.parse(entry.comments()),
                Extras.Place.parse(entry.extras().place()));
    }

    /** Seconds, {@code m:s} or {@code h:m:s}; zero where the text is none of them. */
    static Duration duration(String written) {
        Matcher parts = DURATION.matcher(written.strip());
        return parts.matches()
                ? Duration.ofHours(number(parts, 1))
                        .plusMinutes(number(parts, 2))
                        .plusSeconds(number(parts, 3))
                : Duration.ZERO;
    }

    private static long number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }
}
