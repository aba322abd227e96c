package io.topicwire.fetch;

import java.net.Proxy;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;

/**
 * Makes the HTTP client that every outbound request goes through: the address guard in front of each connection, a pool
 * of its own, and nothing that acts by itself (redirects, cache, cookies, proxies).
 */
final class GuardedClient {
    private GuardedClient() {}

    /** A quarter more than the largest body, for its framing, and the most of header fields that OkHttp reads, twice. */
    private static long mostAnswered(FetchSettings settings) {
        int body = settings.limits().bodyBytes();
        return body + body / 4 + (512L << 10);
    }

    static OkHttpClient create(FetchSettings settings, AddressGuard guard, GuardedDns dns) {
        return new OkHttpClient.Builder()
                .addInterceptor(new HostSpelling())
                .dns(dns)
                .socketFactory(new GuardedSocketFactory(guard, mostAnswered(settings)))
                .addNetworkInterceptor(new GuardInterceptor(guard))
                // A proxy from the environment would connect on our behalf, past the guard.
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .cache(null)
                .cookieJar(CookieJar.NO_COOKIES)
                // Only GET is sent, so a stale pooled connection or a dead address may be tried again safely.
                .retryOnConnectionFailure(true)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.limits().fetchTime())
                .writeTimeout(settings.limits().fetchTime())
                .callTimeout(settings.limits().fetchTime())
                .connectionPool(new ConnectionPool(
                        settings.idleConnections(), settings.keepAlive().toMillis(), TimeUnit.MILLISECONDS))
                .build();
    }
}
