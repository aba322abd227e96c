package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Whatever is read here must be what a parser reads. */
final class CharacterReferencesTest {
    private static final long SEED = 20_261_125;
    private static final int ROUNDS = 20_000;
    private static final List<String> PARTS = List.of(
            "&",
            "&amp;",
            "&amp",
            "&lt;",
            "&nbsp;",
            "&hellip;",
            "&notit;",
            "&not",
            "&copy=",
            "&#8217;",
            "&#x2019;",
            "&#X41;",
            "&#128;",
            "&#0;",
            "&#xD800;",
            "&#1114112;",
            "&#99999999999;",
            "&#;",
            "&#x;",
            "&#1F;",
            "&unknown;",
            ";",
            " ",
            "a",
            "&AMP;",
            "&NotEqualTilde;",
            "&Aacute;",
            "\n",
            "=",
            "&frac12;",
            "&#10;",
            "&#xFFFF;",
            "\u00e9;");

    @Test
    void referencesAreReadAsAParserReadsThem() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            boolean attribute = random.nextBoolean();
            String written = text.toString();
            assertThat(CharacterReferences.decode(written, attribute))
                    .as(written)
                    .isEqualTo(Parser.unescapeEntities(written, attribute));
        }
    }

    @Test
    void commonOnesAreRead() {
        assertThat(CharacterReferences.decode("Tom &amp; Ann&#8217;s &lt;3 & more&hellip;", false))
                .isEqualTo("Tom & Ann\u2019s <3 & more\u2026");
    }
}
