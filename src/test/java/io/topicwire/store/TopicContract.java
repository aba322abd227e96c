package io.topicwire.store;

import static io.topicwire.store.Samples.NOW;
import static io.topicwire.store.Samples.added;
import static io.topicwire.store.Samples.copy;
import static io.topicwire.store.Samples.entry;
import static io.topicwire.store.Samples.match;
import static io.topicwire.store.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store must do for outputs: copies folded, in order, by topics that may change, with dates that stand. */
public abstract class TopicContract extends StoreContract {
    @Test
    void copiesFoldIntoTheirOriginalAndAreNamedThere() {
        configure(ALPHA, BETA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")));
        long original = entries().after(0, 10).get(0).sequence();
        store(BETA, copy(BETA, "two", original, match("india-russia"), match("naval")));

        List<TopicEntry> topic = entries().newest(Optional.of(INDIA_RUSSIA), 10);
        assertThat(topic).hasSize(1);
        assertThat(topic.get(0).entry().sequence()).isEqualTo(original);
        Sighting sighting = topic.get(0).alsoReportedBy().get(0);
        assertThat(sighting.source().feed()).isEqualTo(BETA.id());
        assertThat(sighting.title()).isEqualTo(entry("two").title());
        assertThat(sighting.link()).contains(uri("https://example.org/two"));
        assertThat(sighting.reason().orElseThrow().score()).isEqualTo(0.8125);
        assertThat(sighting.reason().orElseThrow().shared()).containsExactly("joint production", "in India");

        List<TopicEntry> naval = entries().newest(Optional.of(new TopicId("naval")), 10);
        assertThat(naval).extracting(story -> story.entry().feed()).containsExactly(BETA.id());
        assertThat(naval.get(0).alsoReportedBy())
                .extracting(s -> s.source().feed())
                .containsExactly(ALPHA.id());
        assertThat(entries().newest(Optional.empty(), 10)).hasSize(1);
        assertThat(entries().topicsOfGroups(List.of(original))).containsExactly(INDIA_RUSSIA, new TopicId("naval"));
    }

    @Test
    void outputsAreOrderedByPlaceAndCursorsByArrival() {
        configure(ALPHA);
        NewEntry late = placed("late", NOW);
        NewEntry early = placed("early", NOW.minus(Duration.ofDays(2)));
        store(ALPHA, late, early);
        assertThat(entries().newest(Optional.empty(), 10))
                .extracting(story -> story.entry().id().value())
                .containsExactly("tag:example,late", "tag:example,early");
        assertThat(entries().newest(Optional.of(INDIA_RUSSIA), 1))
                .extracting(story -> story.entry().id().value())
                .containsExactly("tag:example,late");
        List<TopicEntry> all = entries().groupsAfter(0, 10);
        assertThat(all)
                .extracting(story -> story.entry().id().value())
                .containsExactly("tag:example,late", "tag:example,early");
        assertThat(entries().groupsAfter(all.get(0).entry().sequence(), 10)).hasSize(1);
        assertThat(entries().groupsAfter(0, 1)).hasSize(1);
    }

    private static NewEntry placed(String name, Instant place) {
        NewEntry entry = added(ALPHA, name, match("india-russia"));
        return new NewEntry(
                entry.identity(),
                entry.id(),
                entry.entry(),
                entry.frames(),
                place,
                entry.origin(),
                entry.copyOf(),
                entry.matches());
    }

    @Test
    void topicsAreReplacedAndForgotten() {
        configure(ALPHA);
        store(ALPHA, added(ALPHA, "one", match("india-russia")), added(ALPHA, "two"));
        List<StoredEntry> stored = entries().after(0, 10);
        long two = stored.get(1).sequence();
        entries().replaceMatches(INDIA_RUSSIA, "new query", Map.of(two, match("india-russia")), NOW);
        assertThat(entries().matchedDefinitions()).containsExactly(Map.entry(INDIA_RUSSIA, "new query"));
        assertThat(entries().newest(Optional.of(INDIA_RUSSIA), 10))
                .extracting(story -> story.entry().sequence())
                .containsExactly(two);
        assertThat(entries().topicSizes()).containsExactly(Map.entry(INDIA_RUSSIA, 1L));
        entries().replaceMatches(INDIA_RUSSIA, "newer", Map.of(two + 1000, match("india-russia")), NOW);
        assertThat(entries().newest(Optional.of(INDIA_RUSSIA), 10)).isEmpty();
        entries().retainTopics(List.of());
        assertThat(entries().matchedDefinitions()).isEmpty();
    }

    @Test
    void aDocumentKeepsItsDateUntilItsBytesChange() {
        Instant first = renditions().changedAt("/merged.atom", "\"a\"", NOW.plusMillis(400));
        assertThat(first).isEqualTo(NOW);
        assertThat(renditions().changedAt("/merged.atom", "\"a\"", NOW.plusSeconds(60)))
                .isEqualTo(NOW);
        assertThat(renditions().changedAt("/merged.rss", "\"a\"", NOW.plusSeconds(60)))
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(renditions().changedAt("/merged.atom", "\"b\"", NOW.plusSeconds(90)))
                .isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void whatTopicsCatchIsCounted() {
        configure(ALPHA, BETA);
        store(
                ALPHA,
                added(ALPHA, "one", match("india-russia"), match("naval")),
                added(ALPHA, "two", match("naval")),
                added(ALPHA, "three"));
        TopicId naval = new TopicId("naval");

        TopicUse use = entries().topicUse(NOW.minusSeconds(60));
        assertThat(use.entries()).isEqualTo(3);
        assertThat(use.topics())
                .isEqualTo(Map.of(INDIA_RUSSIA, new TopicUse.Caught(1, NOW), naval, new TopicUse.Caught(2, NOW)));
        assertThat(use.overlaps()).containsExactly(new TopicUse.Overlap(INDIA_RUSSIA, naval, 1));
        assertThat(entries().termsFound(NOW.minusSeconds(60)).of(naval))
                .containsExactlyInAnyOrderElementsOf(match("naval").evidence().stream()
                        .map(io.topicwire.topic.Evidence::term)
                        .distinct()
                        .toList());

        TopicUse later = entries().topicUse(NOW.plusSeconds(1));
        assertThat(later.entries()).isZero();
        assertThat(later.topics().get(naval)).isEqualTo(new TopicUse.Caught(0, NOW));
        assertThat(later.overlaps()).isEmpty();
        assertThat(entries().termsFound(NOW.plusSeconds(1)).of(naval)).isEmpty();
    }
}
