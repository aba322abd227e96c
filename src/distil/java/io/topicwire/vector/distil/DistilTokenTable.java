package io.topicwire.vector.distil;

import io.topicwire.vector.WordPieces;
import io.topicwire.vector.onnx.OnnxEncoder;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Makes the token table: each piece of the vocabulary is put before the encoder alone, the vectors are centred and turned
 * onto their main axes, and each is weighed by how rare the piece is. After Tulkens and van Dongen, Model2Vec, 2024;
 * weights after Arora, Liang, Ma, A simple but tough-to-beat baseline for sentence embeddings, 2017. Nothing in it is
 * left to chance: two runs on one machine write the same bytes.
 *
 * <p>{@code mvn -Dfast -Ptoken-table test-compile exec:exec} writes both files into the resources.
 */
final class DistilTokenTable {
    private static final int MARK = 0x54575431;
    private static final int DIMENSION = 256;
    private static final int LARGEST = 127;

    private DistilTokenTable() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> vocabulary = ModelVocabulary.read();
        Files.write(
                folder.resolve("vocabulary.txt"),
                (String.join("\n", vocabulary) + "\n").getBytes(StandardCharsets.UTF_8));
        List<Integer> kept = kept(vocabulary);
        List<float[]> vectors = encoded(vocabulary, kept);
        List<float[]> turned = MainAxes.of(vectors, DIMENSION).turn(vectors);
        PieceWeights weights = new PieceWeights(vocabulary);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("token-table.bin"))))) {
            write(out, vocabulary.size(), kept, turned, weights);
        }
        System.out.println(kept.size() + " of " + vocabulary.size() + " pieces");
    }

    /** Pieces that English text can have: no marks, nothing unused, no letters but Latin ones. */
    private static List<Integer> kept(List<String> vocabulary) {
        IntPredicate latin = character -> !Character.isLetter(character)
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
        List<Integer> kept = new ArrayList<>();
        for (int number = 0; number < vocabulary.size(); number++) {
            String piece = vocabulary.get(number);
            boolean mark = piece.startsWith("[") && piece.length() > 1;
            if (!mark && piece.codePoints().allMatch(latin)) {
                kept.add(number);
            }
        }
        return kept;
    }

    private static List<float[]> encoded(List<String> vocabulary, List<Integer> kept) throws Exception {
        OnnxEncoder encoder = OnnxEncoder.load(new WordPieces(vocabulary));
        List<float[]> vectors = new ArrayList<>();
        for (int number : kept) {
            // One at a time: the quantised model rounds by what else is in the batch.
            vectors.add(encoder.vectors(List.of(new int[] {number})).get(0));
        }
        return vectors;
    }

    private static void write(
            DataOutputStream out, int known, List<Integer> kept, List<float[]> vectors, PieceWeights weights)
            throws IOException {
        out.writeInt(MARK);
        out.writeInt(known);
        out.writeInt(DIMENSION);
        float[] scales = new float[known];
        for (int row = 0; row < kept.size(); row++) {
            int number = kept.get(row);
            scales[number] = (float) (weights.of(number) * largest(vectors.get(row)) / LARGEST);
        }
        for (float scale : scales) {
            out.writeFloat(scale);
        }
        for (float[] vector : vectors) {
            writeRow(out, vector);
        }
    }

    private static void writeRow(OutputStream out, float[] vector) throws IOException {
        float largest = largest(vector);
        for (float place : vector) {
            out.write(Math.round(place / largest * LARGEST));
        }
    }

    private static float largest(float[] vector) {
        float largest = 0;
        for (float place : vector) {
            largest = Math.max(largest, Math.abs(place));
        }
        return largest;
    }
}
