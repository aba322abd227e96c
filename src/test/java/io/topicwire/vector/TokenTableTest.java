package io.topicwire.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokenTableTest {
    private static final TextVectors TABLE = TokenTable.standard();

    @Test
    void putsTextsOfLikeMeaningCloserThanOthers() {
        float[] ships = TABLE.vector("The navy orders three new frigates");
        assertThat(Vectors.product(ships, TABLE.vector("Shipyard to build warships for the marine")))
                .isGreaterThan(Vectors.product(ships, TABLE.vector("The chef bakes an apple pie")) + .2);
    }

    @Test
    void givesVectorsOfLengthOneAndZeroOnesForNothing() {
        float[] vector = TABLE.vector("Ministers met in Oslo.");
        assertThat(vector).hasSize(TABLE.dimension());
        assertThat(Vectors.product(vector, vector)).isCloseTo(1, within(1e-6));
        assertThat(TABLE.vector("")).hasSize(TABLE.dimension()).containsOnly(0);
        assertThat(TABLE.vector("Ж 中")).hasSize(TABLE.dimension()).containsOnly(0);
    }

    @Test
    void givesEveryThreadTheSame() {
        String text = "The two countries signed an agreement on joint production";
        float[] expected = TABLE.vector(text);
        List<float[]> vectors = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> TABLE.vector(text))
                .toList();
        assertThat(vectors).allSatisfy(vector -> assertThat(vector).isEqualTo(expected));
    }

    @Test
    void boundsWhatItReads() {
        assertThat(TABLE.vector("treaty ".repeat(1_000_000))).isEqualTo(TABLE.vector("treaty ".repeat(512)));
    }

    @Test
    void sumsTheScaledRowsOfItsPieces() throws IOException {
        TokenTable.Rows rows = TokenTable.Rows.read(
                table(TokenTable.MARK, 2), new WordPieces(List.of(WordPieces.UNKNOWN, "east", "north")), 2);
        TokenTable small = new TokenTable("small", 2, () -> rows);
        assertThat(small.vector("east")).containsExactly(1, 0);
        assertThat(small.vector("North north east?")).containsExactly(.6f, .8f);
    }

    @Test
    void refusesATableOfAnotherKind() {
        WordPieces pieces = new WordPieces(List.of(WordPieces.UNKNOWN, "east", "north"));
        assertThatThrownBy(() -> TokenTable.Rows.read(table(1, 2), pieces, 2)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TokenTable.Rows.read(table(TokenTable.MARK, 2), pieces, 3))
                .isInstanceOf(IOException.class);
    }

    /** Nothing for an unknown piece, three to the east, twice two to the north. */
    private static ByteArrayInputStream table(int mark, int dimension) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(mark);
        out.writeInt(3);
        out.writeInt(dimension);
        out.writeFloat(0);
        out.writeFloat(1);
        out.writeFloat(.5f);
        out.write(new byte[] {3, 0, 0, 4});
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
