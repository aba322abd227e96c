package io.topicwire.story.event;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Articles, prepositions, pronouns and the like of ten languages: two reports that share only these share nothing. One
 * set for all of them, as feeds often do not state their language, or a wrong one.
 */
final class FunctionWords {
    private static final Set<String> WORDS = ResourceLines.of("function-words.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ")).skip(1))
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    /** @param word in small letters */
    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
