package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.web.WebRequest.Conditions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 13, as far as reading goes. */
final class ValidationTest {
    private static final String ETAG = "\"abc\"";
    private static final Instant CHANGED = Instant.parse("1994-11-06T08:49:37Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "W/\"abc\"",
                "*",
                " * ",
                "\"x\", \"abc\"",
                "\"x\",W/\"y\" , W/\"abc\"",
                "\"a,b\", \"abc\""
            })
    void theClientHasIt(String header) {
        assertThat(notModified(header, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abd\"", "abc", "", "\"abc", "\"ABC\"", "\"abc-gzip\"", "\"x\", *"})
    void theClientHasItNot(String header) {
        assertThat(notModified(header, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT|true",
                "Sunday, 06-Nov-94 08:49:37 GMT|true",
                "Sun Nov  6 08:49:37 1994|true",
                "Sun, 06 Nov 1994 08:49:36 GMT|false",
                "Mon, 07 Nov 1994 08:49:36 GMT|true",
                "yesterday|false",
                "784111777|false",
                "Sun, 99 Nov 1994 08:49:37 GMT|false",
            })
    void datesCompareInAllThreeForms(String header, boolean notModified) {
        assertThat(notModified(null, header)).isEqualTo(notModified);
    }

    @Test
    void etagsOutrankDates() {
        assertThat(notModified("\"other\"", "Mon, 07 Nov 2094 08:49:36 GMT")).isFalse();
        assertThat(notModified(ETAG, "Mon, 07 Nov 1904 08:49:36 GMT")).isTrue();
    }

    @Test
    void anUnconditionalRequestIsAnswered() {
        assertThat(notModified(null, null)).isFalse();
    }

    private static boolean notModified(String ifNoneMatch, String ifModifiedSince) {
        Conditions conditions = new Conditions(Optional.ofNullable(ifNoneMatch), Optional.ofNullable(ifModifiedSince));
        return Validation.notModified(conditions, ETAG, CHANGED);
    }
}
