package io.topicwire.vector.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.topicwire.vector.TextVectors;
import io.topicwire.vector.Vectors;
import io.topicwire.vector.Vocabulary;
import io.topicwire.vector.WordPieces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * all-MiniLM-L6-v2 with weights of eight bits, on the thread that asks. The vector is the mean over the pieces of what
 * the last layer says, made as long as one, as the model was trained. Its last digits may differ between processors of
 * different kinds.
 */
public final class OnnxEncoder implements TextVectors {
    private static final String MODEL = "minilm-l6-v2-q";
    private static final String FILE = "/all-minilm-l6-v2-q.onnx";
    private static final int DIMENSION = 384;
    /** What the model was trained on are 128 pieces, the two marks among them; its cost grows with their number. */
    private static final int MOST_PIECES = 126;

    private final WordPieces pieces;
    private final long begin;
    private final long end;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxEncoder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.begin = pieces.number("[CLS]");
        this.end = pieces.number("[SEP]");
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the model.
     *
     * @throws IOException where it is not beside the program
     * @throws OrtException where the runtime refuses it
     */
    public static OnnxEncoder load() throws IOException, OrtException {
        return load(Vocabulary.standard());
    }

    /** The same for a vocabulary that is not shipped yet. */
    public static OnnxEncoder load(WordPieces pieces) throws IOException, OrtException {
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "topicwire");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            return new OnnxEncoder(pieces, environment, environment.createSession(model(FILE), options));
        }
    }

    private static byte[] model(String name) throws IOException {
        try (InputStream file = OnnxEncoder.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return file.readAllBytes();
        }
    }

    @Override
    public float[] vector(String text) {
        int[] numbers = pieces.of(text, MOST_PIECES);
        return numbers.length == 0
                ? new float[DIMENSION]
                : vectors(List.of(numbers)).get(0);
    }

    /**
     * The vectors of texts that are cut already.
     *
     * @param texts numbers of {@link Vocabulary}, equally many in each text, at least one
     * @throws IllegalStateException where the runtime fails, which is a fault
     */
    public List<float[]> vectors(List<int[]> texts) {
        int length = texts.get(0).length + 2;
        long[] shape = {texts.size(), length};
        LongBuffer ids = LongBuffer.allocate(texts.size() * length);
        LongBuffer all = LongBuffer.allocate(texts.size() * length);
        for (int[] text : texts) {
            ids.put(begin);
            for (int number : text) {
                ids.put(number);
            }
            ids.put(end);
        }
        while (all.hasRemaining()) {
            all.put(1);
        }
        try (OnnxTensor numbers = OnnxTensor.createTensor(environment, ids.flip(), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, all.flip(), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(texts.size() * length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", numbers, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] layer = (float[][][]) result.get(0).getValue();
            return Arrays.stream(layer).map(OnnxEncoder::mean).toList();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
        }
    }

    private static float[] mean(float[][] pieces) {
        float[] sum = new float[DIMENSION];
        for (float[] piece : pieces) {
            for (int i = 0; i < DIMENSION; i++) {
                sum[i] += piece[i];
            }
        }
        Vectors.normalise(sum);
        return sum;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String model() {
        return MODEL;
    }
}
