package io.topicwire.fetch;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The last look before a request is written: at the peer of the socket that will carry it. Catches what neither name
 * look-up nor socket factory saw, such as a pooled connection that OkHttp shares between host names (HTTP/2).
 */
record GuardInterceptor(AddressGuard guard) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null) {
            throw new IllegalStateException("only a network interceptor sees the connection");
        }
        guard.check(connection.socket().getInetAddress());
        return chain.proceed(chain.request());
    }
}
