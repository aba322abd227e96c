package io.topicwire.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {
    private static final List<String> VOCABULARY = List.of(
            "[UNK]", "fri", "##gate", "##s", "navy", "cafe", "-", "400", "s", "#", "!", "中", "国", "un", "##a", "a");

    private final WordPieces pieces = new WordPieces(VOCABULARY);

    @Test
    void takesTheLongestPieceThatIsKnown() {
        assertThat(cut("frigates")).containsExactly("fri", "##gate", "##s");
    }

    @Test
    void foldsCaseAndAccents() {
        assertThat(cut("NAVY Café cafe\u0301")).containsExactly("navy", "cafe", "cafe");
    }

    @Test
    void putsPunctuationAndChineseCharactersApart() {
        assertThat(cut("S-400!")).containsExactly("s", "-", "400", "!");
        assertThat(cut("navy中国navy")).containsExactly("navy", "中", "国", "navy");
    }

    @Test
    void aWordWithOneUnknownPartIsUnknownAsAWhole() {
        assertThat(cut("frigatex navy")).containsExactly("[UNK]", "navy");
        assertThat(cut("a".repeat(101))).containsExactly("[UNK]");
        assertThat(cut("a".repeat(100))).hasSize(100);
    }

    @Test
    void aNumberSignIsASignAndNoBeginning() {
        assertThat(cut("##s")).containsExactly("#", "#", "s");
    }

    @Test
    void leavesOutWhatDamagedTextHas() {
        assertThat(cut("na\u0000v\u200By\uFFFD\uD800 \u00A0\u3000navy")).containsExactly("navy", "navy");
    }

    @Test
    void readsNoMoreThanItMay() {
        assertThat(pieces.of("navy ".repeat(100), 7)).hasSize(7);
        assertThat(pieces.of(" ".repeat(WordPieces.LONGEST) + "navy", 7)).isEmpty();
        assertThat(pieces.of("", 7)).isEmpty();
        assertThat(pieces.of("navy", 0)).isEmpty();
    }

    @Test
    void refusesAVocabularyWithoutAnUnknownPiece() {
        assertThatThrownBy(() -> new WordPieces(List.of("a"))).hasMessageContaining("[UNK]");
    }

    private List<String> cut(String text) {
        return Arrays.stream(pieces.of(text, 1_000)).mapToObj(VOCABULARY::get).toList();
    }
}
