package io.topicwire.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text in which the words are marked that put it on a topic.
 *
 * @param pieces in order; joined they are the text
 */
public record MarkedText(List<Piece> pieces) {
    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /**
     * A part of a text.
     *
     * @param text never empty
     * @param marked whether it is one of the words looked for
     */
    public record Piece(String text, boolean marked) {}

    /**
     * Marks every place where one of the words stands whole; of two that begin at one place the longer one.
     *
     * @param text plain text
     * @param words as they stand in the text; empty ones are passed over
     */
    static MarkedText of(String text, List<String> words) {
        List<String> longestFirst = words.stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int told = 0;
        for (int at = 0; at < text.length(); ) {
            Optional<String> word = beginningAt(text, at, longestFirst);
            if (word.isEmpty()) {
                at++;
                continue;
            }
            add(pieces, text.substring(told, at), false);
            add(pieces, word.get(), true);
            at += word.get().length();
            told = at;
        }
        add(pieces, text.substring(told), false);
        return new MarkedText(pieces);
    }

    private static Optional<String> beginningAt(String text, int at, List<String> words) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return Optional.empty();
        }
        return words.stream()
                .filter(word -> text.startsWith(word, at) && endsAt(text, at + word.length()))
                .findFirst();
    }

    private static boolean endsAt(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
