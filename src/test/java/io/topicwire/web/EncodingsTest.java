package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 section 12.5.3. */
final class EncodingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZip, deflate, br|true",
                "x-gzip|true",
                "*|true",
                "br;q=1.0, gzip;q=0.8, *;q=0.1|true",
                "gzip; q=0.001|true",
                "deflate, gzip;q=1.0, identity;q=0.5|true",
                "identity;q=0, gzip|true",
                "''|false",
                "identity|false",
                "br|false",
                "gzip;q=0|false",
                "gzip;q=0.0, *|false",
                "*;q=0|false",
                "gzip;q=0.5, identity;q=0.9|false",
                "gzip;q=banana|false",
                "gzip;q=2|false",
                ",;,;;|false",
                "gzipped|false",
            })
    void gzipIsUsedWhereItIsWelcome(String header, boolean gzip) {
        assertThat(Encodings.gzip(header)).isEqualTo(gzip);
    }
}
