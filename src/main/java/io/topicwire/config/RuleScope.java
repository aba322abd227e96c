package io.topicwire.config;

import io.topicwire.topic.TopicExpression;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rule of one topic can refer to, and what it did refer to. Changes while the topic is read. */
final class RuleScope {
    private final RuleNames names;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<TopicMention> mentions = new ArrayList<>();
    private int terms;

    RuleScope(RuleNames names) {
        this.names = names;
    }

    private record Group(List<TopicExpression> terms, Place place) {}

    RuleNames names() {
        return names;
    }

    /** Gives terms a name that the rest of the topic can use. */
    void define(String group, List<TopicExpression> itsTerms, Place place) {
        groups.put(group, new Group(List.copyOf(itsTerms), place));
    }

    /** The names of the groups, in order. */
    List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /** Any term of the group with this name; it counts as used then. */
    Optional<TopicExpression> group(String name) {
        Optional<Group> group = Optional.ofNullable(groups.get(name))
                .filter(known -> !known.terms().isEmpty());
        group.ifPresent(known -> {
            used.add(name);
            terms += known.terms().size();
        });
        return group.map(known -> Combined.anyOf(known.terms()));
    }

    void mention(TopicId topic, Place place) {
        mentions.add(new TopicMention(topic, place));
    }

    /** The other topics that the rule refers to. */
    List<TopicMention> mentions() {
        return List.copyOf(mentions);
    }

    /** Counts a term; false where there are too many. */
    boolean count() {
        return ++terms <= TopicQuery.MAX_TERMS;
    }

    void warnOfUnusedGroups(Problems problems) {
        groups.forEach((name, group) -> {
            if (!used.contains(name)) {
                problems.warning(
                        group.place(),
                        "the group " + Quoted.of(name) + " is not used",
                        "its name in a list of this topic",
                        Optional.empty());
            }
        });
    }
}
