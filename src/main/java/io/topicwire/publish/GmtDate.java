package io.topicwire.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The date form that HTTP demands (RFC 9110 section 5.6.7) and OPML and RSS share: always two digits for the day. */
public final class GmtDate {
    // DateTimeFormatter.RFC_1123_DATE_TIME and Jetty's writer leave out the leading zero of the day.
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private GmtDate() {}

    /** As in {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    public static String format(Instant instant) {
        return FORM.format(instant);
    }
}
