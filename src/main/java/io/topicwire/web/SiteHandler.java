package io.topicwire.web;

import io.topicwire.web.WebRequest.Conditions;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between Jetty and the {@link Site}. Writing is asynchronous: a slow reader holds no thread. */
final class SiteHandler extends Handler.Abstract {
    private final Site site;

    SiteHandler(Site site) {
        this.site = site;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Answer answer = site.answer(read(request));
        HttpFields.Mutable headers = response.getHeaders();
        response.setStatus(answer.status());
        answer.headers().forEach(headers::put);
        secure(headers);
        if (answer.status() != 304) {
            headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        }
        if (hasBody(request)) {
            // No route takes a body: rather than read it, hang up.
            headers.put(HttpHeader.CONNECTION, "close");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    /** Adds what every answer carries. */
    static void secure(HttpFields.Mutable headers) {
        for (List<String> header : Site.SECURITY_HEADERS) {
            headers.put(header.get(0), header.get(1));
        }
    }

    private static WebRequest read(Request request) {
        HttpFields headers = request.getHeaders();
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        return new WebRequest(
                request.getMethod(),
                path == null ? "/" : path,
                query == null ? "" : query,
                new Conditions(all(headers, HttpHeader.IF_NONE_MATCH), all(headers, HttpHeader.IF_MODIFIED_SINCE)),
                all(headers, HttpHeader.ACCEPT_ENCODING).orElse(""));
    }

    /** The lines of a header as one list (RFC 9110 section 5.3). */
    private static Optional<String> all(HttpFields headers, HttpHeader name) {
        List<String> lines =
                headers.getFields(name).stream().map(HttpField::getValue).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    private static boolean hasBody(Request request) {
        HttpFields headers = request.getHeaders();
        return headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0 || headers.contains(HttpHeader.TRANSFER_ENCODING);
    }
}
