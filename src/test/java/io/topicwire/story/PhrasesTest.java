package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.story.Phrases.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
    private static final Phrase READ = new Phrase(List.of("read more", "also read"), "read more|also read");
    private static final Phrase CLICK = new Phrase("click", "click here");
    private static final Phrase COPYRIGHT = new Phrase("\u00a9", "\u00a9 .*");
    private static final Phrases PHRASES = new Phrases(List.of(READ, CLICK, COPYRIGHT));

    @Test
    void findsTriggersWhateverTheirCapitals() {
        assertThat(PHRASES.triggeredBy("\u00a9 2024. CLICK on Also Read")).containsExactly(READ, CLICK, COPYRIGHT);
        assertThat(PHRASES.triggeredBy("Click")).containsExactly(CLICK);
        assertThat(PHRASES.triggeredBy("a clic, to read mor")).isEmpty();
        assertThat(PHRASES.triggeredBy("")).isEmpty();
    }

    @Test
    void findsWhatASearchForEachWouldFind() {
        String[] parts = {"cl", "cLi", "ick", "click", "read", " MORE", "also", " ", "re", "\u00a9", "\u0416"};
        Random random = new Random(3);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String small = text.toString().toLowerCase(Locale.ROOT);
            assertThat(PHRASES.triggeredBy(text.toString()))
                    .as(small)
                    .isEqualTo(List.of(READ, CLICK, COPYRIGHT).stream()
                            .filter(phrase -> phrase.triggers().stream().anyMatch(small::contains))
                            .toList());
        }
    }
}
