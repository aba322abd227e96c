package io.topicwire.config;

import io.topicwire.feed.WebUri;
import java.util.Locale;
import java.util.Optional;

/** An absolute http or https address, without user name and password. */
record AddressValue() implements ValueType<WebUri> {
    @Override
    public String expected() {
        return "an address that begins with https:// or http://";
    }

    @Override
    public Optional<WebUri> read(Scalar scalar, Problems problems) {
        Optional<WebUri> address = scalar.isText() ? WebUri.parse(scalar.text()) : Optional.empty();
        if (address.isPresent()) {
            return address;
        }
        if (hasUserInfo(scalar.text())) {
            // The text is not repeated: it holds a password.
            problems.error(
                    scalar.place().withoutExcerpt(),
                    scalar.label() + " holds a user name or password",
                    "an address without them");
            return Optional.empty();
        }
        return refuse(scalar, problems, meant(scalar.text().strip()));
    }

    private static boolean hasUserInfo(String text) {
        int start = text.indexOf("//");
        if (start < 0) {
            return false;
        }
        int end = start + 2;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end).indexOf('@') >= 0;
    }

    /** The address with a scheme put in front, or in the place of a misspelt one. */
    private static Optional<String> meant(String text) {
        int colon = text.indexOf(':');
        String rest = text;
        String scheme = "https";
        if (colon > 0 && text.startsWith("/", colon + 1)) {
            scheme = text.substring(0, colon).toLowerCase(Locale.ROOT).startsWith("https")
                    ? "https"
                    : scheme(text, colon);
            rest = text.substring(colon + 1);
        }
        String bare = rest.replaceFirst("^[:/]{1,4}", "");
        String meant = scheme + "://" + bare;
        boolean host = bare.indexOf('.') > 0 || bare.startsWith("localhost");
        return host && bare.indexOf(' ') < 0 && WebUri.parse(meant).isPresent() ? Optional.of(meant) : Optional.empty();
    }

    private static String scheme(String text, int colon) {
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        int toHttp = scheme.length() > 10 ? 10 : NearestName.distance(scheme, "http");
        int toHttps = scheme.length() > 10 ? 10 : NearestName.distance(scheme, "https");
        return toHttp <= 2 && toHttp < toHttps ? "http" : "https";
    }
}
