package io.topicwire.vector.distil;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The pieces that a model was trained on, from the description of its tokenizer. */
final class ModelVocabulary {
    private static final String FILE = "/all-minilm-l6-v2-q-tokenizer.json";

    private ModelVocabulary() {}

    /** The pieces in the order of their numbers, which leave no gap. */
    static List<String> read() throws IOException {
        SortedMap<Integer, String> pieces = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(ModelVocabulary.class.getResourceAsStream(FILE), FILE);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("vocab")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String piece = parser.currentName();
                        parser.nextToken();
                        pieces.put(parser.getIntValue(), piece);
                    }
                }
            }
        }
        if (pieces.isEmpty() || pieces.lastKey() != pieces.size() - 1) {
            throw new IOException("the vocabulary has gaps");
        }
        return List.copyOf(pieces.values());
    }
}
