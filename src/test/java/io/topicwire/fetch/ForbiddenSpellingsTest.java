package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.WebUri;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The networks next door, in many spellings, through the whole fetcher: metadata services of clouds, routers, neighbours.
 * {@link PrivateNetworkTest} does the same for this machine, where a canary listens; here a connection would end in
 * silence, so that it is the refusal which tells that none was tried.
 */
final class ForbiddenSpellingsTest {
    private static final InetAddress METADATA = address("169.254.169.254");

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The metadata service of most clouds, as inet_aton and URL parsers read it.
                "169.254.169.254",
                "169.254.169.254.",
                "2852039166",
                "0xa9fea9fe",
                "0xA9.0xFE.0xA9.0xFE",
                "0251.0376.0251.0376",
                "025177524776",
                "169.254.43518",
                "169.16689662",
                "169.0xfe.0251.254",
                "169%2e254%2e169%2e254",
                "①⑥⑨.②⑤④.①⑥⑨.②⑤④",
                "169。254。169。254",
                "１６９．２５４．１６９．２５４",
                "[::ffff:169.254.169.254]",
                "[::ffff:a9fe:a9fe]",
                "[0:0:0:0:0:FFFF:A9FE:A9FE]",
                "[::169.254.169.254]",
                "[::ffff:0:169.254.169.254]",
                "[64:ff9b::169.254.169.254]",
                "[64:ff9b:1::a9fe:a9fe]",
                "[2002:a9fe:a9fe::1]",
                "[2001:0:a9fe:a9fe::1]",
                "[fd00:ec2::254]",
                "[fd20:ce::254]",
                "metadata.google.internal",
                "169.254.169.254.wildcard.example",
                "user@169.254.169.254",
                "public.example#@169.254.169.254",
                // Those of other clouds.
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                // Routers and neighbours.
                "10.0.0.1",
                "10.1",
                "0xa.1",
                "012.0.0.1",
                "167772161",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.0.1",
                "192.168.257",
                "0300.0250.0.1",
                "3232235521",
                "100.64.0.1",
                "[fc00::1]",
                "[fd12:3456:789a::1]",
                "[fe80::1]",
                "[fe80::1%25eth0]",
                "[fec0::1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::10.0.0.1]",
                "[2002:c0a8:1::]",
                // What is no host at all.
                "255.255.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "[::]",
                "[ff02::1]",
                "[100::1]",
                "[2001:db8::1]"
            })
    void noneIsAsked(String host) {
        Optional<WebUri> uri = WebUri.parse("http://" + host + "/latest/meta-data/");
        try (OkHttpFeedFetcher fetcher = fetcher()) {
            // What is no web address cannot be subscribed to; what is one must be refused, or be another host's.
            Optional<FetchResult> result = uri.map(found -> fetcher.fetch(Fetching.request(found.toString())));
            assertThat(result.filter(found -> !(found instanceof FetchResult.Refused)))
                    .as(() -> uri + " " + result)
                    .isEmpty();
        }
    }

    @Test
    void aReasonIsGivenThatNamesTheAddress() {
        try (OkHttpFeedFetcher fetcher = fetcher()) {
            assertThat(fetcher.fetch(Fetching.request("http://metadata.google.internal/")))
                    .isInstanceOfSatisfying(
                            FetchResult.Refused.class,
                            refused -> assertThat(refused.reason())
                                    .contains("169.254.169.254")
                                    .contains("not public"));
        }
    }

    private static OkHttpFeedFetcher fetcher() {
        FetchSettings settings = Fetching.settings(Fetching.limits(1 << 20, Fetching.AMPLE));
        return new OkHttpFeedFetcher(
                settings, InstantSource.fixed(Fetching.NOW), ForbiddenSpellingsTest::obligingResolver);
    }

    /** Numbers as the C library reads them, and the metadata service for every name. */
    private static List<InetAddress> obligingResolver(String host) throws UnknownHostException {
        String[] parts = host.toLowerCase(Locale.ROOT).split("\\.");
        try {
            long value = 0;
            for (int i = 0; i < parts.length; i++) {
                value += Long.decode(parts[i]) << (i == parts.length - 1 ? 0 : 8 * (3 - i));
            }
            return List.of(InetAddress.getByAddress(
                    new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value}));
        } catch (NumberFormatException e) {
            return List.of(METADATA);
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
