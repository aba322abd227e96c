package io.topicwire.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An absolute {@code http} or {@code https} address with a host, in ASCII. The only kind of address that may be stored
 * or published: {@code javascript:}, {@code data:} and relative links cannot be expressed.
 */
public final class WebUri {
    /** Longest address that is kept, in characters; longer ones are treated as absent. */
    public static final int MAX_LENGTH = 4096;

    private final String text;
    private final String host;

    private WebUri(String text, String host) {
        this.text = text;
        this.host = host;
    }

    /**
     * Reads an address as it stands in a document. White space around it is dropped, characters that RFC 3986 forbids
     * are percent-encoded (publishers write blanks and letters with accents), scheme and host become lower case.
     *
     * @return the address, or empty where it is relative, of another scheme, without a host, carries user info or
     *     control characters, or is longer than {@link #MAX_LENGTH}
     */
    public static Optional<WebUri> parse(String text) {
        String stripped = text.strip();
        return plain(stripped).or(() -> absolute(AddressText.encode(stripped)));
    }

    private static Optional<WebUri> plain(String text) {
        int end = PlainAddress.hostEnd(text);
        return end < 0 ? Optional.empty() : Optional.of(new WebUri(text, text.substring(text.indexOf("//") + 2, end)));
    }

    /**
     * Resolves a reference against this address (RFC 3986 section 5).
     *
     * @return the absolute address, or empty under the conditions of {@link #parse}
     */
    public Optional<WebUri> resolve(String reference) {
        String stripped = reference.strip();
        if (stripped.isEmpty()) {
            return Optional.of(this);
        }
        return plain(stripped).or(() -> resolveEncoded(AddressText.encode(stripped)));
    }

    private Optional<WebUri> resolveEncoded(String encoded) {
        try {
            if (encoded.isEmpty()) {
                // What cannot be encoded is no address; it must not pass for the empty reference, which means this one.
                return Optional.empty();
            }
            URI uri = toUri();
            // java.net.URI drops the last path segment when it resolves a query-only reference.
            if (encoded.startsWith("?")) {
                return absolute(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath() + encoded);
            }
            URI base = uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
            return absolute(base.resolve(new URI(encoded)).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<WebUri> absolute(String encoded) {
        if (encoded.isEmpty() || encoded.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(encoded);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            int afterAuthority =
                    encoded.indexOf("://") + 3 + uri.getRawAuthority().length();
            String authority = uri.getRawAuthority().toLowerCase(Locale.ROOT);
            URI lower = new URI(scheme + "://" + authority + encoded.substring(afterAuthority));
            return Optional.of(new WebUri(lower.toString(), lower.getHost()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host in lower case, without port; an IPv6 literal keeps its brackets. */
    public String host() {
        return host;
    }

    /** {@code true} for {@code https}. */
    public boolean secure() {
        return text.startsWith("https:");
    }

    /** The same address as a {@link URI}, taken apart at each call: most addresses never need it. */
    public URI toUri() {
        return URI.create(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebUri that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The whole address, absolute and in ASCII. */
    @Override
    public String toString() {
        return text;
    }
}
