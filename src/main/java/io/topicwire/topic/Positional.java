package io.topicwire.topic;

import io.topicwire.topic.TopicExpression.Name;
import io.topicwire.topic.TopicExpression.Near;
import io.topicwire.topic.TopicExpression.Or;
import io.topicwire.topic.TopicExpression.Phrase;
import io.topicwire.topic.TopicExpression.Prefix;
import io.topicwire.topic.TopicExpression.Word;

/** Tells the expressions that stand at a place of a text, so that it can be said what is near them. */
public final class Positional {
    private Positional() {}

    /** A term, a name, a {@code NEAR}, or an {@code OR} of such. */
    public static boolean isAnyOf(TopicExpression expression) {
        if (expression instanceof Or or) {
            return or.operands().stream().allMatch(Positional::isAnyOf);
        }
        return expression instanceof Word
                || expression instanceof Phrase
                || expression instanceof Prefix
                || expression instanceof Name
                || expression instanceof Near;
    }
}
