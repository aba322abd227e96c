package io.topicwire.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that an entry names.
 *
 * @param byRef the hits of each entry of the lexicon that is named at all, in the order of the text
 */
record NamedHits(Map<LexiconRef, List<NamedHit>> byRef) {
    static NamedHits of(List<NamedHit> hits) {
        return new NamedHits(hits.stream().collect(Collectors.groupingBy(NamedHit::ref)));
    }

    /** Where {@code ref} is named, in the order of the text; empty where it is not. */
    List<NamedHit> of(LexiconRef ref) {
        return byRef.getOrDefault(ref, List.of());
    }

    /** What is named. */
    Set<LexiconRef> refs() {
        return byRef.keySet();
    }
}
