package io.topicwire.fetch;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Refuses hosts that are numbers in another form than the standard one, such as {@code 0177.0.0.1} or {@code 0x7f.1}:
 * readers disagree on which address they mean (Java takes the first for 177.0.0.1, the C library for 127.0.0.1), and no
 * honest publisher writes them. The test is that of the WHATWG URL Standard, "ends in a number".
 */
final class HostSpelling implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        String host = chain.request().url().host();
        if (endsInNumber(host) && IpLiteral.parse(host).isEmpty()) {
            throw new ForbiddenAddressException("the host " + host + " is a number in an ambiguous form");
        }
        return chain.proceed(chain.request());
    }

    private static boolean endsInNumber(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        return last.matches("[0-9]+|0[xX][0-9a-fA-F]*");
    }
}
