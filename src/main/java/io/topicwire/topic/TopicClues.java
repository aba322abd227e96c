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
    private final BitSet withoutClue = new BitSet();

    /** Topics are told by their place in the list. */
    TopicClues(List<Topic> topics) {
        for (int i = 0; i < topics.size(); i++) {
            Set<WordPattern> clues = topics.get(i).query().condition().clues();
            for (WordPattern clue : clues) {
                list(clue, i);
            }
            withoutClue.set(i, withoutClue.get(i) || clues.isEmpty());
        }
    }

    private void list(WordPattern clue, int topic) {
        if (clue instanceof WordPattern.AnyForm word) {
            list(byStem, word.stem(), topic);
        } else if (clue instanceof WordPattern.Exact word) {
            list(byExact, word.exact(), topic);
            list(byShouted, word.folded(), topic);
        } else {
            // The beginning of a word is not to be found by hash.
            withoutClue.set(topic);
        }
    }

    private static void list(Map<String, List<Integer>> index, String form, int topic) {
        index.computeIfAbsent(form, f -> new ArrayList<>(1)).add(topic);
    }

    /** The topics that are worth evaluating. */
    BitSet candidates(EntryWords entry) {
        BitSet candidates = (BitSet) withoutClue.clone();
        collect(byStem, entry.stems(), candidates);
        collect(byExact, entry.exactForms(), candidates);
        collect(byShouted, entry.shoutedForms(), candidates);
        return candidates;
    }

    private static void collect(Map<String, List<Integer>> index, Set<String> forms, BitSet candidates) {
        if (index.isEmpty()) {
            return;
        }
        for (String form : forms) {
            index.getOrDefault(form, List.of()).forEach(candidates::set);
        }
    }
}
