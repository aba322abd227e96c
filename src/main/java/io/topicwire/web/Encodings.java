package io.topicwire.web;

import java.util.Locale;

/** Reads {@code Accept-Encoding} (RFC 9110 section 12.5.3). */
final class Encodings {
    private static final int THOUSANDTHS = 1000;
    private static final int NOT_NAMED = -1;

    private Encodings() {}

    /** {@code true} where the client takes gzip, and does not like the plain bytes better. */
    static boolean gzip(String header) {
        int gzip = weight(header, "gzip");
        int wanted = gzip == NOT_NAMED ? weight(header, "*") : gzip;
        return wanted > 0 && wanted >= weight(header, "identity");
    }

    private static int weight(String header, String coding) {
        for (String member : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = member.split(";", -1);
            String name = parts[0].strip();
            if (name.equals(coding) || name.equals("x-" + coding)) {
                return parts.length > 1 ? quality(parts[1].strip()) : THOUSANDTHS;
            }
        }
        return NOT_NAMED;
    }

    /** Section 12.4.2; what is no weight counts as a refusal. */
    private static int quality(String parameter) {
        if (!parameter.matches("q\\s?=\\s?(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
            return 0;
        }
        double value = Double.parseDouble(
                parameter.substring(parameter.indexOf('=') + 1).strip());
        return (int) Math.round(value * THOUSANDTHS);
    }
}
