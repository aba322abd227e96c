package io.topicwire.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that are not a public host, after the IANA special-purpose registries (RFC 6890). IPv4 is refused by
 * list. IPv6 is allowed by list: only 2000::/3 is global unicast (RFC 4291 section 2.4), less the blocks below.
 */
final class SpecialNetworks {
    private static final List<Special> IPV4 = List.of(
            special("0.0.0.0/8", "of this very network (RFC 1122)"),
            special("10.0.0.0/8", "private (RFC 1918)"),
            special("100.64.0.0/10", "behind a carrier's NAT (RFC 6598)"),
            special("127.0.0.0/8", "this machine (RFC 1122)"),
            // The metadata service of most clouds, which hands out credentials, is in here.
            special("169.254.0.0/16", "link-local (RFC 3927)"),
            special("172.16.0.0/12", "private (RFC 1918)"),
            special("192.0.0.0/24", "for protocol assignments (RFC 6890)"),
            special("192.0.2.0/24", "for documentation (RFC 5737)"),
            special("192.52.193.0/24", "a multicast relay (RFC 7450)"),
            special("192.88.99.0/24", "a 6to4 relay (RFC 7526)"),
            special("192.168.0.0/16", "private (RFC 1918)"),
            special("198.18.0.0/15", "for benchmarks (RFC 2544)"),
            special("198.51.100.0/24", "for documentation (RFC 5737)"),
            special("203.0.113.0/24", "for documentation (RFC 5737)"),
            // Public by number, but answered by the machine that hosts an Azure guest.
            special("168.63.129.16/32", "the platform of a cloud (Azure)"),
            special("224.0.0.0/4", "multicast (RFC 5771)"),
            special("240.0.0.0/4", "reserved or broadcast (RFC 1112, RFC 919)"));

    private static final List<Special> IPV6 = List.of(
            special("::/128", "unspecified (RFC 4291)"),
            special("::1/128", "this machine (RFC 4291)"),
            special("::/96", "IPv4-compatible (RFC 4291)"),
            special("64:ff9b:1::/48", "a local NAT64 (RFC 8215)"),
            special("100::/64", "discarded (RFC 6666)"),
            special("2001::/32", "a Teredo tunnel (RFC 4380)"),
            special("2001:db8::/32", "for documentation (RFC 3849)"),
            special("2001::/23", "for protocol assignments and benchmarks (RFC 2928, RFC 5180)"),
            special("2002::/16", "a 6to4 tunnel (RFC 3056)"),
            special("3fff::/20", "for documentation (RFC 9637)"),
            special("fc00::/7", "private (RFC 4193)"),
            special("fe80::/10", "link-local (RFC 4291)"),
            special("fec0::/10", "site-local (RFC 3879)"),
            special("ff00::/8", "multicast (RFC 4291)"));

    private static final IpNetwork GLOBAL_UNICAST = network("2000::/3");
    private static final IpNetwork IPV4_MAPPED =
            IpNetwork.ofBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96);

    /**
     * How a host without IPv4 of its own reaches the IPv4 internet (RFC 6052 section 2.1), so the address inside is
     * judged instead of the whole block being refused.
     */
    private static final IpNetwork NAT64 = network("64:ff9b::/96");

    private SpecialNetworks() {}

    /** What is special about an address, to follow "is"; empty for a public host. */
    static Optional<String> meaning(byte[] address) {
        if (address.length == 4) {
            return firstOf(IPV4, address);
        }
        if (NAT64.contains(address)) {
            return meaning(lastFour(address)).map(what -> "through NAT64 " + what);
        }
        Optional<String> listed = firstOf(IPV6, address);
        return listed.isPresent() || GLOBAL_UNICAST.contains(address)
                ? listed
                : Optional.of("not global unicast (RFC 4291)");
    }

    /** The IPv4 address that an IPv4-mapped one stands for (RFC 4291 section 2.5.5.2); any other unchanged. */
    static byte[] unmapped(byte[] address) {
        return IPV4_MAPPED.contains(address) ? lastFour(address) : address;
    }

    private static byte[] lastFour(byte[] address) {
        return Arrays.copyOfRange(address, 12, 16);
    }

    private static Optional<String> firstOf(List<Special> list, byte[] address) {
        return list.stream()
                .filter(s -> s.network.contains(address))
                .map(Special::meaning)
                .findFirst();
    }

    private static Special special(String cidr, String meaning) {
        return new Special(network(cidr), meaning);
    }

    private static IpNetwork network(String cidr) {
        return IpNetwork.parse(cidr).orElseThrow();
    }

    private record Special(IpNetwork network, String meaning) {}
}
