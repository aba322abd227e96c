package io.topicwire.fetch;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what a server may send without being asked again. Whoever reads the body counts its bytes, but HTTP has lines
 * without a bound that never become body: OkHttp gathers the extension of a chunk (RFC 9112 section 7.1.1) in memory
 * until its line ends, at the speed of the network.
 */
final class AnswerBound {
    private final long most;
    private final AtomicLong received = new AtomicLong();

    /** @param most most bytes between two requests on one connection */
    AnswerBound(long most) {
        this.most = most;
    }

    /** Fails with {@link DocumentRefusedException} when the server has sent too much. */
    InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    /** What we say is a new question, so the count begins again. */
    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int value) throws IOException {
                received.set(0);
                out.write(value);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                received.set(0);
                out.write(bytes, offset, length);
            }
        };
    }

    private void count(int bytes) throws DocumentRefusedException {
        if (received.addAndGet(bytes) > most) {
            throw new DocumentRefusedException(
                    "the server sent more than " + Words.bytes((int) most) + " in one answer");
        }
    }
}
