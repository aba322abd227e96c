package io.topicwire.fetch;

import io.topicwire.feed.RawFeed;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import io.topicwire.fetch.FetchResult.Fetched;
import io.topicwire.fetch.FetchResult.Gone;
import io.topicwire.fetch.FetchResult.NotModified;
import io.topicwire.fetch.FetchResult.RateLimited;
import io.topicwire.fetch.FetchResult.Refused;
import io.topicwire.fetch.FetchResult.Unreachable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** One visit to a feed: a conditional GET, its redirects, and what the last answer means. Not thread-safe. */
final class Visit {
    /** Why a visit ends when the fetcher is closed. */
    static final String CANCELLED = "the fetch was cancelled because the program is stopping";

    /** Feeds before general XML and JSON, anything at the end: some servers answer 406 to a list without it. */
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

    /** Most bytes of header fields in one answer; OkHttp itself stops at 256 KB. */
    private static final int HEADER_BYTES = 64 << 10;

    private final Exchange exchange;
    private final FetchSettings settings;
    private final InstantSource clock;
    private final FetchRequest wanted;
    private final Validators validators;
    private final Trail trail;

    Visit(Exchange exchange, FetchSettings settings, InstantSource clock, FetchRequest request) {
        this.exchange = exchange;
        this.settings = settings;
        this.clock = clock;
        this.wanted = request;
        this.validators = request.validators();
        this.trail = new Trail(request.uri());
    }

    FetchResult run() {
        try {
            Optional<FetchResult> end = Optional.empty();
            while (end.isEmpty()) {
                end = step();
            }
            return end.get();
        } catch (IOException e) {
            return exchange.stopped()
                    ? new Unreachable(CANCELLED)
                    : new Failures(settings).result(e, trail.at().host());
        }
    }

    /** One request; empty where its answer leads on. */
    private Optional<FetchResult> step() throws IOException {
        HttpUrl url = HttpUrl.parse(trail.at().toString());
        if (url == null) {
            return Optional.of(new Refused(0, "the address " + trail.at() + " is not one that can be fetched"));
        }
        Optional<FetchResult> refused = refusedByGuard();
        if (refused.isPresent()) {
            return refused;
        }
        Request request = request(url);
        return exchange.send(request, response -> answer(request, response));
    }

    private Request request(HttpUrl url) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", wanted.terms().userAgent().orElse(settings.userAgent()))
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", ContentCoding.ACCEPTED);
        if (maySpeakForOperator()) {
            wanted.terms().headers().forEach((name, value) -> request.header(name, value.reveal()));
        }
        if (trail.isAtGiver(validators.giver())) {
            ValidatorFields.write(validators, request);
        }
        return request.build();
    }

    /** Keys and cookies go to the site that they were made for, and never over a connection that gave up TLS. */
    private boolean maySpeakForOperator() {
        boolean downgraded = wanted.home().secure() && !trail.at().secure();
        return !downgraded && trail.isAtGiver(Optional.of(wanted.home()));
    }

    /** A proxy connects on our behalf, so that the guard never sees the address; what is written out it can judge. */
    private Optional<FetchResult> refusedByGuard() {
        if (wanted.terms().proxy().isEmpty()) {
            return Optional.empty();
        }
        return new AddressGuard(settings.allowedNetworks())
                .refusalOfLiteral(trail.at().host())
                .map(reason -> new Refused(0, reason));
    }

    private Optional<FetchResult> answer(Request request, Response response) throws IOException {
        if (response.headers().byteCount() > HEADER_BYTES) {
            throw new DocumentRefusedException(
                    "the server sent more than " + Words.bytes(HEADER_BYTES) + " of headers");
        }
        return switch (response.code()) {
            case 301, 302, 303, 307, 308 -> redirect(response);
            case 200, 203 -> Optional.of(fetched(response));
            case 304 -> Optional.of(notModified(request, response));
            case 410 -> Optional.of(trail.permanent() ? new Gone() : refused(response));
            case 429 -> Optional.of(new RateLimited(429, RetryAfter.read(response.headers(), clock.instant())));
            case 503 -> Optional.of(unavailable(response));
            default -> Optional.of(refused(response));
        };
    }

    private Optional<FetchResult> redirect(Response response) {
        Optional<WebUri> next = Optional.ofNullable(response.header("Location")).flatMap(trail.at()::resolve);
        if (next.isEmpty()) {
            return Optional.of(new Refused(
                    response.code(), "the server redirects without naming an http or https address to go to"));
        }
        if (trail.hops() == settings.limits().redirects()) {
            return Optional.of(new Refused(
                    0, "the server redirects more than " + settings.limits().redirects() + " times"));
        }
        return trail.follow(response.code(), next.get())
                ? Optional.empty()
                : Optional.of(new Refused(0, "the redirects run in a circle through " + next.get()));
    }

    private FetchResult fetched(Response response) throws IOException {
        byte[] body = new DocumentReader(settings.limits().bodyBytes(), wanted.memory()).read(response);
        Headers headers = response.headers();
        Instant now = clock.instant();
        return new Fetched(
                new RawFeed(trail.at(), Optional.ofNullable(headers.get("Content-Type")), body),
                given(ValidatorFields.read(headers, now)),
                trail.movedTo(),
                Freshness.read(headers, now));
    }

    /** Behind a lasting redirect to another site only that site is asked for changes, since only it gave validators. */
    private Validators given(Validators read) {
        return trail.onOneSite() || read.isEmpty() ? read : read.givenBy(trail.at());
    }

    private FetchResult notModified(Request request, Response response) {
        if (request.header("If-None-Match") == null && request.header("If-Modified-Since") == null) {
            return new Refused(304, "the server answered 304 Not Modified although it was not asked for changes");
        }
        Headers headers = response.headers();
        Instant now = clock.instant();
        return new NotModified(
                ValidatorFields.refreshed(validators, headers, now), trail.movedTo(), Freshness.read(headers, now));
    }

    /** A 503 that names a time is a request to slow down; one that does not is a fault (RFC 9110 section 15.6.4). */
    private FetchResult unavailable(Response response) {
        Optional<Instant> retryAt = RetryAfter.read(response.headers(), clock.instant());
        return retryAt.isPresent() ? new RateLimited(503, retryAt) : refused(response);
    }

    private static Refused refused(Response response) {
        // Cloudflare's mark of a page that only a browser gets past: the operator should know that it is no fault.
        boolean challenge = "challenge".equalsIgnoreCase(response.header("cf-mitigated"));
        return new Refused(
                response.code(),
                "the server answered " + Words.status(response.code())
                        + (challenge ? " and wants proof of a human reader" : ""));
    }
}
