package io.topicwire.web;

import io.topicwire.web.WebRequest.Conditions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between Jetty and the {@link Site}. Writing is asynchronous: a slow reader holds no thread. */
final class SiteHandler extends Handler.Abstract {
    private final Site site;
    private volatile Optional<OperatorDoor> door = Optional.empty();

    SiteHandler(Site site) {
        this.site = site;
    }

    void admit(OperatorDoor operators) {
        door = Optional.of(operators);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Answer answer = door.filter(operators -> admits(operators, request))
                .map(operators -> answer(operators, request))
                .orElseGet(() -> site.answer(read(request)));
        HttpFields.Mutable headers = response.getHeaders();
        response.setStatus(answer.status());
        answer.headers().forEach(headers::put);
        secure(headers);
        if (answer.status() != 304) {
            headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        }
        if (hasBody(request)) {
            // No route of the site takes a body: rather than read it, hang up.
            headers.put(HttpHeader.CONNECTION, "close");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private static boolean admits(OperatorDoor operators, Request request) {
        String path = request.getHttpURI().getPath();
        return operators.admits(
                request.getMethod(), path == null ? "" : path, all(request.getHeaders(), HttpHeader.AUTHORIZATION));
    }

    /** A body of unknown length is not read. */
    private static Answer answer(OperatorDoor operators, Request request) {
        long length = request.getLength();
        if (length < 0) {
            return Answer.text(411, "how long is it?");
        }
        if (length > OperatorDoor.MOST_BYTES) {
            return Answer.text(413, "no command line is as long");
        }
        try {
            return operators.answer(Content.Source.asString(request, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Answer.text(400, "not a command line");
        }
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
