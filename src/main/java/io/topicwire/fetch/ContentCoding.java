package io.topicwire.fetch;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;

/** The ways in which a body may be compressed (RFC 9110 section 8.4.1; RFC 7932 for brotli). */
enum ContentCoding {
    /** Not compressed. */
    IDENTITY {
        @Override
        Source decode(BufferedSource encoded) {
            return encoded;
        }
    },
    /** gzip, RFC 1952. */
    GZIP {
        @Override
        Source decode(BufferedSource encoded) {
            return new GzipSource(encoded);
        }
    },
    /** brotli, RFC 7932. */
    BROTLI {
        @Override
        Source decode(BufferedSource encoded) throws IOException {
            return Okio.source(new BrotliInputStream(encoded.inputStream()));
        }
    };

    /** What we ask for. gzip first: the JDK reads it with native code, while our brotli reader is plain Java. */
    static final String ACCEPTED = "gzip, br;q=0.9";

    /** The coding of a {@code Content-Encoding} field; empty for one that we did not ask for, or several. */
    static Optional<ContentCoding> of(Optional<String> field) {
        return switch (field.orElse("").trim().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> Optional.of(IDENTITY);
            case "gzip", "x-gzip" -> Optional.of(GZIP);
            case "br" -> Optional.of(BROTLI);
            default -> Optional.empty();
        };
    }

    /** The decoded bytes; damage shows as an IOException, here or while they are read. */
    abstract Source decode(BufferedSource encoded) throws IOException;
}
