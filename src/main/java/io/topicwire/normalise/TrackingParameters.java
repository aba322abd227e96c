package io.topicwire.normalise;

import io.topicwire.feed.ParameterNames;
import io.topicwire.feed.WebUri;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Query parameters that say who clicked, not what is shown. They are taken off links, so that one article has one
 * address.
 */
public final class TrackingParameters {
    private static final String RESOURCE = "tracking-parameters.txt";

    private final ParameterNames names;

    private TrackingParameters(ParameterNames names) {
        this.names = names;
    }

    /** @param lines as {@link ParameterNames} reads them */
    public static TrackingParameters of(List<String> lines) {
        return new TrackingParameters(ParameterNames.of(lines));
    }

    /** The list that comes with Topicwire. */
    public static TrackingParameters standard() {
        try (InputStream in = TrackingParameters.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
            return of(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The link without them; the order of the others stays. */
    public WebUri strip(WebUri link) {
        String text = link.toString();
        int hash = text.indexOf('#');
        if (hash < 0 && text.indexOf('?') < 0) {
            return link;
        }
        String fragment = hash < 0 ? "" : text.substring(hash);
        String address = hash < 0 ? text : text.substring(0, hash);
        String kept = stripQuery(address) + (!fragment.isEmpty() && isTracking(fragment.substring(1)) ? "" : fragment);
        return kept.equals(text) ? link : WebUri.parse(kept).orElse(link);
    }

    private String stripQuery(String address) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return address;
        }
        String query = Stream.of(address.substring(mark + 1).split("&", -1))
                .filter(pair -> !isTracking(pair))
                .collect(Collectors.joining("&"));
        return address.substring(0, mark) + (query.isEmpty() ? "" : "?" + query);
    }

    private boolean isTracking(String pair) {
        int equals = pair.indexOf('=');
        return equals >= 0 && names.has(pair.substring(0, equals));
    }
}
