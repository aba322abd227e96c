package io.topicwire.fetch;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;

/** Reads the body of an answer in steps and within a bound, so a bomb costs no more than the bound. */
final class DocumentReader {
    private static final int STEP = 8 << 10;

    /** Largest document in bytes, as sent and as decoded: a stream of empty blocks would decode to nothing for ever. */
    private final int bound;

    private final MemoryBudget.Hold memory;

    DocumentReader(int bound, MemoryBudget.Hold memory) {
        this.bound = bound;
        this.memory = memory;
    }

    /**
     * The decoded body.
     *
     * @throws DocumentRefusedException where it is too large, damaged or in a coding we did not ask for
     * @throws IOException where the connection fails
     */
    byte[] read(Response response) throws IOException {
        ContentCoding coding = coding(response);
        if (response.body().contentLength() > bound) {
            throw new DocumentRefusedException("the document is larger than " + Words.bytes(bound));
        }
        BoundedSource wire = new BoundedSource(response.body().source(), bound);
        BufferedSource encoded = Okio.buffer(wire);
        if (encoded.exhausted()) {
            return new byte[0];
        }
        try {
            return drain(new BoundedSource(coding.decode(encoded), bound));
        } catch (DocumentRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (wire.broken() && e instanceof IOException failure) {
                throw failure;
            }
            // The decoders answer damage with exceptions of many types, unchecked ones too.
            throw new DocumentRefusedException("the document is not valid "
                    + coding.name().toLowerCase(Locale.ROOT) + " although the server says so");
        }
    }

    private static ContentCoding coding(Response response) throws DocumentRefusedException {
        Optional<ContentCoding> coding = ContentCoding.of(Optional.ofNullable(response.header("Content-Encoding")));
        return coding.orElseThrow(
                () -> new DocumentRefusedException("the document is compressed in a way that we did not ask for"));
    }

    private byte[] drain(Source source) throws IOException {
        Buffer document = new Buffer();
        while (source.read(document, STEP) >= 0) {
            memory.grow(document.size(), bound);
        }
        memory.grown(document.size());
        return document.readByteArray();
    }
}
