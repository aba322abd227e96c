package io.topicwire.topic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How queries spell what they ask of the lexicon. */
final class NameTerms {
    private NameTerms() {}

    /** Whether what stands before a colon asks the lexicon. */
    static boolean reads(String word) {
        return words().contains(word);
    }

    /** Everything that can stand before the colon. */
    static List<String> words() {
        return Arrays.stream(LexiconKind.values())
                .flatMap(kind -> Stream.of(kind.word(), kind.plural()))
                .toList();
    }

    /** @throws IllegalArgumentException where {@link #reads} is false of {@code word} */
    static NameTerm of(String word, String id) {
        for (LexiconKind kind : LexiconKind.values()) {
            if (kind.word().equals(word) || kind.plural().equals(word)) {
                boolean set = kind.plural().equals(word);
                return new NameTerm(kind, set, set ? id : kind.spelling(id));
            }
        }
        throw new IllegalArgumentException("nothing of the lexicon: " + word);
    }

    /** What may stand after the colon, for messages. */
    static String expected(String word) {
        return switch (word) {
            case "country" -> "a country's code of two letters, as in country:IN";
            case "countries" -> "countries:all";
            case "organisation" -> "an organisation of config/lexicon, as in organisation:nato";
            case "organisations" -> "all, a kind or a country, as in organisations:alliance";
            case "weapon" -> "a weapon of config/lexicon, as in weapon:s-400";
            default -> "all, a kind or a maker, as in weapons:missile or weapons:RU";
        };
    }
}
