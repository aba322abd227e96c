package io.topicwire.vector;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The built-in engine: the vector of a text is the sum of its pieces' vectors, looked up in a table. Knows no order of
 * words, costs microseconds and needs nothing but the table, which {@code -Ptoken-table} makes and {@code NOTICE} names
 * the origin of.
 *
 * <p>The file: the mark {@link #MARK}, the number of pieces and of places as 32-bit integers, for each piece in the order
 * of {@link Vocabulary} its scale as a 32-bit float, and then for each piece whose scale is not 0 a signed byte a place.
 */
public final class TokenTable implements TextVectors {
    /** Stored with what was decided by it: another table, another version. */
    static final String MODEL = "pieces-1";
    /** {@code TWT1}: what a table begins with. */
    static final int MARK = 0x54575431;

    static final String FILE = "token-table.bin";
    private static final int DIMENSION = 256;
    /** Pieces of a text that count: about 350 words. */
    private static final int MOST_PIECES = 512;

    private static final int MOST_KNOWN = 1 << 20;

    private static final TokenTable STANDARD = new TokenTable(MODEL, DIMENSION, () -> Holder.ROWS);

    private final String model;
    private final int dimension;
    private final Supplier<Rows> rows;

    TokenTable(String model, int dimension, Supplier<Rows> rows) {
        this.model = model;
        this.dimension = dimension;
        this.rows = rows;
    }

    /** The table that is shipped; it is read, about 7 MB, when the first vector is asked for. */
    public static TokenTable standard() {
        return STANDARD;
    }

    @Override
    public float[] vector(String text) {
        Rows table = rows.get();
        float[] sum = new float[dimension];
        for (int piece : table.pieces.of(text, MOST_PIECES)) {
            float scale = table.scales[piece];
            if (scale != 0) {
                int offset = table.offsets[piece];
                for (int i = 0; i < dimension; i++) {
                    sum[i] += scale * table.places[offset + i];
                }
            }
        }
        Vectors.normalise(sum);
        return sum;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public String model() {
        return model;
    }

    /** What a table holds; never changed once it was read. */
    static final class Rows {
        private final WordPieces pieces;
        private final float[] scales;
        private final int[] offsets;
        private final byte[] places;

        private Rows(WordPieces pieces, float[] scales, int[] offsets, byte[] places) {
            this.pieces = pieces;
            this.scales = scales;
            this.offsets = offsets;
            this.places = places;
        }

        /**
         * Reads a table.
         *
         * @param pieces how texts are cut into what the table knows
         * @throws IOException where it cannot be read or is of another kind or dimension
         */
        static Rows read(InputStream file, WordPieces pieces, int dimension) throws IOException {
            DataInputStream in = new DataInputStream(file);
            int mark = in.readInt();
            int known = in.readInt();
            int wide = in.readInt();
            if (mark != MARK || wide != dimension || known < 0 || known > MOST_KNOWN) {
                throw new IOException("no table of " + dimension + " places");
            }
            float[] scales = new float[known];
            int[] offsets = new int[known];
            int rows = 0;
            for (int piece = 0; piece < known; piece++) {
                scales[piece] = in.readFloat();
                if (scales[piece] != 0) {
                    offsets[piece] = rows++ * dimension;
                }
            }
            byte[] places = new byte[rows * dimension];
            in.readFully(places);
            return new Rows(pieces, scales, offsets, places);
        }
    }

    /** Read at the first use, as most commands need no vectors. */
    private static final class Holder {
        private static final Rows ROWS = read();

        private static Rows read() {
            try (InputStream file = Objects.requireNonNull(TokenTable.class.getResourceAsStream(FILE), FILE)) {
                return Rows.read(file, Vocabulary.standard(), DIMENSION);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
