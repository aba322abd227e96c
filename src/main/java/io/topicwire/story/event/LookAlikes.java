package io.topicwire.story.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells why two reports that read alike are of different events: they number the thing that they are about differently
 * (the 12th and the 13th package of sanctions), or happen at different places, to different people. A toll is never a
 * reason, as it grows while a story goes on.
 */
final class LookAlikes {
    /** Titles so alike but for their names, and without a name in common, are of one mould ... */
    private static final double ALIKE = .5;
    /** ... and with a name in common if they are as alike as this. */
    private static final double ALIKE_WITH_NAME = .8;

    /** An entry that lacks less than this share of a story's names is no look-alike of it. */
    static final double MISSING = .8;

    private static final int MOST_NAMES = 2;
    private static final int STEM = 4;
    private static final int SHORTEST = 3;

    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today");

    /** {@code 12th package}: the number, then what is numbered. Second is left out, as it is mostly a time. */
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,4})(?:st|nd|rd|th)\\s([\\p{L}]{3,20})");

    /**
     * The same in letters, from the second on: the first of anything is named so by chance. Only looked for in titles, as
     * texts count much along the way.
     */
    private static final List<String> SPELLED = List.of(
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private static final Pattern SPELLED_ORDINAL =
            Pattern.compile("\\b(" + String.join("|", SPELLED) + ")\\s([\\p{L}]{3,20})", Pattern.CASE_INSENSITIVE);

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
        if (hasDigit(text)) {
            addInDigits(numbers, text);
        }
        Matcher spelled = SPELLED_ORDINAL.matcher(lead.title());
        while (spelled.find()) {
            int number = SPELLED.indexOf(spelled.group(1).toLowerCase(Locale.ROOT)) + 2;
            number(numbers, spelled.group(2), Integer.toString(number));
        }
        return numbers;
    }

    /** Most texts have none, and the expressions are dear. */
    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(character -> character >= '0' && character <= '9');
    }

    private static void addInDigits(Map<String, List<String>> numbers, String text) {
        Matcher ordinal = ORDINAL.matcher(text);
        while (ordinal.find()) {
            number(numbers, ordinal.group(2), ordinal.group(1));
        }
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            number(numbers, label.group(1), label.group(2));
        }
    }

    private static void number(Map<String, List<String>> numbers, String thing, String number) {
        String key = thing.toLowerCase(Locale.ROOT);
        if (!COMMON_ORDINALS.contains(key)) {
            numbers.computeIfAbsent(key, unseen -> new ArrayList<>()).add(number);
        }
    }

    /**
     * Why two entries with titles of one mould are of different events, judged by the names in them: each has one that
     * the other does not mention at all.
     *
     * @param known codes of names that other entries of the second one's story have: these are no conflict
     */
    static Optional<String> differentNames(StoryText a, StoryText b, IntPredicate known) {
        List<String> ours = own(a, b, known);
        List<String> theirs = own(b, a, code -> false);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        boolean shareName = titleNames(a).count() > ours.size() || titleNames(b).count() > theirs.size();
        if (wording(a, b) < (shareName ? ALIKE_WITH_NAME : ALIKE)) {
            return Optional.empty();
        }
        boolean places = isPlace(ours.get(0), a) && isPlace(theirs.get(0), b);
        return Optional.of((places ? "different place: " : "different names: ") + shown(ours) + " / " + shown(theirs));
    }

    private static String shown(List<String> names) {
        return String.join(" ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    }

    /** Names in the title of the first that the second does not have: not even akin, as Greek is to Greece. */
    private static List<String> own(StoryText of, StoryText other, IntPredicate known) {
        return titleNames(of)
                .filter(name -> !known.test(name.code()))
                .map(StoryText.Term::shown)
                .filter(name -> other.terms().stream()
                        .noneMatch(term -> stem(term.shown()).equals(stem(name))))
                .toList();
    }

    private static Stream<StoryText.Term> titleNames(StoryText text) {
        return text.terms().stream()
                .filter(term ->
                        term.name() && term.inTitle() > 0 && term.shown().length() >= SHORTEST)
                .filter(term -> !CALENDAR.contains(term.shown().toLowerCase(Locale.ROOT)));
    }

    /** How alike the titles are in the words that are no names and no figures: 0 to 1, rare words the heavier. */
    private static double wording(StoryText a, StoryText b) {
        double shared = weight(
                a,
                term -> isWord(term)
                        && b.terms().stream().anyMatch(other -> isWord(other) && other.code() == term.code()));
        double lengths = Math.sqrt(weight(a, LookAlikes::isWord) * weight(b, LookAlikes::isWord));
        return lengths == 0 ? 0 : shared / lengths;
    }

    private static boolean isWord(StoryText.Term term) {
        return term.inTitle() > 0 && !term.name() && !term.figure();
    }

    private static double weight(StoryText text, Predicate<StoryText.Term> which) {
        return text.terms().stream()
                .filter(which)
                .mapToDouble(term -> WordFrequencies.standard().rarity(term.code()))
                .map(rarity -> rarity * rarity)
                .sum();
    }

    private static String stem(String word) {
        return word.toLowerCase(Locale.ROOT).substring(0, Math.min(STEM, word.length()));
    }

    private static boolean isPlace(String name, StoryText text) {
        return isPlace(name, text.lead()) || isPlace(name, text.title());
    }

    private static boolean isPlace(String name, String text) {
        int at = text.indexOf(name);
        return at > 0 && PLACE.matcher(text.substring(Math.max(0, at - 16), at)).find();
    }
}
