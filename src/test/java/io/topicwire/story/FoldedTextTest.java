package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The short ways give what the plain definition gives. */
final class FoldedTextTest {
    private static final Pattern INITIALS = Pattern.compile("\\b(?:\\p{Lu}\\.){2,8}");
    private static final String LETTERS =
            "aZ09 .,'\u2019\u201c\u2014\u00e9e\u0301\u0131\u0130\u0419\u0418\u0306\uff21\ufb01\u2026\u00a0\u4e2dUNS....";

    @Test
    void leavesAloneOnlyWhatFoldingLeavesAloneBesideAnyOther() {
        StringBuilder kept = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (FoldedText.isFolded(new char[] {c})) {
                kept.append(c);
            }
        }
        assertThat(kept).hasSizeGreaterThan(300);
        for (int i = 0; i < kept.length(); i++) {
            StringBuilder pairs = new StringBuilder();
            for (int j = 0; j < kept.length(); j++) {
                pairs.append(kept.charAt(i)).append(kept.charAt(j));
            }
            assertThat(Normalizer.isNormalized(pairs, Normalizer.Form.NFKC)).isTrue();
        }
    }

    @Test
    void foldsAsTheDefinitionSays() {
        Random random = new Random(7);
        for (int run = 0; run < 20_000; run++) {
            String text = random(random);
            String folded = INITIALS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                    .replaceAll(FoldedTextTest::withoutDots);
            assertThat(FoldedText.of(text).text()).as(text).isEqualTo(folded);
            assertThat(FoldedText.of(text).characters()).isEqualTo(folded.toCharArray());
        }
    }

    @Test
    void joinsAtMostEightInitials() {
        assertThat(FoldedText.of("A.B.C.D.E.F.G.H.I.J. and XU.S.").text()).isEqualTo("ABCDEFGHIJ and XU.S.");
    }

    private static String withoutDots(MatchResult initials) {
        return initials.group().replace(".", "");
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
