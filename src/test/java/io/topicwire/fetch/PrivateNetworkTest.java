package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody makes us connect to this machine: a canary listens on every loopback address and must hear nothing. */
final class PrivateNetworkTest {
    /** Ways to write this machine as the host of a URL, for one parser or resolver or another. */
    private static final List<String> SPELLINGS = List.of(
            // Standard and near-standard.
            "127.0.0.1",
            "127.0.0.3",
            "127.1.1.1",
            "127.255.255.254",
            "127.0.0.1.",
            "0.0.0.0",
            "0.0.0.0.",
            // Short, decimal, octal, hexadecimal and mixed forms of the C library (inet_aton).
            "127.1",
            "127.0.1",
            "127.65537",
            "2130706433",
            "2130706435",
            "2147483646",
            "0",
            "0.0",
            "00.0.0.0",
            "0177.0.0.1",
            "0177.1",
            "0177.0.1",
            "017700000001",
            "00177.0.0.1",
            "0177.0000.0000.0001",
            "0177.0.0.01",
            "0x7f.0.0.1",
            "0x7f.1",
            "0x7f000001",
            "0X7F000001",
            "0x7F.0x0.0x0.0x1",
            "0x7f.0.1",
            "0x0",
            "0x7f.0.0.01",
            "127.0x0.0.1",
            "0177.0x0.1",
            "127.0.0.0x1",
            "127.000.000.001",
            "127.0.0.01",
            "127.00.0.1",
            // Percent signs, other digits and dots, which host rules fold to ASCII.
            "%31%32%37.0.0.1",
            "127%2e0.0.1",
            "%6c%6f%63alhost",
            "①②⑦.⓪.⓪.①",
            "127。0。0。1",
            "127．0．0．1",
            "１２７.0.0.1",
            "ｌocalhost",
            "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
            // IPv6.
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[0000:0000:0000:0000:0000:0000:0000:0001]",
            "[::0:1]",
            "[0::1]",
            "[::0001]",
            "[0:0::1]",
            "[::0.0.0.1]",
            "[::]",
            "[0:0:0:0:0:0:0:0]",
            "[::1%25lo]",
            "[::1%lo]",
            "[fe80::1]",
            // IPv4 inside IPv6.
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::FFFF:7F00:0001]",
            "[0:0:0:0:0:ffff:127.0.0.1]",
            "[::ffff:0.0.0.0]",
            "[::127.0.0.1]",
            "[::7f00:1]",
            "[::ffff:0:127.0.0.1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b:1::7f00:1]",
            "[2002:7f00:1::]",
            "[2002:7f00:0001::1]",
            "[2001:0:7f00:1::]",
            // Names that somebody points here.
            "localhost",
            "LOCALHOST",
            "localhost.",
            "localhost.localdomain",
            "sub.localhost",
            "ip6-localhost",
            "rebind.example",
            "127.0.0.1.wildcard.example",
            "xn--bcher-kva.example",
            // A public host in front of the real one.
            "public.example@127.0.0.1",
            "public.example:80@127.0.0.1",
            "public.example\\@127.0.0.1");

    private RawServer canary;

    @BeforeEach
    void listen() throws IOException {
        canary = new RawServer(
                InetAddress.getByName("::"), (socket, out) -> out.write("HTTP/1.1 200 OK\r\n\r\nchirp".getBytes()));
    }

    @AfterEach
    void silence() throws IOException {
        canary.close();
    }

    @Test
    void thereAreSixtySpellingsAndMore() {
        assertThat(SPELLINGS).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void theCanaryHearsWhoeverIsAllowedHere() throws IOException {
        assertThat(directHits("127.0.0.0/8", "::1", "0.0.0.0/8")).isGreaterThanOrEqualTo(30);
    }

    @Test
    void noSpellingReachesThisMachine() throws IOException {
        assertThat(directHits()).isZero();
        assertThat(canary.connections()).isZero();
    }

    @Test
    void noFeedAddressReachesThisMachine() throws IOException {
        try (OkHttpFeedFetcher fetcher = fetcher(PrivateNetworkTest::looseResolver)) {
            for (String spelling : SPELLINGS) {
                io.topicwire.feed.WebUri.parse(url(spelling))
                        .map(uri -> fetcher.fetch(Fetching.request(uri.toString())))
                        .ifPresent(result -> assertThat(result).as(spelling).isInstanceOf(FetchResult.Refused.class));
            }
        }
        assertThat(canary.connections()).isZero();
    }

    @Test
    void noRedirectReachesThisMachine() throws IOException {
        try (MockWebServer origin = new MockWebServer();
                OkHttpFeedFetcher fetcher = fetcher(PrivateNetworkTest::looseResolver)) {
            origin.setDispatcher(redirectingTo(SPELLINGS));
            origin.start(InetAddress.getByName("127.0.0.2"), 0);
            for (int i = 0; i < SPELLINGS.size(); i++) {
                String start = "http://127.0.0.2:" + origin.getPort() + "/" + i;
                assertThat(fetcher.fetch(Fetching.request(start)))
                        .as(SPELLINGS.get(i))
                        .isInstanceOf(FetchResult.Refused.class);
            }
            assertThat(origin.getRequestCount()).isEqualTo(SPELLINGS.size());
        }
        assertThat(canary.connections()).isZero();
    }

    @Test
    void aNameThatChangesItsAddressDoesNotReachThisMachine() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        NameLookup flipping =
                host -> List.of(InetAddress.getByName(lookups.getAndIncrement() % 2 == 0 ? "127.0.0.2" : "127.0.0.1"));
        List<FetchResult> results = new ArrayList<>();
        try (MockWebServer origin = new MockWebServer();
                RawServer here = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n");
                OkHttpFeedFetcher fetcher = fetcher(flipping)) {
            origin.setDispatcher(closingAfterEachAnswer());
            origin.start(InetAddress.getByName("127.0.0.2"), 0);
            for (int i = 0; i < 100; i++) {
                int port = i % 2 == 0 ? origin.getPort() : here.port();
                results.add(fetcher.fetch(Fetching.request("http://flip.example:" + port + "/")));
            }
            assertThat(here.connections()).isZero();
        }
        assertThat(results).filteredOn(FetchResult.Fetched.class::isInstance).hasSize(50);
        assertThat(results).filteredOn(FetchResult.Refused.class::isInstance).hasSize(50);
    }

    @Test
    void ofSeveralAddressesOnlyThePermittedAreTried() throws IOException {
        NameLookup mixed = host -> List.of(
                InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"), InetAddress.getByName("127.0.0.2"));
        AddressGuard guard =
                new AddressGuard(List.of(IpNetwork.parse("127.0.0.2").orElseThrow()));
        try (GuardedDns dns = new GuardedDns(guard, mixed, Fetching.AMPLE)) {
            assertThat(dns.lookup("mixed.example")).containsExactly(InetAddress.getByName("127.0.0.2"));
        }
    }

    @Test
    void theSocketItselfRefuses() throws IOException {
        GuardedSocketFactory factory = new GuardedSocketFactory(new AddressGuard(List.of()), 1 << 20);
        InetAddress here = InetAddress.getByName("127.0.0.1");
        List<Attempt> attempts = List.of(
                () -> factory.createSocket().connect(new InetSocketAddress(here, canary.port())),
                () -> factory.createSocket().connect(new InetSocketAddress(here, canary.port()), 1_000),
                () -> factory.createSocket().connect(InetSocketAddress.createUnresolved("localhost", canary.port())));
        for (Attempt attempt : attempts) {
            assertThat(thrownBy(attempt)).isInstanceOf(ForbiddenAddressException.class);
        }
        assertThat(canary.connections()).isZero();
    }

    @Test
    void theLastLookIsAtThePeerOfTheSocket() throws IOException {
        OkHttpClient onlyLastLook = new OkHttpClient.Builder()
                .addNetworkInterceptor(new GuardInterceptor(new AddressGuard(List.of())))
                .build();
        try (MockWebServer server = new MockWebServer()) {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            Request request = new Request.Builder().url(server.url("/")).build();
            assertThat(thrownBy(() -> onlyLastLook.newCall(request).execute().close()))
                    .isInstanceOf(ForbiddenAddressException.class);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void aProxyOfTheEnvironmentIsNotUsed() throws IOException {
        String before = System.getProperty("http.proxyHost");
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(canary.port()));
        try (MockWebServer origin = new MockWebServer();
                OkHttpFeedFetcher fetcher = fetcher(NameLookup.SYSTEM)) {
            origin.setDispatcher(closingAfterEachAnswer());
            origin.start(InetAddress.getByName("127.0.0.2"), 0);
            assertThat(fetcher.fetch(Fetching.request("http://127.0.0.2:" + origin.getPort() + "/")))
                    .isInstanceOf(FetchResult.Fetched.class);
        } finally {
            System.clearProperty("http.proxyPort");
            Optional.ofNullable(before)
                    .ifPresentOrElse(
                            host -> System.setProperty("http.proxyHost", host),
                            () -> System.clearProperty("http.proxyHost"));
        }
        assertThat(canary.connections()).isZero();
    }

    /** Sends a request to every spelling with the guarded client alone, and counts the answers. */
    private int directHits(String... allowed) throws IOException {
        FetchSettings settings = Fetching.settings(Fetching.limits(1 << 20, Fetching.AMPLE), allowed);
        AddressGuard guard = new AddressGuard(settings.allowedNetworks());
        int hits = 0;
        try (GuardedDns dns = new GuardedDns(guard, PrivateNetworkTest::looseResolver, settings.connectTimeout())) {
            OkHttpClient client = GuardedClient.create(settings, guard, dns);
            for (String spelling : SPELLINGS) {
                HttpUrl url = HttpUrl.parse(url(spelling));
                hits += url != null && answers(client, url) ? 1 : 0;
            }
            client.connectionPool().evictAll();
        }
        return hits;
    }

    private static boolean answers(OkHttpClient client, HttpUrl url) {
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            return response.isSuccessful();
        } catch (IOException e) {
            return false;
        }
    }

    private String url(String host) {
        return "http://" + host + ":" + canary.port() + "/";
    }

    private static OkHttpFeedFetcher fetcher(NameLookup names) {
        FetchSettings settings = Fetching.settings(Fetching.limits(1 << 20, Fetching.AMPLE), "127.0.0.2/32");
        return new OkHttpFeedFetcher(settings, InstantSource.fixed(Fetching.NOW), names);
    }

    /** The most obliging resolver: numbers as the C library reads them, and this machine for every name. */
    private static List<InetAddress> looseResolver(String host) throws UnknownHostException {
        String[] parts = host.split("\\.");
        try {
            long value = 0;
            for (int i = 0; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                value += Long.decode(parts[i]) << (last ? 0 : 8 * (3 - i));
            }
            return List.of(InetAddress.getByAddress(
                    new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value}));
        } catch (NumberFormatException e) {
            return List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
        }
    }

    private Dispatcher redirectingTo(List<String> hosts) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String host = hosts.get(Integer.parseInt(request.getTarget().substring(1)));
                return new MockResponse.Builder()
                        .code(302)
                        .addHeaderLenient("Location", url(host))
                        .build();
            }
        };
    }

    private static Dispatcher closingAfterEachAnswer() {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .addHeader("Connection: close")
                        .body("<rss/>")
                        .build();
            }
        };
    }

    private static Throwable thrownBy(Attempt attempt) {
        return org.assertj.core.api.Assertions.catchThrowable(attempt::run);
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
