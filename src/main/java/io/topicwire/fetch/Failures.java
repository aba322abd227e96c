package io.topicwire.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Turns what OkHttp throws into results that an operator understands. */
final class Failures {
    /** Longest chain of causes that is followed. */
    private static final int CAUSES = 20;

    private final FetchSettings settings;

    Failures(FetchSettings settings) {
        this.settings = settings;
    }

    /** What to answer for a failed exchange with a host. */
    FetchResult result(IOException failure, String host) {
        Optional<ForbiddenAddressException> forbidden = find(failure, ForbiddenAddressException.class);
        if (forbidden.isPresent()) {
            return new FetchResult.Refused(0, forbidden.get().reason());
        }
        if (failure instanceof DocumentRefusedException refused) {
            return new FetchResult.Refused(0, refused.reason());
        }
        return new FetchResult.Unreachable(reason(failure, host));
    }

    private String reason(IOException failure, String host) {
        if (failure instanceof UnknownHostException) {
            return lookup(failure, host);
        }
        if (failure instanceof InterruptedIOException) {
            return timeout(failure, host);
        }
        if (failure instanceof SSLException tls) {
            return TlsFailures.reason(tls, host);
        }
        if (failure instanceof NoRouteToHostException) {
            return "there is no route to " + host;
        }
        if (failure instanceof ConnectException) {
            return connect(failure, host);
        }
        if (failure instanceof ProtocolException
                || find(failure, EOFException.class).isPresent()) {
            return host + " broke off its answer, or what it sent is not HTTP";
        }
        return failure instanceof SocketException
                ? host + " broke the connection"
                : "the connection to " + host + " failed";
    }

    private String lookup(IOException failure, String host) {
        if (find(failure, InterruptedException.class).isPresent()) {
            return Visit.CANCELLED;
        }
        if (find(failure, RejectedExecutionException.class).isPresent()) {
            return "too many name look-ups are waiting for DNS to ask for " + host;
        }
        return find(failure, TimeoutException.class).isPresent()
                ? "DNS did not answer for the name " + host + " within " + Words.span(settings.connectTimeout())
                : "DNS knows no address for the name " + host;
    }

    /** The JDK has one exception for several faults and tells them apart by text only; OkHttp wraps it in its own. */
    private static String connect(IOException failure, String host) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String message = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        if (message.contains("unreachable")) {
            return "the network of " + host + " cannot be reached from here";
        }
        return message.contains("refused") ? host + " refused the connection" : host + " did not accept a connection";
    }

    private String timeout(IOException failure, String host) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        if (message.contains("interrupt")) {
            return Visit.CANCELLED;
        }
        return failure instanceof SocketTimeoutException && message.contains("connect")
                ? host + " did not accept a connection within " + Words.span(settings.connectTimeout())
                : host + " did not finish its answer within "
                        + Words.span(settings.limits().fetchTime());
    }

    /** The first of a type among a failure, its causes and those that OkHttp hangs beside it. */
    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int i = 0; at != null && i < CAUSES; i++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            for (Throwable beside : at.getSuppressed()) {
                if (type.isInstance(beside)) {
                    return Optional.of(type.cast(beside));
                }
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
