package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.FieldWeights;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicExamples.Learning;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators write as lists becomes the query that says the same. */
final class TopicRulesTest {
    private static final String TOP =
            "sources:\n  - {id: a, url: https://a.example, tags: [press]}\ntopics:\n  - id: t\n    title: T\n";

    private static Topic topic(String keys) {
        return Feeds.loaded(TOP + keys.indent(4)).config().topics().get(0);
    }

    private static String query(String keys) {
        return topic(keys).query().source();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "words: [missile, Patriot, air defence, missile*, S-400]"
                        + " | missile OR Patriot OR \"air defence\" OR missile* OR S-400",
                "words: {all: [missile, test]} | missile AND test",
                "words: {all: [missile], any: [test, launch]} | missile AND (test OR launch)",
                "words: [155, 7.62, 2026] | 155 OR 7.62 OR 2026",
                "words: [and, 'say \"hello there\"', 'R&D'] | \"and\" OR \"say hello there\" OR R&D",
                "words: [missile, missile] | missile",
                "words: ['title:missile', 'title:air defence', 'title:(a OR b)', 'source:press']"
                        + " | title:missile OR title:\"air defence\" OR title:(a OR b) OR source:press",
                "words: ['(ship NEAR/3 sunk)', 'country:in', 'weapons:missile', 'title:country:RU']"
                        + " | ship NEAR/3 sunk OR country:IN OR weapons:missile OR title:country:RU",
                "countries: IN | country:IN",
                "countries: [in] | country:IN",
                "countries: {all: [IN, RU]} | country:IN AND country:RU",
                "countries: {any: [IN, all]} | country:IN OR countries:all",
                "organisations: {any: [nato, company, RU]} | organisation:nato OR organisations:company OR organisations:RU",
                "weapons: {any: [s-400, missile, RU]} | weapon:s-400 OR weapons:missile OR weapons:RU",
                "weapons: all | weapons:all",
                "weapons: {any: all} | weapons:all",
                "groups: {g: [x, y]} ; near: {all: [{any: [a, b c, g]}, d]} | (a OR \"b c\" OR x OR y) NEAR/12 d",
                "near: [deal, weapon:s-400] | deal NEAR/12 weapon:s-400",
                "near: {all: [deal, arms sale], within: 5} | deal NEAR/5 \"arms sale\"",
                "words: [missile] ; not: [chess, Indian Ocean] | missile UNLESS chess OR \"Indian Ocean\"",
                "words: [missile] ; not: [{near: [oil, tanker]}] | missile UNLESS oil NEAR/12 tanker",
                "words: [missile] ; not: [{anywhere: [football]}, 'title:chess', '(a b)']"
                        + " | missile AND NOT football AND NOT title:chess AND NOT (a AND b)",
                "countries: IN ; words: [missile] ; or: [{words: [BrahMos]}, {countries: RU, words: [test]}]"
                        + " | country:IN AND missile OR BrahMos OR country:RU AND test",
                "or: [{words: [a], not: [b]}, {query: 'c NEAR d'}] | (a UNLESS b) OR c NEAR/12 d",
                "words: [a] ; or: [{words: [b]}] ; not: [c, {anywhere: [d]}] | (a OR b) AND NOT d UNLESS c",
                "groups: {deal: [sell, buy], arms: [jet, weapons:missile]} ; near: {all: [deal, group:arms], within: 8}"
                        + " | (sell OR buy) NEAR/8 (jet OR weapons:missile)",
                "groups: {deal: [deal, sale]} ; words: [deal] ; not: [deal] | deal OR sale UNLESS deal OR sale",
            })
    void becomeTheQueryThatSaysTheSame(String keys, String query) {
        assertThat(query(keys.replace(" ; ", "\n") + "\n")).isEqualTo(query);
    }

    @Test
    void listsCountProminenceAndQueriesDoNot() {
        assertThat(topic("words: [a]\n").query().weights()).isEqualTo(FieldWeights.USUAL);
        assertThat(topic("query: a\n").query().weights()).isEqualTo(FieldWeights.BOOLEAN);
        assertThat(topic("query: a\nthreshold: 2\n").query().weights()).isEqualTo(new FieldWeights(2, 1, .5, 2));
        assertThat(topic("words: [a]\nweights: {content: 1}\n").query().weights())
                .isEqualTo(new FieldWeights(2, 1, 1, 1));
    }

    @Test
    void everythingElseReachesItsRecord() {
        Topic topic = topic("""
                words: [a]
                languages: [en-GB, RU]
                iptc: [20000601, "16000000"]
                match:
                  - A headline
                  - |
                    Another one
                    and what follows
                no-match: [None of it]
                examples: [One]
                not-examples: [Two]
                learn: {add-above: 0.9}
                publish: false
                collapse: none
                """);

        assertThat(topic.scope().languages()).isEqualTo(Set.of("en", "ru"));
        assertThat(topic.scope().iptc()).containsExactly("20000601", "16000000");
        assertThat(topic.scope().published()).isFalse();
        assertThat(topic.examples().match()).hasSize(2);
        assertThat(topic.examples().match().get(0).place()).isEqualTo("feeds.yml:10:9");
        assertThat(topic.examples().match().get(1).title()).isEqualTo("Another one");
        assertThat(topic.examples().noMatch()).hasSize(1);
        assertThat(topic.examples().learning()).isEqualTo(new Learning(true, .9, .2));
    }

    @Test
    void oneLanguageNeedsNoList() {
        assertThat(topic("words: [a]\nlanguages: ru\n").scope().languages()).isEqualTo(Set.of("ru"));
    }

    @Test
    void aRuleToReferToNeedsNoTitleAndIsNotPublished() {
        FeedsConfig config = Feeds.loaded("""
                sources: []
                topics:
                  - {id: sport, publish: false, words: [football]}
                  - {id: t, title: T, words: [strike], not: [topic:sport]}
                """).config();

        assertThat(config.topics()).extracting(topic -> topic.id().value()).isEqualTo(List.of("sport", "t"));
        assertThat(config.published()).extracting(topic -> topic.id().value()).isEqualTo(List.of("t"));
        assertThat(config.topics().get(1).query().source()).isEqualTo("strike AND NOT topic:sport");
    }
}
