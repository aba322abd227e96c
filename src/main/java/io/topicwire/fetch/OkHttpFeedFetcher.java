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
    private final RunningCalls calls;

    /**
     * @param settings how to fetch
     * @param clock reads dates in answers; time limits run on the machine's monotonic clock, as sockets do
     * @param names where host names are looked up, usually {@link NameLookup#SYSTEM}
     */
    public OkHttpFeedFetcher(FetchSettings settings, InstantSource clock, NameLookup names) {
        this.settings = settings;
        this.clock = clock;
        this.calls = new RunningCalls();
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
        this.calls = model.calls;
    }

    private OkHttpFeedFetcher(OkHttpFeedFetcher model, FetchSettings settings) {
        this.settings = settings;
        this.clock = model.clock;
        this.dns = model.dns;
        this.client = model.client;
        this.proxies = model.proxies;
        this.calls = model.calls;
    }

    /** The same fetcher, its connections included, for smaller documents; it ends when this one is closed. */
    public FeedFetcher upTo(int bytes) {
        return new OkHttpFeedFetcher(this, settings.upTo(bytes));
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
