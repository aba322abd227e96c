package io.topicwire.web;

import io.topicwire.publish.GmtDate;
import io.topicwire.publish.Rendition;

/** Serves rendered bytes with everything that caches and polite readers need. */
final class Renditions {
    /** A minute is fresh enough for news; for a day an old feed is better than an error (RFC 5861). */
    static final String FEED_CACHING = "public, max-age=60, stale-if-error=86400";

    private Renditions() {}

    /** 200 or 304; both carry the validators, the caching and {@code Vary} (RFC 9110 section 15.4.5). */
    static Answer answer(Rendition rendition, WebRequest request, String caching) {
        boolean gzip = Encodings.gzip(request.acceptEncoding());
        String etag = rendition.etag(gzip);
        boolean known = Validation.notModified(request.conditions(), etag, rendition.changedAt());
        Answer answer = (known ? Answer.notModified() : full(rendition, gzip))
                .with("ETag", etag)
                .with("Cache-Control", caching)
                .with("Vary", "Accept-Encoding");
        return answer.with("Last-Modified", GmtDate.format(rendition.changedAt()));
    }

    private static Answer full(Rendition rendition, boolean gzip) {
        Answer answer = Answer.of(200, rendition.mediaType(), gzip ? rendition.gzip() : rendition.plain());
        return gzip ? answer.with("Content-Encoding", "gzip") : answer;
    }
}
