package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Limits;
import io.topicwire.fetch.FetchResult.Refused;
import io.topicwire.fetch.FetchResult.Unreachable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults that a test cannot bring about on one machine. */
final class FailuresTest {
    private final Failures failures = new Failures(Fetching.settings(Limits.standard()));

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(wrapped("Connection refused"), "a.example refused the connection"),
                Arguments.of(new ConnectException("Connection refused"), "a.example refused the connection"),
                Arguments.of(wrapped("Network is unreachable"), "the network of a.example cannot be reached from here"),
                Arguments.of(wrapped("Connection timed out"), "a.example did not accept a connection"),
                Arguments.of(new NoRouteToHostException("No route to host"), "there is no route to a.example"),
                Arguments.of(
                        new SocketTimeoutException("Connect timed out"),
                        "a.example did not accept a connection within 5 s"),
                Arguments.of(new InterruptedIOException("timeout"), "a.example did not finish its answer within 30 s"),
                Arguments.of(new InterruptedIOException("interrupted"), Visit.CANCELLED),
                Arguments.of(
                        caused(new UnknownHostException("a.example"), new RejectedExecutionException()),
                        "too many name look-ups are waiting for DNS to ask for a.example"),
                Arguments.of(new SocketException("Connection reset"), "a.example broke the connection"),
                Arguments.of(
                        new SSLHandshakeException("no protocol in common"),
                        "no secure connection to a.example could be agreed on"),
                Arguments.of(
                        caused(new SSLHandshakeException("bad"), new CertificateException("weak key")),
                        "the certificate of a.example is not acceptable"),
                Arguments.of(new IOException("anything"), "the connection to a.example failed"),
                Arguments.of(new IOException(), "the connection to a.example failed"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void arePutInPlainWords(IOException failure, String reason) {
        assertThat(failures.result(failure, "a.example")).isEqualTo(new Unreachable(reason));
    }

    @Test
    void aForbiddenAddressBesideAnotherFailureIsStillOurRefusal() {
        IOException failure = new ConnectException("Failed to connect");
        failure.addSuppressed(new ForbiddenAddressException("the address is not public"));
        assertThat(failures.result(failure, "a.example")).isEqualTo(new Refused(0, "the address is not public"));
    }

    @Test
    void aCircleOfCausesEnds() {
        IOException first = new IOException("first");
        first.initCause(new IOException("second", first));
        assertThat(failures.result(first, "a.example")).isInstanceOf(Unreachable.class);
    }

    /** As OkHttp reports a connection that failed. */
    private static IOException wrapped(String message) {
        return caused(
                new ConnectException("Failed to connect to a.example/192.0.2.1:443"), new ConnectException(message));
    }

    private static IOException caused(IOException failure, Exception cause) {
        failure.initCause(cause);
        return failure;
    }
}
