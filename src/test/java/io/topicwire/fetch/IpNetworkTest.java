package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3/8, 10.200.0.0, true",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "0.0.0.0/0, 203.0.113.5, true",
        "0.0.0.0/0, [::1], false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "127.0.0.1/31, 127.0.0.0, true",
        "fd00::/8, [fdff::1], true",
        "fd00::/8, [fc00::1], false",
        "[fd00::]/8, [fdff::1], true",
        "::1, [::1], true"
    })
    void containsWhatItsPrefixSays(String cidr, String address, boolean inside) throws UnknownHostException {
        assertThat(IpNetwork.parse(cidr).orElseThrow().contains(InetAddress.getByName(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0/8",
                "010.0.0.0/8",
                "256.0.0.0/8",
                "10.0.0.0.0/8",
                "0x0a.0.0.0/8",
                "localhost",
                "localhost/8",
                "::1/129",
                "fe80::1%eth0/64",
                ":::/8",
                "10.0.0.0/0x8",
                " 10.0.0.0/8",
                "g::/8",
                "::ffff:10.0.0.0/104"
            })
    void refusesWhatIsNotABlock(String text) {
        assertThat(IpNetwork.parse(text)).isEmpty();
    }

    @Test
    void isAValue() {
        IpNetwork loopback = IpNetwork.parse("127.0.0.1/8").orElseThrow();
        assertThat(loopback)
                .hasToString("127.0.0.0/8")
                .isEqualTo(IpNetwork.parse("127.0.0.0/8").orElseThrow())
                .hasSameHashCodeAs(IpNetwork.parse("127.9.9.9/8").orElseThrow())
                .isNotEqualTo(IpNetwork.parse("127.0.0.0/9").orElseThrow());
    }
}
