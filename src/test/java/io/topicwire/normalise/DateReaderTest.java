package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateReaderTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final DateReader reader = new DateReader(() -> NOW);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // RFC 822 and its misspellings
                "Tue, 03 Mar 2026 08:09:10 GMT | 2026-03-03T08:09:10Z",
                "Tue, 3 Mar 26 8:9 +0130 | 2026-03-03T06:39:00Z",
                "Tue,03 Mar 2026 08:09:10 EST | 2026-03-03T13:09:10Z",
                "Tue, 03 Mar 2026 24:00:00 UT | 2026-03-04T00:00:00Z",
                "Tue Mar 03 08:09:10 PST 2026 | 2026-03-03T16:09:10Z",
                "Tues, 03 March 2026 08:09 GMT+9 | 2026-03-02T23:09:00Z",
                "Tue, 03 Mar 2026 08:09:10 Europe/Oslo | 2026-03-03T07:09:10Z",
                "Tue, 03 Jun 2025 08:09:10 ET | 2025-06-03T12:09:10Z",
                "Tue Mar 03 2026 08:09:10 GMT+0200 (Eastern European Time) | 2026-03-03T06:09:10Z",
                // ISO 8601
                "2026-03-03T08:09:10Z | 2026-03-03T08:09:10Z",
                "2026-03-03T08:09:10.488907+00:00 | 2026-03-03T08:09:10Z",
                "2026-03-03T08:09:10-0500 | 2026-03-03T13:09:10Z",
                "2026-03-03 08:09:10 | 2026-03-03T08:09:10Z",
                "2026-03-03T08:09-05:00Z | 2026-03-03T13:09:00Z",
                "20260303T080910Z | 2026-03-03T08:09:10Z",
                "2026-03-03 | 2026-03-03T00:00:00Z",
                "2026-03 | 2026-03-01T00:00:00Z",
                "2026/3/3 8:09:10 | 2026-03-03T08:09:10Z",
                // epoch
                "1772525350 | 2026-03-03T08:09:10Z",
                "1772525350000 | 2026-03-03T08:09:10Z",
                "1772525350.25 | 2026-03-03T08:09:10Z",
                // zones by name, behind the year, with and without a sign between hours and minutes
                "Thu, 03 Jul 2025 08:09:10 BST | 2025-07-03T07:09:10Z",
                "Tue, 03 Mar 2026 08:09:10 CET | 2026-03-03T07:09:10Z",
                "Fri, 03 Apr 2026 08:09:10 CEST | 2026-04-03T06:09:10Z",
                "Tue, 03 Mar 2026 08:09:10 MSK | 2026-03-03T05:09:10Z",
                "Tue, 03 Mar 2026 08:09:10 JST | 2026-03-02T23:09:10Z",
                "Fri, 03 Apr 2026 08:09:10 EDT | 2026-04-03T12:09:10Z",
                "Fri, 03 Apr 2026 08:09:10 CDT | 2026-04-03T13:09:10Z",
                "Fri, 03 Apr 2026 08:09:10 MDT | 2026-04-03T14:09:10Z",
                "Fri, 03 Apr 2026 08:09:10 PDT | 2026-04-03T15:09:10Z",
                "Tue, 03 Mar 2026 08:09:10 MST | 2026-03-03T15:09:10Z",
                "Tue Mar 03 08:09:10 +0100 2026 | 2026-03-03T07:09:10Z",
                // twelve hours, ordinals, orders
                "Mar 13 2026 12:02:33 PM | 2026-03-13T12:02:33Z",
                "March 3rd, 2026 at 8:09 p.m. | 2026-03-03T20:09:00Z",
                "Mar. 3, 2026, 12:09 AM EST | 2026-03-03T05:09:00Z",
                "Tuesday, March 3, 2026 - 8:09pm | 2026-03-03T20:09:00Z",
                "03/13/2026 08:09 | 2026-03-13T08:09:00Z",
                "13/03/2026 08:09 | 2026-03-13T08:09:00Z",
                "Tue, 03/12/2024 - 08:09 | 2024-03-12T08:09:00Z",
                "Tue, 10/12/2024 - 08:09 | 2024-12-10T08:09:00Z",
                "3.3.26 | 2026-03-03T00:00:00Z",
                // languages
                "Di, 03 März 2026 08:09:10 +0100 | 2026-03-03T07:09:10Z",
                "mar., 03 févr. 2026 08:09:10 +0100 | 2026-02-03T07:09:10Z",
                "martes, 3 de marzo de 2026 08:09 | 2026-03-03T08:09:00Z",
                "Seg, 24 Set 2018 19:42:40 -0300 | 2018-09-24T22:42:40Z",
                "wt., 3 grudnia 2024 08:09 | 2024-12-03T08:09:00Z",
                "Вт, 03 марта 2026 08:09:10 +0300 | 2026-03-03T05:09:10Z",
                "3 травня 2025 08:09 | 2025-05-03T08:09:00Z",
                "Τρι, 03 Μαρ 2026 08:09:10 GMT | 2026-03-03T08:09:10Z",
                "3 maggio 2025 08:09 | 2025-05-03T08:09:00Z",
                "3 mei 2025 08:09 | 2025-05-03T08:09:00Z",
                "3 maj 2025 08:09 | 2025-05-03T08:09:00Z",
                "3. října 2025 08:09 | 2025-10-03T08:09:00Z",
                "3 Ağustos 2025 08:09 | 2025-08-03T08:09:00Z",
                "2025. július 3. 08:09 | 2025-07-03T08:09:00Z",
                "2026년 3월 3일 오후 8:09 | 2026-03-03T20:09:00Z",
                "2026年3月3日 08:09 | 2026-03-03T08:09:00Z"
            })
    void datesAreReadAsPublishersWriteThem(String written, String expected) {
        assertThat(reader.read(written)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "soon",
                "yesterday 10:00",
                "2026-13-45",
                "30 Feb 2026",
                "Tue, 03 Mar 2026 25:61:00 GMT",
                "99:99",
                "Mon, 01 Jan 0001 00:00:00 +0000"
            })
    void whatNamesNoDateIsEmpty(String written) {
        assertThat(reader.read(written)).isEmpty();
    }

    @Test
    void datesBeforeFeedsExistedOrAheadOfTheClockAreEmpty() {
        assertThat(reader.read("1970-01-01T00:00:00Z")).isEmpty();
        assertThat(reader.read("1995-01-01T00:00:00Z")).isPresent();
        assertThat(reader.read("2026-06-02T00:00:00Z")).isPresent();
        assertThat(reader.read("2026-06-02T00:00:01Z")).isEmpty();
        assertThat(reader.read("x".repeat(100_000))).isEmpty();
    }
}
