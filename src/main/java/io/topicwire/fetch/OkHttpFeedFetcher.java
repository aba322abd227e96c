package io.topicwire.fetch;

import java.time.InstantSource;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/**
 * Fetches over HTTP/1.1 and HTTP/2 with a client of its own. Runs in the caller's thread; how many fetches run at once
 * is the caller's choice.
 *
 * <p>A fetch ends within its fetch time, with one exception: the system's resolver cannot be interrupted, so a look-up
 * that hangs adds at most the connect timeout.
 */
public final class OkHttpFeedFetcher implements FeedFetcher {
    private final FetchSettings settings;
    private final InstantSource clock;
    private final GuardedDns dns;
    private final OkHttpClient client;
    private final ProxyClients proxies;
    private final RunningCalls calls = new RunningCalls();

    /**
     * @param settings how to fetch
     * @param clock reads dates in answers; time limits run on the machine's monotonic clock, as sockets do
     * @param names where host names are looked up, usually {@link NameLookup#SYSTEM}
     */
    public OkHttpFeedFetcher(FetchSettings settings, InstantSource clock, NameLookup names) {
        this.settings = settings;
        this.clock = clock;
        AddressGuard guard = new AddressGuard(settings.allowedNetworks());
        this.dns = new GuardedDns(guard, names, settings.connectTimeout());
        this.client = GuardedClient.create(settings, guard, dns);
        this.proxies = new ProxyClients(client, names, settings);
    }

    /** The same with a changed client: a test adds the certificate of its own server. */
    OkHttpFeedFetcher(OkHttpFeedFetcher model, UnaryOperator<OkHttpClient.Builder> change) {
        this.settings = model.settings;
        this.clock = model.clock;
        this.dns = model.dns;
        this.client = change.apply(model.client.newBuilder()).build();
        this.proxies = new ProxyClients(client, NameLookup.SYSTEM, settings);
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        OkHttpClient carrier = request.terms().proxy().map(proxies::through).orElse(client);
        return new Visit(new Exchange(carrier, calls, settings), settings, clock, request).run();
    }

    @Override
    public void close() {
        calls.stop();
        dns.close();
        proxies.close();
        client.connectionPool().evictAll();
    }
}
