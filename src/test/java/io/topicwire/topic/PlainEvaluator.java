package io.topicwire.topic;

import io.topicwire.topic.PlainTexts.Text;
import io.topicwire.topic.TopicExpression.And;
import io.topicwire.topic.TopicExpression.InField;
import io.topicwire.topic.TopicExpression.Name;
import io.topicwire.topic.TopicExpression.Near;
import io.topicwire.topic.TopicExpression.Not;
import io.topicwire.topic.TopicExpression.OnTopic;
import io.topicwire.topic.TopicExpression.Or;
import io.topicwire.topic.TopicExpression.Phrase;
import io.topicwire.topic.TopicExpression.Prefix;
import io.topicwire.topic.TopicExpression.Unless;
import io.topicwire.topic.TopicExpression.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The language once more, as plainly as it is described: walks the expression and tries every place of every text. Shares
 * only the cutting of text into words with the real thing, and is the oracle for it.
 *
 * @param entry what is judged
 * @param weights how much a mention counts
 * @param fields where terms are looked for
 * @param struck places that count as not there
 * @param negated whether an odd number of NOTs stands around; a NOT in a NOT is none (De Morgan)
 */
record PlainEvaluator(PlainTexts entry, FieldWeights weights, Set<TopicField> fields, List<At> struck, boolean negated)
        implements TopicExpression.Visitor<PlainEvaluator.Outcome> {
    private static final Outcome NO = new Outcome(false, 0);
    private static final double BEYOND = Double.POSITIVE_INFINITY;

    /** Whether an expression holds, and what it weighs. */
    record Outcome(boolean holds, double weight) {}

    /** Words {@code from} to before {@code to} of the text of this number. */
    record At(int text, int from, int to) {}

    static boolean holds(TopicExpression expression, PlainTexts entry, FieldWeights weights) {
        Outcome outcome = expression.accept(new PlainEvaluator(
                entry,
                weights,
                Set.of(TopicField.TITLE, TopicField.SUMMARY, TopicField.CONTENT, TopicField.CATEGORY),
                List.of(),
                false));
        return outcome.holds() && outcome.weight() >= weights.threshold();
    }

    @Override
    public Outcome visitAnd(And and) {
        return negated ? any(and.operands()) : all(and.operands());
    }

    @Override
    public Outcome visitOr(Or or) {
        return negated ? all(or.operands()) : any(or.operands());
    }

    private Outcome all(List<TopicExpression> operands) {
        List<Outcome> parts = outcomes(operands);
        return parts.stream().allMatch(Outcome::holds)
                ? new Outcome(
                        true, parts.stream().mapToDouble(Outcome::weight).min().orElseThrow())
                : NO;
    }

    private Outcome any(List<TopicExpression> operands) {
        List<Outcome> parts = outcomes(operands);
        return new Outcome(
                parts.stream().anyMatch(Outcome::holds),
                parts.stream().mapToDouble(Outcome::weight).sum());
    }

    @Override
    public Outcome visitNot(Not not) {
        return not.operand().accept(new PlainEvaluator(entry, weights, fields, struck, !negated));
    }

    /** What is excluded is looked for in the entry as it stands, whatever is struck. */
    private Outcome leaf(TopicExpression term) {
        if (!negated) {
            return weighed(places(term));
        }
        boolean stands = !new PlainEvaluator(entry, weights, fields, List.of(), false)
                .places(term)
                .isEmpty();
        return stands ? NO : new Outcome(true, BEYOND);
    }

    @Override
    public Outcome visitInField(InField inField) {
        return inField.operand().accept(new PlainEvaluator(entry, weights, Set.of(inField.field()), struck, negated));
    }

    @Override
    public Outcome visitWord(Word word) {
        return fields.contains(TopicField.SOURCE) ? source(word.text(), false) : leaf(word);
    }

    @Override
    public Outcome visitPhrase(Phrase phrase) {
        return fields.contains(TopicField.SOURCE) ? source(phrase.text(), false) : leaf(phrase);
    }

    @Override
    public Outcome visitPrefix(Prefix prefix) {
        return fields.contains(TopicField.SOURCE) ? source(prefix.text(), true) : leaf(prefix);
    }

    @Override
    public Outcome visitNear(Near near) {
        return leaf(near);
    }

    @Override
    public Outcome visitName(Name name) {
        return leaf(name);
    }

    @Override
    public Outcome visitOnTopic(OnTopic onTopic) {
        throw new IllegalArgumentException("one topic at a time");
    }

    @Override
    public Outcome visitUnless(Unless unless) {
        if (negated) {
            Outcome plain = new PlainEvaluator(entry, weights, fields, List.of(), false).visitUnless(unless);
            return plain.holds() ? NO : new Outcome(true, BEYOND);
        }
        List<At> excluded = new PlainEvaluator(entry, weights, fields, List.of(), false).places(unless.excluded());
        if (excluded.stream().anyMatch(at -> texts().get(at.text()).field() == TopicField.TITLE)) {
            return NO;
        }
        List<At> all = new ArrayList<>(struck);
        all.addAll(excluded);
        return unless.rule().accept(new PlainEvaluator(entry, weights, fields, all, false));
    }

    private List<Outcome> outcomes(List<TopicExpression> operands) {
        return operands.stream().map(operand -> operand.accept(this)).toList();
    }

    private Outcome source(String wanted, boolean prefix) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        boolean holds = entry.sources().stream().anyMatch(name -> prefix ? name.startsWith(lower) : name.equals(lower));
        return holds != negated ? new Outcome(true, BEYOND) : NO;
    }

    /** Of places that begin at one word one counts; of a field the two that weigh most. */
    private Outcome weighed(List<At> places) {
        Map<TopicField, List<At>> byField = places.stream()
                .collect(Collectors.toMap(at -> at.text() + ":" + at.from(), at -> at, (a, b) -> a))
                .values()
                .stream()
                .collect(Collectors.groupingBy(at -> texts().get(at.text()).field()));
        double sum = byField.values().stream()
                .mapToDouble(list -> list.stream()
                        .map(this::weight)
                        .sorted(Comparator.reverseOrder())
                        .limit(2)
                        .mapToDouble(w -> w)
                        .sum())
                .sum();
        return new Outcome(!places.isEmpty(), sum);
    }

    private double weight(At at) {
        Text text = texts().get(at.text());
        if (text.field() == TopicField.TITLE) {
            return weights.title();
        }
        if (text.field() == TopicField.SUMMARY && text.lead() && at.from() < 60) {
            return Math.max(weights.title(), weights.summary());
        }
        boolean body = text.field() == TopicField.CONTENT && !(text.lead() && at.from() < 60);
        return body ? weights.content() : weights.summary();
    }

    private List<At> places(TopicExpression expression) {
        if (expression instanceof Or or) {
            return or.operands().stream().flatMap(o -> places(o).stream()).toList();
        }
        if (expression instanceof Near near) {
            return windows(near);
        }
        if (expression instanceof Prefix prefix) {
            return standing(prefix.text(), true);
        }
        if (expression instanceof Name name) {
            return named(name.name());
        }
        return standing(expression instanceof Word word ? word.text() : ((Phrase) expression).text(), false);
    }

    /** One window for each word where one can begin, up to the end of what completes it soonest. */
    private List<At> windows(Near near) {
        List<List<At>> groups = near.operands().stream().map(this::places).toList();
        Map<String, At> windows = new LinkedHashMap<>();
        groups.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(At::to, Comparator.reverseOrder()))
                .forEach(begin -> window(begin, groups, near.within())
                        .ifPresent(window -> windows.putIfAbsent(begin.text() + ":" + begin.from(), window)));
        return List.copyOf(windows.values());
    }

    private static Optional<At> window(At begin, List<List<At>> groups, int within) {
        int end = begin.to();
        for (List<At> group : groups) {
            Optional<At> soonest = group.contains(begin)
                    ? Optional.of(begin)
                    : group.stream()
                            .filter(at -> at.text() == begin.text() && at.from() >= begin.from())
                            .min(Comparator.comparing(At::from).thenComparing(At::to, Comparator.reverseOrder()));
            if (soonest.isEmpty() || soonest.get().from() - begin.to() > within) {
                return Optional.empty();
            }
            end = Math.max(end, soonest.get().to());
        }
        return Optional.of(new At(begin.text(), begin.from(), end));
    }

    private List<At> named(NameTerm name) {
        return SampleNames.places(name, entry, fields).stream()
                .filter(at -> !isStruck(at))
                .toList();
    }

    private List<At> standing(String term, boolean prefix) {
        List<TextWord> wanted = TextAnalysis.words(term);
        List<Text> texts = texts();
        List<At> places = new ArrayList<>();
        for (int t = 0; t < texts.size(); t++) {
            Text text = texts.get(t);
            List<TextWord> words = text.words();
            for (int from = 0; from + wanted.size() <= words.size(); from++) {
                At at = new At(t, from, from + wanted.size());
                if (fields.contains(text.field()) && !isStruck(at) && stands(wanted, prefix, text, words, from)) {
                    places.add(at);
                }
            }
        }
        return places;
    }

    /** Whether its first word stands within eight words of a struck place. */
    private boolean isStruck(At at) {
        return struck.stream()
                .anyMatch(s -> s.text() == at.text() && at.from() >= s.from() - 9 && at.from() <= s.to() + 8);
    }

    private List<Text> texts() {
        return entry.texts();
    }

    private static boolean stands(List<TextWord> wanted, boolean prefix, Text text, List<TextWord> words, int from) {
        boolean shouting = shouting(text.written());
        return IntStream.range(0, wanted.size())
                .allMatch(i -> fits(wanted.get(i), prefix && i == wanted.size() - 1, words.get(from + i), shouting));
    }

    static boolean shouting(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static boolean fits(TextWord wanted, boolean prefix, TextWord word, boolean shouting) {
        boolean capital = wanted.exact().chars().anyMatch(Character::isUpperCase);
        if (prefix) {
            return capital && !shouting
                    ? word.exact().startsWith(wanted.exact())
                    : word.folded().startsWith(wanted.folded());
        }
        if (!capital) {
            return word.stem().equals(wanted.stem());
        }
        return shouting ? word.folded().equals(wanted.folded()) : word.exact().equals(wanted.exact());
    }
}
