package io.topicwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import io.topicwire.topic.TopicExamples.Learning;
import io.topicwire.topic.TopicLikeness.Likeness;
import io.topicwire.vector.TextVectors;
import io.topicwire.vector.TokenTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TopicLikenessTest {
    private static final TextVectors VECTORS = TokenTable.standard();

    private static Topic topic(String about, List<String> on, List<String> off) {
        return new Topic(new TopicId("navy"), "Navy", about, TopicQuery.of("navy"))
                .with(new TopicExamples(List.of(), List.of(), examples(on), examples(off), Learning.USUAL));
    }

    private static List<Example> examples(List<String> texts) {
        return texts.stream().map(text -> new Example(text, "feeds.yml:1:1")).toList();
    }

    private static Optional<Likeness> likeness(Topic topic, String title) {
        Entry entry = SampleEntry.titled(title);
        return TopicLikeness.of(topic, VECTORS)
                .orElseThrow()
                .of(entry, TopicLikeness.vector(entry, VECTORS).orElseThrow());
    }

    @Test
    void whatIsNearerIsMoreAlike() {
        Topic topic = topic("Warships, submarines and naval exercises", List.of(), List.of());

        Likeness near = likeness(topic, "Frigate and submarine sail for an exercise at sea")
                .orElseThrow();
        double far = likeness(topic, "Central bank leaves interest rates unchanged")
                .map(Likeness::similarity)
                .orElse(0.0);

        assertThat(near.similarity()).isGreaterThan(far + .1);
        assertThat(near.inWords()).matches("0\\.\\d\\d like what the topic is about");
    }

    @Test
    void namesTheNearestExampleAndPassesOverWhatWasMarked() {
        Topic topic = topic(
                "",
                List.of("Shipyard launches a new submarine", "Sailors rescue fishermen"),
                List.of("Cruise ship opens a swimming pool"));

        assertThat(likeness(topic, "Yard launches second submarine")
                        .orElseThrow()
                        .nearest())
                .isEqualTo("Shipyard launches a new submarine");
        assertThat(likeness(topic, "shipyard launches a new submarine")).isEmpty();
        assertThat(likeness(topic, "New cruise ship has a swimming pool")).isEmpty();
    }

    @Test
    void withoutAWordOfTheOperatorThereIsNothingToCompareWith() {
        assertThat(TopicLikeness.of(topic("", List.of(), List.of("x")), VECTORS))
                .isEmpty();
    }
}
