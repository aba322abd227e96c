package io.topicwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextAnalysisTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "defence defences Defence",
                "missile missiles",
                "strike strikes striking",
                "sanction sanctions sanctioned sanctioning",
                "exercise exercises exercised exercising",
                "force forces",
                "talk talks",
                "weapon weapons",
                "deploy deploys deployed deploying deployment deployments",
                "attack attacks attacked attacking",
                "navy navies",
                "treaty treaties",
                "russia Russian Russians",
                "sale sales",
                "supply supplies supplied",
                "ally allies",
                "base bases",
                "UAV UAVs",
                "India India's India’s INDIA",
                "US U.S.",
                "Zurich Zürich Zu\u0308rich",
                "Erdogan Erdoğan",
                "defence de\u00adfence",
            })
    void takesTheFormsOfAWordForOne(String forms) {
        assertThat(TextAnalysis.words(forms)).extracting(TextWord::stem).containsOnly(stem(forms.split(" ")[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "patriot, patriotic",
        "general, generic",
        "organ, organization",
        "import, important",
        "arm, arms",
        "arm, army",
        "army, armed",
        "new, news",
        "corp, corps",
        "aid, AIDS",
        "hama, Hamas",
        "tank, tanker",
        "bomb, bomber",
        "war, warm",
        "time, Timor",
        "india, Indian",
        "police, policy",
    })
    void keepsOtherWordsApart(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-400", "S 400", "S\u2011400", "S–400", "S\u00a0400", "S/400"})
    void cutsAtHyphens(String text) {
        assertThat(TextAnalysis.words(text)).extracting(TextWord::exact).containsExactly("S", "400");
    }

    @Test
    void cutsOtherScripts() {
        assertThat(TextAnalysis.words("Россия поставит С-400, 中国军队 и ПВО"))
                .extracting(TextWord::folded)
                .containsExactly("россия", "поставит", "с", "400", "中", "国", "军", "队", "и", "пво");
    }

    @Test
    void pointsIntoTheTextAsItStands() {
        List<TextWord> words = TextAnalysis.words("“India’s” Zu\u0308rich U.S.");

        assertThat(words)
                .extracting(TextWord::exact, TextWord::start, TextWord::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("India", 1, 8),
                        org.assertj.core.groups.Tuple.tuple("Zurich", 10, 17),
                        org.assertj.core.groups.Tuple.tuple("US", 18, 21));
    }

    @Test
    void readsABoundedText() {
        String text = "a ".repeat(Limits.HTML_CHARACTERS / 2) + "beyond";

        assertThat(TextAnalysis.words(text))
                .hasSize(Limits.HTML_CHARACTERS / 2)
                .extracting(TextWord::exact)
                .doesNotContain("beyond");
    }

    private static String stem(String word) {
        return TextAnalysis.words(word).get(0).stem();
    }
}
