package io.topicwire.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Invented news of a realistic make, the same for one seed: words as frequent as in language (the n-th is met 1/n times
 * as often as the first), names, figures, houses with a style of their own, events that several houses report in their
 * own words, and an agency's text that others carry whole, cut or with another sentence in it.
 */
public final class InventedNews {
    private static final String[] SYLLABLES =
            ("ba co da el fi gra ho in ja ko lu ma ne or pa qui ra sta te un va we xa yo za"
                            + " bri cla dro est fla gno hul ist kel lin mor nim ost pel rud sil tan ur vel")
                    .split(" ");
    private static final String[] FUNCTION_WORDS =
            ("the of to and a in that for on is with said at by as it from was be"
                            + " has an its not are have which after were but this their will more than who over into had been")
                    .split(" ");
    private static final int VOCABULARY = 40_000;
    private static final int NAMES = 8_000;
    private static final int HOUSES = 400;
    private static final int TITLE_WORDS = 10;
    private static final int SENTENCES = 3;
    private static final int FEWEST_SENTENCE_WORDS = 12;
    private static final int MORE_SENTENCE_WORDS = 9;
    private static final int OPEN_EVENTS = 300;

    private final Random random;
    private final List<Event> open = new ArrayList<>();

    /**
     * A text as a feed gives it.
     *
     * @param house who published it: the name of its host
     */
    public record Report(String house, String title, String text) {}

    /** What happened: the words and names that its reports have in common, and the agency's text of it. */
    private record Event(List<String> words, List<String> names, String figure, Report wire) {}

    public InventedNews(long seed) {
        random = new Random(seed);
    }

    /** The next reports. */
    public List<Report> next(int count) {
        List<Report> reports = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reports.add(next());
        }
        return reports;
    }

    private Report next() {
        String house = "house-" + zipf(HOUSES) + ".example";
        int kind = random.nextInt(100);
        if (kind < 40 || open.isEmpty()) {
            return dressed(open(house).wire(), house);
        }
        Event event = open.get(open.size() - 1 - Math.min(open.size() - 1, zipf(open.size())));
        if (kind < 70) {
            return dressed(told(event.words(), event.names(), event.figure(), house), house);
        }
        return dressed(kind < 85 ? event.wire() : edited(event.wire()), house);
    }

    private Event open(String house) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            words.add(word(FUNCTION_WORDS.length + random.nextInt(VOCABULARY)));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            names.add(name(zipf(NAMES)));
        }
        String figure = Integer.toString(2 + zipf(2_000));
        Event event = new Event(words, names, figure, told(words, names, figure, house));
        open.add(event);
        if (open.size() > OPEN_EVENTS) {
            open.remove(0);
        }
        return event;
    }

    private Report told(List<String> words, List<String> names, String figure, String house) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < SENTENCES; i++) {
            int length = FEWEST_SENTENCE_WORDS + random.nextInt(MORE_SENTENCE_WORDS);
            text.add(sentence(length, words, names, figure) + (random.nextInt(6) == 0 ? ",\u201d he said." : "."));
        }
        return new Report(house, sentence(TITLE_WORDS, words, names, figure), text.toString());
    }

    private String sentence(int length, List<String> words, List<String> names, String figure) {
        StringJoiner sentence = new StringJoiner(" ");
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(100);
            String word = kind < 18
                    ? words.get(random.nextInt(words.size()))
                    : kind < 32 ? names.get(random.nextInt(names.size())) : kind < 35 ? figure : word(zipf(VOCABULARY));
            sentence.add(i == 0 ? capital(word) : word);
        }
        return sentence.toString();
    }

    /** One sentence of the agency's is left out, or another word stands in its place here and there. */
    private Report edited(Report wire) {
        if (random.nextBoolean()) {
            int end = wire.text().indexOf(". ");
            return new Report(
                    wire.house(),
                    wire.title(),
                    end < 0 ? wire.text() : wire.text().substring(end + 2));
        }
        StringJoiner text = new StringJoiner(" ");
        for (String word : wire.text().split(" ")) {
            text.add(random.nextInt(20) == 0 ? word(zipf(VOCABULARY)) : word);
        }
        return new Report(wire.house(), capital(word(zipf(VOCABULARY))) + " " + wire.title(), text.toString());
    }

    /** What the house puts around a text: of each five two add nothing. */
    private static Report dressed(Report report, String house) {
        String own = capital(word(Math.floorMod(house.hashCode(), VOCABULARY)));
        return switch (Math.floorMod(house.hashCode(), 5)) {
            case 0 -> new Report(house, report.title(), report.text() + " Follow " + own + " on Google News.");
            case 1 ->
                new Report(
                        house, report.title() + " | " + own + " Times", report.text() + " Read more at " + own + ".");
            case 2 ->
                new Report(
                        house,
                        report.title(),
                        own.toUpperCase(java.util.Locale.ROOT) + " (Reuters) - " + report.text());
            default -> new Report(house, report.title(), report.text());
        };
    }

    /** A number from 0 on, below the limit: the n-th is met about 1/n times as often as the first. */
    private int zipf(int limit) {
        return (int) Math.pow(limit + 1.0, random.nextDouble()) - 1;
    }

    private static String word(int rank) {
        if (rank < FUNCTION_WORDS.length) {
            return FUNCTION_WORDS[rank];
        }
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static String name(int rank) {
        return capital(word(VOCABULARY + FUNCTION_WORDS.length + rank));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
