package io.topicwire.fetch;

import io.topicwire.feed.WebUri;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/**
 * Clients that go through a proxy of the operator's. The proxy's own address is exempt from the guard, for the operator
 * named it; what the proxy connects to is the proxy's to judge, but for addresses written as numbers, which are refused
 * before it is asked. Thread-safe.
 */
final class ProxyClients implements AutoCloseable {
    private static final int PORT = 80;
    private static final AddressGuard OPEN = new AddressGuard(List.of(network("0.0.0.0/0"), network("::/0")));

    private final OkHttpClient direct;
    private final GuardedDns dns;
    private final Map<WebUri, OkHttpClient> clients = new ConcurrentHashMap<>();

    ProxyClients(OkHttpClient direct, NameLookup names, FetchSettings settings) {
        this.direct = direct;
        this.dns = new GuardedDns(OPEN, names, settings.connectTimeout());
    }

    /** The client for a proxy, made at its first use. */
    OkHttpClient through(WebUri proxy) {
        return clients.computeIfAbsent(proxy, this::create);
    }

    private OkHttpClient create(WebUri proxy) {
        int port = proxy.toUri().getPort();
        InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.host(), port < 0 ? PORT : port);
        OkHttpClient.Builder client = direct.newBuilder()
                .proxy(new Proxy(Proxy.Type.HTTP, address))
                .dns(dns)
                .socketFactory(SocketFactory.getDefault());
        client.networkInterceptors().removeIf(GuardInterceptor.class::isInstance);
        return client.build();
    }

    private static IpNetwork network(String block) {
        return IpNetwork.parse(block).orElseThrow();
    }

    @Override
    public void close() {
        dns.close();
    }
}
