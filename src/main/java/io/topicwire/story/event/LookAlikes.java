package io.topicwire.story.event;

import io.topicwire.story.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells why two reports that read alike are of different events: they number the thing that they are about differently
 * (the 12th and the 13th package of sanctions), or happen at different places, to different people. A toll is never a
 * reason, as it grows while a story goes on.
 */
final class LookAlikes {
    /** Names in conflict by so much keep an entry away ... */
    static final double VETO = .6;
    /** ... unless the model is as sure as this without regard to them. */
    static final double SURE = .97;

    private static final int MOST_NAMES = 2;
    private static final int STEM = 4;
    private static final int SHORTEST = 3;

    /** {@code 12th package}: the number, then what is numbered. Second is left out, as it is mostly a time. */
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,4})(?:st|nd|rd|th)\\s([\\p{L}]{3,20})");

    /** {@code Flight 370}: what is numbered, then the number. */
    private static final Pattern LABEL = Pattern.compile(
            "\\b(flight|resolution|phase|round|apollo|soyuz|expedition|typhoon|article|episode|group|game|week|season"
                    + "|summit|super bowl)\\s(?:no\\.? ?)?(\\d{1,4})\\b",
            Pattern.CASE_INSENSITIVE);

    /** Numbered things that one story may well speak of twice. */
    private static final Set<String> COMMON_ORDINALS = Set.of(
            "century", "anniversary", "birthday", "time", "day", "week", "month", "year", "amendment", "district");

    private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|near|off|from|outside|around|of)\\s(?:the\\s)?$");

    private LookAlikes() {}

    /** Why the thing that they are about is not the same one, judged by its number; empty where that says nothing. */
    static Optional<String> differentNumber(Lead a, Lead b) {
        Map<String, List<String>> ours = numbered(a);
        Map<String, List<String>> theirs = numbered(b);
        for (Map.Entry<String, List<String>> thing : ours.entrySet()) {
            List<String> other = theirs.getOrDefault(thing.getKey(), thing.getValue());
            if (other.stream().noneMatch(thing.getValue()::contains)) {
                return Optional.of("different number: " + thing.getKey() + " "
                        + thing.getValue().get(0) + " / " + other.get(0));
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> numbered(Lead lead) {
        String text = lead.title() + "\n" + lead.text();
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        Matcher ordinal = ORDINAL.matcher(text);
        while (ordinal.find()) {
            number(numbers, ordinal.group(2), ordinal.group(1));
        }
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            number(numbers, label.group(1), label.group(2));
        }
        return numbers;
    }

    private static void number(Map<String, List<String>> numbers, String thing, String number) {
        String key = thing.toLowerCase(Locale.ROOT);
        if (!COMMON_ORDINALS.contains(key)) {
            numbers.computeIfAbsent(key, unseen -> new ArrayList<>()).add(number);
        }
    }

    /** The names that only one of the two has, in words; empty where one side has no name of its own. */
    static Optional<String> differentNames(Lead a, Lead b) {
        List<String> ours = own(a, b);
        List<String> theirs = own(b, a);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        boolean places = isPlace(ours.get(0), a) && isPlace(theirs.get(0), b);
        return Optional.of((places ? "different place: " : "different names: ") + shown(ours) + " / " + shown(theirs));
    }

    private static String shown(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    }

    /** Names of the first that the second does not have: not even akin, as Greek is to Greece. */
    private static List<String> own(Lead of, Lead other) {
        List<String> theirs = Words.of(other.title() + "\n" + other.text(), Integer.MAX_VALUE);
        return StoryText.of(of.title(), of.text()).terms().stream()
                .filter(term -> term.name() && term.shown().length() >= SHORTEST)
                .map(StoryText.Term::shown)
                .filter(name -> theirs.stream().noneMatch(word -> stem(word).equals(stem(name))))
                .toList();
    }

    private static String stem(String word) {
        return word.toLowerCase(Locale.ROOT).substring(0, Math.min(STEM, word.length()));
    }

    private static boolean isPlace(String name, Lead lead) {
        return isPlace(name, lead.text()) || isPlace(name, lead.title());
    }

    private static boolean isPlace(String name, String text) {
        int at = text.indexOf(name);
        return at > 0 && PLACE.matcher(text.substring(Math.max(0, at - 16), at)).find();
    }
}
