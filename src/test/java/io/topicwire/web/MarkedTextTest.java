package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russia and India agree | Russia,India | [Russia] and [India] agree",
                "Russian and Russia | Russia | Russian and [Russia]",
                "the missile defence missile | missile,missile defence | the [missile defence] [missile]",
                "an S-400, the S-400s | S-400 | an [S-400], the S-400s",
                "nothing here | Russia | nothing here",
            })
    void marksWholeWordsAndKeepsTheText(String text, String words, String expected) {
        MarkedText marked = MarkedText.of(text, List.of(words.split(",")));

        assertThat(marked.pieces().stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo(expected);
    }
}
