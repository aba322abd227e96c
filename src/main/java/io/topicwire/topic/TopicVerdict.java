package io.topicwire.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a topic says of an entry, with its reasons. */
public sealed interface TopicVerdict {
    /** The topic that judged. */
    TopicId topic();

    /** The verdict and its reasons for a terminal: one line, and one more for each reason, indented by two blanks. */
    List<String> lines();

    /**
     * The entry is on the topic.
     *
     * @param match with the evidence
     */
    record OnTopic(TopicMatch match) implements TopicVerdict {
        @Override
        public TopicId topic() {
            return match.topic();
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(topic() + ": on topic");
            match.evidence().forEach(evidence -> lines.add("  " + evidence.inWords()));
            match.resemblance().ifPresent(like -> lines.add("  " + like.inWords()));
            return lines;
        }
    }

    /**
     * The entry is not on the topic.
     *
     * @param topic the topic
     * @param obstacles what is nearest to a match: each of these stands in its way; never empty
     * @param resemblance what the examples say, where they have a say; not enough to put it on the topic
     */
    record OffTopic(TopicId topic, List<Obstacle> obstacles, Optional<Resemblance> resemblance)
            implements TopicVerdict {
        public OffTopic {
            obstacles = List.copyOf(obstacles);
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(topic + ": not on topic");
            obstacles.forEach(obstacle -> lines.add("  " + obstacle.inWords()));
            resemblance
                    .filter(like -> obstacles.stream().noneMatch(Obstacle.Unlike.class::isInstance))
                    .ifPresent(like -> lines.add("  " + like.inWords()));
            return lines;
        }
    }
}
