package io.topicwire.topic;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Expressions and entries from one small vocabulary, so that they meet often. */
record RandomQueries(RandomGenerator random) {
    private static final List<String> WORDS = List.of(
            "India",
            "india",
            "Indian",
            "Russia",
            "russian",
            "S-400",
            "s-400",
            "IED",
            "ied",
            "Patriot",
            "patriots",
            "missile",
            "missiles",
            "sanctioned",
            "Sanctions",
            "Су-30",
            "су",
            "中国",
            "Zürich",
            "zurich",
            "U.S.",
            "us",
            "Ocean");
    private static final List<String> NAMES =
            List.of("country:IN", "country:RU", "weapon:s-400", "weapons:RU", "weapons:air-defence", "countries:all");
    private static final List<String> SOURCES = List.of("press", "us", "uk", "breaking-defense", "break");

    TopicExpression expression(int depth) {
        TopicExpression rule = expression(depth, true, false);
        return random.nextInt(4) == 0 ? new TopicExpression.Unless(rule, places()) : rule;
    }

    /** How much a mention counts: as in raw queries, as in lists of words, or oddly. */
    FieldWeights weights() {
        return switch (random.nextInt(3)) {
            case 0 -> FieldWeights.BOOLEAN;
            case 1 -> FieldWeights.USUAL;
            default -> new FieldWeights(random.nextInt(4), random.nextInt(3), random.nextInt(2), random.nextInt(4));
        };
    }

    private TopicExpression places() {
        return random.nextBoolean()
                ? place()
                : new TopicExpression.Or(Stream.generate(this::place)
                        .limit(2 + random.nextInt(2))
                        .toList());
    }

    private TopicExpression place() {
        return random.nextInt(3) == 0 ? near() : random.nextInt(3) == 0 ? name() : term(WORDS);
    }

    private TopicExpression near() {
        List<TopicExpression> operands = Stream.generate(() -> switch (random.nextInt(4)) {
                    case 0 -> new TopicExpression.Or(List.of(term(WORDS), name()));
                    case 1 -> name();
                    default -> term(WORDS);
                })
                .limit(2 + random.nextInt(2))
                .toList();
        return new TopicExpression.Near(operands, random.nextInt(4));
    }

    private TopicExpression name() {
        String[] name = pick(NAMES).split(":");
        return new TopicExpression.Name(NameTerms.of(name[0], name[1]));
    }

    private TopicExpression expression(int depth, boolean fieldAllowed, boolean source) {
        int choice = depth == 0 ? 7 + random.nextInt(3) : random.nextInt(10);
        if (choice < 2) {
            return new TopicExpression.And(operands(depth, fieldAllowed, source));
        }
        if (choice < 4) {
            return new TopicExpression.Or(operands(depth, fieldAllowed, source));
        }
        if (choice < 6) {
            return new TopicExpression.Not(expression(depth - 1, fieldAllowed, source));
        }
        if (choice == 6 && fieldAllowed) {
            TopicField field = TopicField.values()[random.nextInt(TopicField.values().length)];
            return new TopicExpression.InField(field, expression(depth - 1, false, field == TopicField.SOURCE));
        }
        if (choice == 7 && !source) {
            return random.nextBoolean() ? near() : name();
        }
        return term(source ? SOURCES : WORDS);
    }

    private List<TopicExpression> operands(int depth, boolean fieldAllowed, boolean source) {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> expression(depth - 1, fieldAllowed, source))
                .toList();
    }

    private TopicExpression term(List<String> words) {
        String word = pick(words);
        return switch (random.nextInt(6)) {
            case 0 -> new TopicExpression.Prefix(word.substring(0, 1 + random.nextInt(word.length())));
            case 1 -> new TopicExpression.Phrase(word + " " + pick(words));
            case 2 -> new TopicExpression.Phrase(word);
            default -> new TopicExpression.Word(word);
        };
    }

    SampleEntry entry() {
        return new SampleEntry(
                text(4),
                random.nextInt(3) == 0 ? "" : text(6),
                text(14),
                Stream.generate(() -> text(2)).limit(random.nextInt(3)).toList(),
                Stream.generate(() -> text(2)).limit(random.nextInt(2)).toList());
    }

    private String text(int longest) {
        String text = String.join(
                random.nextBoolean() ? " " : "-",
                Stream.generate(() -> pick(WORDS))
                        .limit(random.nextInt(longest + 1))
                        .toList());
        return random.nextInt(4) == 0 ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
