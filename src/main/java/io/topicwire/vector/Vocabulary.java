package io.topicwire.vector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The pieces that all models here were made for: BERT's English vocabulary, lower case, 30,522 of them. */
public final class Vocabulary {
    private static final String FILE = "vocabulary.txt";

    private Vocabulary() {}

    /**
     * How texts are cut; read when it is first asked for.
     *
     * @throws UncheckedIOException where the program is damaged
     */
    public static WordPieces standard() {
        return Holder.STANDARD;
    }

    /** Read at the first use, as most commands need no vectors. */
    private static final class Holder {
        private static final WordPieces STANDARD = read();

        private static WordPieces read() {
            InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                List<String> pieces = lines.lines().toList();
                return new WordPieces(pieces);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
