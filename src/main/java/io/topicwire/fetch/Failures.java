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
            return find(failure, TimeoutException.class).isPresent()
                    ? "DNS did not answer for the name " + host + " within " + Words.span(settings.connectTimeout())
                    : "DNS knows no address for the name " + host;
        }
        if (failure instanceof InterruptedIOException) {
            return timeout(failure, host);
        }
        if (failure instanceof SSLException) {
            return TlsFailures.reason((SSLException) failure, host);
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

    private static String connect(IOException failure, String host) {
        boolean refused = Optional.ofNullable(failure.getMessage())
                .or(() -> Optional.ofNullable(failure.getCause()).map(Throwable::getMessage))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.contains("refused") || text.contains("failed to connect"))
                .isPresent();
        return refused ? host + " refused the connection" : "the connection to " + host + " failed";
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
