package io.topicwire.fetch;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** A stream that fails with {@link DocumentRefusedException} as soon as it has given more bytes than its bound. */
final class BoundedSource extends ForwardingSource {
    private final int bound;
    private long given;
    private boolean broken;

    BoundedSource(Source source, int bound) {
        super(source);
        this.bound = bound;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read;
        try {
            read = super.read(sink, byteCount);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
        given += Math.max(0, read);
        if (given > bound) {
            broken = true;
            throw new DocumentRefusedException("the document is larger than " + Words.bytes(bound));
        }
        return read;
    }

    /** Whether this stream itself failed, as opposed to whoever decodes its bytes. */
    boolean broken() {
        return broken;
    }
}
