package io.topicwire.topic;

import java.util.List;

/**
 * What a query says, as a tree. {@code toString} is the canonical spelling: parsed again it gives an equal expression.
 *
 * <p>A new operator is a record here and a method in {@link Visitor}; the compiler then lists what else must learn it.
 */
public sealed interface TopicExpression {
    /** Calls the method of {@code visitor} that belongs to this kind of expression. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method per kind of expression.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {
        /** All operands hold. */
        R visitAnd(And and);

        /** At least one operand holds. */
        R visitOr(Or or);

        /** The operand does not hold. */
        R visitNot(Not not);

        /** The operand, looked for in one field. */
        R visitInField(InField inField);

        /** A bare word. */
        R visitWord(Word word);

        /** Words in quotes. */
        R visitPhrase(Phrase phrase);

        /** The beginning of a word. */
        R visitPrefix(Prefix prefix);

        /** Operands close to each other. */
        R visitNear(Near near);

        /** A name of the lexicon, or any of a set of them. */
        R visitName(Name name);

        /** What another topic says. */
        R visitOnTopic(OnTopic onTopic);

        /** The rule, where nothing excluded stands in the title or near its hits. */
        R visitUnless(Unless unless);
    }

    /**
     * {@code a AND b}, or {@code a b}.
     *
     * @param operands two or more, as written
     */
    record And(List<TopicExpression> operands) implements TopicExpression {
        /** @throws IllegalArgumentException where there are fewer than two operands */
        public And {
            operands = atLeastTwo(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAnd(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code a OR b}.
     *
     * @param operands two or more, as written
     */
    record Or(List<TopicExpression> operands) implements TopicExpression {
        /** @throws IllegalArgumentException where there are fewer than two operands */
        public Or {
            operands = atLeastTwo(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOr(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code NOT a}, or {@code -a}.
     *
     * @param operand what must not hold
     */
    record Not(TopicExpression operand) implements TopicExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNot(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code title:a} or {@code title:(a OR b)}.
     *
     * @param field where every term of the operand is looked for
     * @param operand holds no further {@code InField}
     */
    record InField(TopicField field, TopicExpression operand) implements TopicExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInField(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code word}; several words where a hyphen joins them.
     *
     * @param text as written
     */
    record Word(String text) implements TopicExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWord(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code "a phrase"}.
     *
     * @param text what stands between the quotes, white space folded, without double quotes
     */
    record Phrase(String text) implements TopicExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPhrase(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code word*}.
     *
     * @param text what stands before the asterisk
     */
    record Prefix(String text) implements TopicExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPrefix(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code a NEAR/12 b}: all in one text, in any order, with at most so many other words in between.
     *
     * @param operands two or more, each a word, phrase, prefix, name, or an {@code Or} of such
     * @param within most words between the end of the first and the beginning of the last of them, 0 to {@link #MAX_WITHIN}
     */
    record Near(List<TopicExpression> operands, int within) implements TopicExpression {
        /** What {@code NEAR} without a number stands for. */
        public static final int USUAL = 12;
        /** Widest window, in words. */
        public static final int MAX_WITHIN = 200;

        /** @throws IllegalArgumentException where there are fewer than two operands, or the window is out of bounds */
        public Near {
            operands = atLeastTwo(operands);
            if (within < 0 || within > MAX_WITHIN) {
                throw new IllegalArgumentException("a window of " + within + " words");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNear(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code country:IN}, or {@code weapons:missile} for all of a set.
     *
     * @param name which entry or set of the lexicon
     */
    record Name(NameTerm name) implements TopicExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitName(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code topic:sanctions}: the rule of that topic holds, in whatever field.
     *
     * @param topic the other topic
     */
    record OnTopic(TopicId topic) implements TopicExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOnTopic(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    /**
     * {@code a UNLESS b}: nothing of {@code b} stands in the title, and {@code a} holds without those of its hits that
     * stand near something of {@code b}. Milder than {@code NOT}, which one word at the end of a long text sets off.
     *
     * @param rule what must hold
     * @param excluded a word, phrase, prefix, name, {@code Near}, or an {@code Or} of such
     */
    record Unless(TopicExpression rule, TopicExpression excluded) implements TopicExpression {
        /** A hit is struck out that stands so many words or fewer from what is excluded. */
        public static final int NEAR_WORDS = 8;

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnless(this);
        }

        @Override
        public String toString() {
            return CanonicalSpelling.of(this);
        }
    }

    private static List<TopicExpression> atLeastTwo(List<TopicExpression> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("needs two operands or more: " + operands);
        }
        return List.copyOf(operands);
    }
}
