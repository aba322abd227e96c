package io.topicwire.poll;

import io.topicwire.store.ChangedEntry;
import io.topicwire.store.NewEntry;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.IdChurn;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was decided of a document. */
final class Judgement {
    private final IdChurn churn;
    private final List<NewEntry> added = new ArrayList<>();
    private final List<ChangedEntry> changed = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    /** @param churn how far the document's ids agreed with what is known */
    Judgement(IdChurn churn) {
        this.churn = churn;
    }

    void add(NewEntry entry) {
        added.add(entry);
    }

    void change(ChangedEntry entry) {
        changed.add(entry);
    }

    void seen(String identity) {
        seen.add(identity);
    }

    IdChurn churn() {
        return churn;
    }

    List<NewEntry> added() {
        return added;
    }

    List<ChangedEntry> changed() {
        return changed;
    }

    List<String> seen() {
        return seen;
    }

    int copies() {
        return (int) added.stream().filter(entry -> entry.copyOf().isPresent()).count();
    }

    /** Stored entries whose stories look different now: originals that got a copy, entries that changed. */
    Collection<Long> touchedGroups() {
        Stream<Long> originals = added.stream()
                .flatMap(entry -> entry.copyOf().stream())
                .map(CopyDecision::original)
                .filter(original -> original > 0);
        return Stream.concat(originals, changed.stream().map(ChangedEntry::sequence))
                .distinct()
                .toList();
    }

    /** Topics that entries joined. */
    Set<TopicId> topics() {
        Set<TopicId> topics = new TreeSet<>();
        added.forEach(entry -> entry.matches().stream().map(TopicMatch::topic).forEach(topics::add));
        changed.forEach(entry -> entry.matches().stream().map(TopicMatch::topic).forEach(topics::add));
        return topics;
    }
}
