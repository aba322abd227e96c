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
            "us");
    private static final List<String> SOURCES = List.of("press", "us", "uk", "breaking-defense", "break");

    TopicExpression expression(int depth) {
        return expression(depth, true, false);
    }

    private TopicExpression expression(int depth, boolean fieldAllowed, boolean source) {
        int choice = depth == 0 ? 9 : random.nextInt(10);
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
                text(6),
                text(8),
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
