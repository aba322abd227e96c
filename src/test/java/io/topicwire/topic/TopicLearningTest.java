package io.topicwire.topic;

import static io.topicwire.topic.SampleEntry.FEED;
import static io.topicwire.topic.SampleEntry.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.topic.TopicExamples.Learning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TopicLearningTest {
    private static final List<String> NAVAL = List.of(
            "Navy takes delivery of a second guided-missile frigate",
            "Shipyard lays the keel of a new patrol submarine",
            "Destroyer returns to port after a deployment in the Gulf",
            "Aircraft carrier strike group sails for the Pacific",
            "Corvette fires torpedo in a drill off the coast",
            "Fleet commander inspects the minehunters in harbour",
            "Coast guard cutter shadows a foreign warship",
            "Amphibious assault ship joins the squadron",
            "Sailors rehearse damage control aboard the frigate",
            "Naval base gets a new dry dock for submarines",
            "Two warships collide while leaving port",
            "Marines land from the sea in an exercise");
    private static final List<String> OTHER = List.of(
            "Parliament debates a budget for schools",
            "Striker scores twice in the cup final",
            "Farmers protest against lower prices for milk",
            "Central bank leaves interest rates unchanged",
            "Court rejects the appeal of a former mayor",
            "New railway line opens between two cities",
            "Scientists describe a beetle of the rain forest",
            "Singer cancels the rest of her tour",
            "Hospital nurses vote for a strike",
            "Heavy rain floods streets in the old town",
            "Grandmaster wins the chess title in a tiebreak",
            "Tourists return to the mountain villages");

    /** A dozen short examples seldom make a model as sure as it usually must be. */
    private static final Learning BOLD = new Learning(true, .6, .4);

    @Test
    void addsWhatIsLikeTheExamplesAndSaysWhich() {
        TopicMatcher matcher = matcher("navy", BOLD, NAVAL, OTHER);

        assertThat(matcher.learning().get(0).on()).isTrue();
        List<TopicMatch> matches = matcher.match(titled("Submarine and frigate put to sea from the naval base"), FEED);

        assertThat(matches).hasSize(1);
        assertThat(matches.get(0).evidence()).isEmpty();
        assertThat(matches.get(0).resemblance().orElseThrow().inWords())
                .startsWith("like what you marked as on topic (p ")
                .contains("nearest example: \"");
    }

    @Test
    void dropsWhatTheRuleFindsAndNoExampleIsLike() {
        TopicMatcher matcher = matcher("port OR frigate OR bank", BOLD, NAVAL, OTHER);

        List<String> reasons = matcher.explain(titled("Central bank cuts interest rates for farmers"), FEED)
                .get(0)
                .lines();

        assertThat(reasons.get(0)).endsWith("not on topic");
        assertThat(reasons.get(1)).contains("the rule holds, but it is unlike").contains("nearest counter-example");
    }

    @Test
    void staysSilentWhereExamplesAreTooFewOrNotWanted() {
        assertThat(matcher("navy", Learning.USUAL, NAVAL.subList(0, 9), OTHER)
                        .learning()
                        .get(0))
                .satisfies(state -> assertThat(state.on()).isFalse())
                .satisfies(state ->
                        assertThat(state.why()).isEqualTo("needs 10 examples and 10 counter-examples, has 9 and 12"));
        assertThat(matcher("navy", Learning.OFF, NAVAL, OTHER).learning().get(0).why())
                .isEqualTo("switched off by \"learn: off\"");
    }

    @Test
    void staysSilentWhereTheRuleIsAsGoodWithoutIt() {
        String all =
                String.join(" OR ", NAVAL.stream().map(text -> '"' + text + '"').toList());

        LearningState state =
                matcher(all, Learning.USUAL, NAVAL, OTHER).learning().get(0);

        assertThat(state.on()).isFalse();
        assertThat(state.why()).startsWith("off, as it would not help: F1 ");
        assertThat(state.rule().orElseThrow().f1()).isEqualTo(1);
    }

    @Test
    void leavesOtherLanguagesToTheRule() {
        TopicMatcher matcher = matcher("navy", BOLD, NAVAL, OTHER);

        assertThat(matcher.match(new Example("Submarine and frigate put to sea", "").entry("fr"), FEED))
                .isEmpty();
    }

    @Test
    void anotherExampleIsAnotherDefinition() {
        String before = matcher("navy", BOLD, NAVAL, OTHER).definitions().get(0);
        List<String> more =
                Stream.concat(NAVAL.stream(), Stream.of("Frigate sunk")).toList();

        assertThat(matcher("navy", Learning.USUAL, more, OTHER).definitions().get(0))
                .isNotEqualTo(before);
        assertThat(matcher("navy", BOLD, NAVAL, OTHER).definitions().get(0)).isEqualTo(before);
    }

    private static TopicMatcher matcher(String query, Learning learning, List<String> yes, List<String> no) {
        TopicExamples examples = new TopicExamples(List.of(), List.of(), examples(yes), examples(no), learning);
        return TopicMatcher.of(
                List.of(new Topic(
                        new TopicId("naval"),
                        "Naval",
                        "",
                        TopicQuery.of(query),
                        Collapse.COPIES,
                        TopicScope.ANY,
                        examples)),
                Lexicon.EMPTY);
    }

    private static List<Example> examples(List<String> texts) {
        return texts.stream().map(text -> new Example(text, "feeds.yml")).toList();
    }
}
