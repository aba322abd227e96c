package io.topicwire.parse;

import java.util.List;

/**
 * What the vocabularies for podcasts, pictures, places and discussions add to an entry, as written; each may be empty.
 *
 * @param picture address of an image that stands for the entry, may be relative
 * @param duration of its recording: seconds, or hours, minutes and seconds with colons
 * @param comments how many there are
 * @param place latitude and longitude in degrees, with a blank between them
 * @param season number of a series
 * @param episode number of an entry in a series
 * @param explicit whether it is for adults: {@code yes}, {@code true}, {@code clean} ...
 * @param people who is heard, seen or credited
 */
public record ParsedExtras(
        String picture,
        String duration,
        String comments,
        String place,
        String season,
        String episode,
        String explicit,
        List<String> people) {
    /** Nothing of it. */
    public static final ParsedExtras NONE = new ParsedExtras("", "", "", "", "", "", "", List.of());

    public ParsedExtras {
        people = List.copyOf(people);
    }
}
