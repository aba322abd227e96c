package io.topicwire.config;

import io.topicwire.topic.Lexicon;
import io.topicwire.topic.LexiconKind;
import io.topicwire.topic.NameTerm;
import io.topicwire.topic.TopicExpression;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One entry of the lexicon by its id, or a set of them: {@code all}, what they are ({@code missile}), or the country that
 * they belong to ({@code RU}).
 *
 * @param lexicon where to look
 * @param kind countries, organisations or weapons
 */
record NameValue(Lexicon lexicon, LexiconKind kind) implements ValueType<TopicExpression> {
    @Override
    public String expected() {
        return switch (kind) {
            case COUNTRY -> "a country's code of two letters such as IN, or all";
            case ORGANISATION -> "an organisation's id such as nato, a kind such as alliance, a country, or all";
            case WEAPON -> "a weapon's id such as s-400, a kind such as missile, a maker such as RU, or all";
        };
    }

    @Override
    public Optional<TopicExpression> read(Scalar scalar, Problems problems) {
        if (!scalar.isText()) {
            return refuseUnquoted(scalar, problems);
        }
        String text = scalar.text().strip();
        for (boolean set : new boolean[] {false, true}) {
            String head = (set ? kind.plural() : kind.word()) + ":";
            if (text.startsWith(head)) {
                return named(text.substring(head.length()), set, scalar, problems);
            }
        }
        if (isOne(text) && isSet(text)) {
            String found = Quoted.of(text) + " is " + article() + " and a set of " + kind.plural();
            problems.error(scalar.place(), found, kind.word() + ":" + text + " or " + kind.plural() + ":" + text);
            return Optional.empty();
        }
        return isOne(text) || isSet(text)
                ? Optional.of(name(text, isSet(text)))
                : unknown(text, scalar, problems, Optional.empty());
    }

    /** What {@code country:id} or {@code countries:id} stands for. */
    Optional<TopicExpression> named(String id, boolean set, Scalar scalar, Problems problems) {
        if (set ? isSet(id) : isOne(id)) {
            return Optional.of(name(id, set));
        }
        // The singular where the plural is meant, or the other way round.
        Optional<String> other = (set ? isOne(id) : isSet(id))
                ? Optional.of((set ? kind.word() : kind.plural()) + ":" + id)
                : Optional.empty();
        return unknown(id, scalar, problems, other);
    }

    private TopicExpression name(String id, boolean set) {
        return new TopicExpression.Name(new NameTerm(kind, set, set ? id : kind.spelling(id)));
    }

    private boolean isOne(String id) {
        return lexicon.entry(kind, id).isPresent();
    }

    private boolean isSet(String id) {
        if (id.equals(NameTerm.ALL)) {
            return !lexicon.entries(kind).isEmpty();
        }
        boolean code = LexiconKind.COUNTRY.spelling(id).equals(id);
        return !lexicon.ofType(kind, id).isEmpty()
                || (code && !lexicon.ofCountry(kind, id).isEmpty());
    }

    private Optional<TopicExpression> unknown(
            String id, Scalar scalar, Problems problems, Optional<String> otherNumber) {
        int offset = Math.max(0, scalar.text().indexOf(id));
        Optional<LexiconKind> elsewhere = Arrays.stream(LexiconKind.values())
                .filter(Predicate.not(kind::equals))
                .filter(other -> lexicon.entry(other, id).isPresent())
                .findFirst();
        if (elsewhere.isPresent() && otherNumber.isEmpty()) {
            LexiconKind other = elsewhere.get();
            problems.error(
                    scalar.placeAt(offset),
                    Quoted.of(id) + " is no " + kind.word() + " but " + new NameValue(lexicon, other).article(),
                    expected(),
                    Optional.of(other.word() + ":" + other.spelling(id)));
            return Optional.empty();
        }
        Optional<String> suggestion =
                otherNumber.or(() -> lexicon.nearest(kind, id)).or(() -> NearestName.among(kind.types(), id));
        String found = kind.types().contains(id)
                ? "the lexicon has no " + kind.plural() + " of the kind " + Quoted.of(id)
                : Quoted.of(id) + " is no " + kind.word() + " of the lexicon";
        problems.error(scalar.placeAt(offset), found, expected(), suggestion);
        return Optional.empty();
    }

    private String article() {
        return (kind == LexiconKind.ORGANISATION ? "an " : "a ") + kind.word();
    }
}
