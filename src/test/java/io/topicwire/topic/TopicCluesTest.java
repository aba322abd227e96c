package io.topicwire.topic;

import static io.topicwire.topic.SampleEntry.FEED;
import static io.topicwire.topic.SampleEntry.titled;
import static io.topicwire.topic.SampleEntry.topic;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.vector.TokenTable;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicCluesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "navy | The navy | true",
                "navy | The army | false",
                "Patriot | Patriot | true",
                "Patriot | patriot | false",
                "Patriot | PATRIOT | true",
                "(navy OR fleet OR frigate) (India OR Indian) | The navy of France | false",
                "(navy OR fleet OR frigate) (India OR Indian) | India | true",
                "\"the frigate\" | The navy | false",
                "navy NOT army | The army | false",
                "navy NOT army | The navy and army | true",
                "navy OR fleet* | The army | true",
                "navy fleet* | The army | false",
                "source:uk | The army | true",
                "source:uk navy | The army | false",
            })
    void letThroughWhatSharesATellingWordOnly(String query, String title, boolean expected) {
        TopicClues clues =
                new TopicClues(new ReadyTopics(List.of(topic("it", query)), Lexicon.EMPTY, TokenTable::standard)
                        .all().stream().map(ReadyTopic::rule).toList());

        assertThat(clues.candidates(EntryWords.of(titled(title), FEED, Lexicon.EMPTY))
                        .get(0))
                .isEqualTo(expected);
    }
}
