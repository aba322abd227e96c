package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressGuardTest {
    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.7",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.9",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::7f00:1]",
                "[::808:808]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a00:1]",
                "[::ffff:0:808:808]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b:1::808:808]",
                "[64:ff9b:0:1::808:808]",
                "[100::1]",
                "[2001::1]",
                "[2001:0:4136:e378::1]",
                "[2001:2::1]",
                "[2001:10::1]",
                "[2001:20::1]",
                "[2001:1ff::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[2002:808:808::1]",
                "[3fff::1]",
                "[4000::1]",
                "[5f00::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[febf::1]",
                "[fec0::1]",
                "[ff02::1]",
                "[ff0e::1]",
                "[1fff:ffff::1]",
                "[8000::1]",
                "[e000::1]"
            })
    void refusesWhatIsNotAPublicHost(String literal) throws UnknownHostException {
        assertThat(guard.refusal(InetAddress.getByName(literal))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.17",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "[::ffff:8.8.8.8]",
                "[64:ff9b::808:808]",
                "[2001:200::1]",
                "[2001:4860:4860::8888]",
                "[2001:db7::1]",
                "[2001:db9::1]",
                "[2003::1]",
                "[2606:4700::1111]",
                "[2a00:1450::1]",
                "[3ffe::1]"
            })
    void allowsPublicHostsUpToTheEdgesOfEveryBlock(String literal) throws UnknownHostException {
        assertThat(guard.refusal(InetAddress.getByName(literal))).isEmpty();
    }

    @Test
    void readsAnIpv4AddressInSixteenBytes() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        assertThat(guard.refusal(Inet6Address.getByAddress("", mapped, 0)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("this machine"));
    }

    @Test
    void saysInPlainWordsWhy() throws UnknownHostException {
        assertThat(guard.refusal(InetAddress.getByName("192.168.1.1")))
                .contains("the address 192.168.1.1 is not public: it is private (RFC 1918)");
        assertThat(guard.refusal(InetAddress.getByName("[64:ff9b::a00:1]")))
                .hasValueSatisfying(reason -> assertThat(reason).endsWith("through NAT64 private (RFC 1918)"));
    }

    @Test
    void theOperatorsNetworksAreExemptAndNothingBeside() throws UnknownHostException {
        AddressGuard open = guard("10.1.0.0/16", "fd00:1::/32", "127.0.0.1");
        for (String inside : List.of("10.1.2.3", "[fd00:1::5]", "127.0.0.1", "[::ffff:10.1.2.3]")) {
            assertThat(open.refusal(InetAddress.getByName(inside))).as(inside).isEmpty();
        }
        for (String beside : List.of("10.2.0.0", "[fd00:2::5]", "127.0.0.2", "[64:ff9b::a01:203]", "[::10.1.2.3]")) {
            assertThat(open.refusal(InetAddress.getByName(beside))).as(beside).isPresent();
        }
    }

    @Test
    void knowsAllowedLiteralsButLooksNoNameUp() {
        AddressGuard open = guard("127.0.0.0/8", "::1");
        assertThat(Stream.of("127.0.0.1", "[::1]", "::1")).allMatch(open::isAllowedLiteral);
        assertThat(Stream.of("localhost", "127.1", "8.8.8.8", "", "[::2]", "0177.0.0.1", "x".repeat(500)))
                .noneMatch(open::isAllowedLiteral);
    }

    private static AddressGuard guard(String... allowed) {
        return new AddressGuard(Stream.of(allowed)
                .map(cidr -> IpNetwork.parse(cidr).orElseThrow())
                .toList());
    }
}
