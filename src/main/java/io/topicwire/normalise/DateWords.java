package io.topicwire.normalise;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds day, month and year among words and numbers, whatever their order and language. */
final class DateWords {
    private static final Pattern NOTE = Pattern.compile("\\([^)]{0,80}\\)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}{1,4}");
    private static final Pattern TOKEN = Pattern.compile("\\d{1,4}|[\\p{L}]{1,30}");
    private static final Pattern SLASHES = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int PIVOT = 70;

    private DateWords() {}

    /** Lower case, without accents, notes in brackets and the East Asian signs for year, month, day and noon. */
    static String plain(String written) {
        String stripped = written.strip();
        return isAscii(stripped) ? withoutNotes(stripped) : withoutNotes(western(stripped));
    }

    private static String withoutNotes(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf('(') < 0
                ? lower
                : NOTE.matcher(lower).replaceAll(" ").strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String western(String written) {
        String decomposed = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String east = decomposed
                .replace("\uC624\uC804", "am ")
                .replace("\uC624\uD6C4", "pm ")
                .replace("\u4E0A\u5348", "am ")
                .replace("\u4E0B\u5348", "pm ")
                .replace("\u5348\u524D", "am ")
                .replace("\u5348\u5F8C", "pm ")
                .replaceAll("[\uB144\u5E74\uC6D4\u6708]", "-")
                .replaceAll("[\uC77C\u65E5]", " ");
        return MARKS.matcher(Normalizer.normalize(east, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The date that the text names; January or the first of the month where it names less. */
    static Optional<LocalDate> date(String text) {
        List<Integer> numbers = new ArrayList<>();
        int month = 0;
        Optional<DayOfWeek> weekday = Optional.empty();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            if (word.startsWith("00") && word.length() == 4) {
                // The first year of the calendar is what programs write for "no date".
                return Optional.empty();
            }
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(Integer.parseInt(word));
            } else {
                int named = MonthNames.find(word);
                // "mar." is Tuesday in French before it is March, so the last month named is the month.
                month = named > 0 ? named : month;
                weekday = weekday.or(() -> weekday(word));
            }
        }
        return month > 0 ? named(numbers, month) : numeric(numbers, text, weekday);
    }

    private static Optional<DayOfWeek> weekday(String word) {
        int index = word.length() < 3 ? -1 : DAYS.indexOf(word.substring(0, 3));
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    private static Optional<LocalDate> named(List<Integer> numbers, int month) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        int first = numbers.get(0);
        if (numbers.size() == 1) {
            return first > 31 ? Optional.of(LocalDate.of(year(first), month, 1)) : Optional.empty();
        }
        int second = numbers.get(1);
        return first > 31
                ? Optional.of(LocalDate.of(year(first), month, second))
                : Optional.of(LocalDate.of(year(second), month, first));
    }

    private static Optional<LocalDate> numeric(List<Integer> numbers, String text, Optional<DayOfWeek> weekday) {
        if (numbers.isEmpty() || numbers.size() < 3 && numbers.get(0) <= 31) {
            return Optional.empty();
        }
        int first = numbers.get(0);
        int second = numbers.size() > 1 ? numbers.get(1) : 1;
        int third = numbers.size() > 2 ? numbers.get(2) : 1;
        if (first > 31) {
            return Optional.of(second > 12 ? day(first, third, second) : day(first, second, third));
        }
        boolean american = SLASHES.matcher(text).find();
        LocalDate monthFirst = first <= 12 && second <= 31 ? day(third, first, second) : LocalDate.MIN;
        LocalDate dayFirst = second <= 12 ? day(third, second, first) : LocalDate.MIN;
        return Optional.of(choose(monthFirst, dayFirst, american, weekday));
    }

    /** Where both orders make a date, the weekday decides; without one, slashes are American. */
    private static LocalDate choose(
            LocalDate monthFirst, LocalDate dayFirst, boolean american, Optional<DayOfWeek> weekday) {
        LocalDate preferred = american ? monthFirst : dayFirst;
        LocalDate other = american ? dayFirst : monthFirst;
        if (preferred.equals(LocalDate.MIN)) {
            return other;
        }
        boolean contradicted = weekday.isPresent()
                && preferred.getDayOfWeek() != weekday.get()
                && other.getDayOfWeek() == weekday.get();
        return contradicted ? other : preferred;
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year(year), month, day);
    }

    private static int year(int written) {
        if (written > 99) {
            return written;
        }
        return written < PIVOT ? 2000 + written : 1900 + written;
    }
}
