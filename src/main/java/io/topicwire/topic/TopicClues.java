package io.topicwire.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leads from the words of an entry to the topics that it could be on, so that a thousand topics cost little more than
 * ten. Only narrows down: a topic that it leaves out cannot match, one that it lets through is evaluated.
 */
final class TopicClues {
    private final Map<String, List<Integer>> byStem = new HashMap<>();
    private final Map<String, List<Integer>> byExact = new HashMap<>();
    private final Map<String, List<Integer>> byShouted = new HashMap<>();
    private final Map<LexiconRef, List<Integer>> byName = new HashMap<>();
    private final BitSet withoutClue = new BitSet();

    /** Rules are told by their place in the list. */
    TopicClues(List<TopicRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            Set<Clue> clues = rules.get(i).condition().clues();
            for (Clue clue : clues) {
                list(clue, i);
            }
            withoutClue.set(i, withoutClue.get(i) || clues.isEmpty());
        }
    }

    private void list(Clue clue, int topic) {
        if (clue instanceof WordPattern.AnyForm word) {
            list(byStem, word.stem(), topic);
        } else if (clue instanceof WordPattern.Exact word) {
            list(byExact, word.exact(), topic);
            list(byShouted, word.folded(), topic);
        } else if (clue instanceof LexiconRef name) {
            list(byName, name, topic);
        } else {
            // The beginning of a word is not to be found by hash.
            withoutClue.set(topic);
        }
    }

    private static <K> void list(Map<K, List<Integer>> index, K form, int topic) {
        index.computeIfAbsent(form, f -> new ArrayList<>(1)).add(topic);
    }

    /** The topics that are worth evaluating. */
    BitSet candidates(EntryWords entry) {
        BitSet candidates = (BitSet) withoutClue.clone();
        collect(byStem, entry.stems(), candidates);
        collect(byExact, entry.exactForms(), candidates);
        collect(byShouted, entry.shoutedForms(), candidates);
        collect(byName, entry.names(), candidates);
        return candidates;
    }

    private static <K> void collect(Map<K, List<Integer>> index, Set<K> forms, BitSet candidates) {
        if (index.isEmpty()) {
            return;
        }
        for (K form : forms) {
            index.getOrDefault(form, List.of()).forEach(candidates::set);
        }
    }
}
