package io.topicwire.config;

import io.topicwire.topic.TopicExpression;
import io.topicwire.topic.TopicExpression.And;
import io.topicwire.topic.TopicExpression.Or;
import java.util.List;
import java.util.stream.Stream;

/** Joins expressions as flat as they can be; what stands twice counts once. */
final class Combined {
    private Combined() {}

    /** One of these, of which there is one or more. */
    static TopicExpression anyOf(List<TopicExpression> some) {
        List<TopicExpression> flat = some.stream()
                .flatMap(each -> each instanceof Or or ? or.operands().stream() : Stream.of(each))
                .distinct()
                .toList();
        return flat.size() == 1 ? flat.get(0) : new Or(flat);
    }

    /** All of these, of which there is one or more. */
    static TopicExpression allOf(List<TopicExpression> all) {
        List<TopicExpression> flat = all.stream()
                .flatMap(each -> each instanceof And and ? and.operands().stream() : Stream.of(each))
                .distinct()
                .toList();
        return flat.size() == 1 ? flat.get(0) : new And(flat);
    }
}
