package io.topicwire.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that ask the {@link AddressGuard} in the moment they connect. OkHttp skips its name look-up for IP
 * literals, so this is the one door that every connection passes.
 */
final class GuardedSocketFactory extends SocketFactory {
    private final AddressGuard guard;
    private final long mostAnswered;

    /** @param mostAnswered most bytes that a server may send without being asked again */
    GuardedSocketFactory(AddressGuard guard, long mostAnswered) {
        this.guard = guard;
        this.mostAnswered = mostAnswered;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(guard, new AnswerBound(mostAnswered));
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("OkHttp connects its sockets itself, with a timeout");
    }

    private static final class GuardedSocket extends Socket {
        private final AddressGuard guard;
        private final AnswerBound bound;

        GuardedSocket(AddressGuard guard, AnswerBound bound) {
            this.guard = guard;
            this.bound = bound;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return bound.over(super.getInputStream());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return bound.over(super.getOutputStream());
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }

        @Override
        public void connect(SocketAddress to, int timeoutMillis) throws IOException {
            if (!(to instanceof InetSocketAddress internet) || internet.isUnresolved()) {
                throw new ForbiddenAddressException("the address " + to + " is not an IP address");
            }
            guard.check(internet.getAddress());
            super.connect(to, timeoutMillis);
        }
    }
}
