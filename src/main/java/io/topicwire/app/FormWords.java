package io.topicwire.app;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Any words as one line of text and back: in the encoding of web forms, joined by ampersands. */
final class FormWords {
    private FormWords() {}

    static String encode(List<String> words) {
        return words.stream()
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    /** @throws IllegalArgumentException where it is not of {@link #encode}'s making */
    static List<String> decode(String text) {
        return Stream.of(text.split("&", -1))
                .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                .toList();
    }
}
