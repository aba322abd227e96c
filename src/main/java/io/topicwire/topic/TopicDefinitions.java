package io.topicwire.topic;

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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells whether a topic is still what stored entries were matched by: by a digest of all that its answers depend on. */
final class TopicDefinitions {
    /** Changes when the same definition would be evaluated otherwise, so that a new version matches everything anew. */
    private static final String EVALUATION = "2";

    private TopicDefinitions() {}

    /**
     * The digest of a topic's definition.
     *
     * @param others the digests of the topics to which it refers
     * @param learned what a learner depends on; empty where it has no say
     */
    static String of(Topic topic, Lexicon lexicon, Collection<String> others, String learned) {
        boolean names = leaves(topic.query().expression()).anyMatch(Name.class::isInstance);
        List<String> parts = List.of(
                EVALUATION,
                topic.query().expression().toString(),
                topic.query().weights().toString(),
                new TreeSet<>(topic.scope().languages()).toString(),
                names ? lexicon.version() : "",
                new TreeSet<>(others).toString(),
                learned);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The topics to which an expression refers, without repeats. */
    static List<TopicId> references(TopicExpression expression) {
        return leaves(expression)
                .filter(OnTopic.class::isInstance)
                .map(leaf -> ((OnTopic) leaf).topic())
                .distinct()
                .toList();
    }

    private static Stream<TopicExpression> leaves(TopicExpression expression) {
        return expression.accept(new Leaves());
    }

    /** Everything that has no operands. */
    private static final class Leaves implements TopicExpression.Visitor<Stream<TopicExpression>> {
        @Override
        public Stream<TopicExpression> visitAnd(And and) {
            return of(and.operands());
        }

        @Override
        public Stream<TopicExpression> visitOr(Or or) {
            return of(or.operands());
        }

        @Override
        public Stream<TopicExpression> visitNot(Not not) {
            return not.operand().accept(this);
        }

        @Override
        public Stream<TopicExpression> visitInField(InField inField) {
            return inField.operand().accept(this);
        }

        @Override
        public Stream<TopicExpression> visitWord(Word word) {
            return Stream.of(word);
        }

        @Override
        public Stream<TopicExpression> visitPhrase(Phrase phrase) {
            return Stream.of(phrase);
        }

        @Override
        public Stream<TopicExpression> visitPrefix(Prefix prefix) {
            return Stream.of(prefix);
        }

        @Override
        public Stream<TopicExpression> visitNear(Near near) {
            return of(near.operands());
        }

        @Override
        public Stream<TopicExpression> visitName(Name name) {
            return Stream.of(name);
        }

        @Override
        public Stream<TopicExpression> visitOnTopic(OnTopic onTopic) {
            return Stream.of(onTopic);
        }

        @Override
        public Stream<TopicExpression> visitUnless(Unless unless) {
            return of(List.of(unless.rule(), unless.excluded()));
        }

        private Stream<TopicExpression> of(List<TopicExpression> operands) {
            return operands.stream().flatMap(operand -> operand.accept(this));
        }
    }
}
