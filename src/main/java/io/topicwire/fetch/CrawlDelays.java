package io.topicwire.fetch;

import crawlercommons.robots.SimpleRobotRulesParser;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Validators;
import io.topicwire.feed.WebUri;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The crawl-delay of hosts, from their robots.txt. RFC 9309 does not know the line, but its section 2.2.4 lets such
 * records stand, and many sites write it. Thread-safe; two that ask for an unknown host at once may both fetch.
 */
public final class CrawlDelays {
    /** Parsers must read at least 500 KiB (RFC 9309 section 2.5); a longer file is refused. */
    public static final int FILE_BYTES = 500 << 10;

    /**
     * The longest delay that is kept. Search engines that know the line cut it at 30 s or so. Ten minutes still lets
     * three feeds of one host have their turn within the default interval of half an hour; an hour would let them
     * starve each other.
     */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** How long a file holds (RFC 9309 section 2.4). */
    private static final Duration KNOWN = Duration.ofHours(24);
    /** A file that could not be read is asked for again after this. */
    private static final Duration DOUBTED = Duration.ofHours(1);
    /** Hosts that are remembered; the one that was learned first is forgotten first. */
    private static final int HOSTS = 10_000;

    private static final String PRODUCT = "topicwire";

    private final FeedFetcher fetcher;
    private final InstantSource clock;
    private final Map<WebUri, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<WebUri, Known> eldest) {
            return size() > HOSTS;
        }
    };

    private record Known(CrawlDelay delay, Instant until) {}

    /** @param fetcher bounded to {@link #FILE_BYTES}, see {@link OkHttpFeedFetcher#upTo} */
    public CrawlDelays(FeedFetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * The delay for the site of a request, fetched where it is not known. The operator's headers are not sent.
     *
     * @param request the request that is to follow
     */
    public CrawlDelay of(FetchRequest request) {
        Optional<WebUri> file = request.uri().resolve("/robots.txt");
        if (file.isEmpty()) {
            return CrawlDelay.NONE;
        }
        Optional<Known> before = known(file.get());
        Instant now = clock.instant();
        if (before.filter(known -> now.isBefore(known.until())).isPresent()) {
            return before.get().delay();
        }
        CrawlDelay delay = ask(file.get(), request, before.map(Known::delay).orElse(CrawlDelay.NONE));
        remember(file.get(), new Known(delay, now.plus(delay.trouble().isPresent() ? DOUBTED : KNOWN)));
        return delay;
    }

    private synchronized Optional<Known> known(WebUri file) {
        return Optional.ofNullable(known.get(file));
    }

    private synchronized void remember(WebUri file, Known delay) {
        known.put(file, delay);
    }

    private CrawlDelay ask(WebUri file, FetchRequest request, CrawlDelay before) {
        RequestTerms terms = new RequestTerms(
                Map.of(), request.terms().proxy(), request.terms().userAgent());
        // Not charged to the visit's memory, which is for one document; this one is small and dropped at once.
        FetchResult result = fetcher.fetch(new FetchRequest(request.feed(), file, Validators.NONE, terms, file));
        if (result instanceof FetchResult.Fetched fetched) {
            return read(file, fetched.document().body(), terms);
        } else if (result instanceof FetchResult.Gone) {
            return CrawlDelay.NONE;
        } else if (result instanceof FetchResult.Refused refused) {
            // "Unavailable": the site has no rules (RFC 9309 section 2.3.1.3).
            boolean absent = refused.status() >= 400 && refused.status() < 500;
            return absent ? CrawlDelay.NONE : doubted(before, refused.reason());
        } else if (result instanceof FetchResult.Unreachable unreachable) {
            return doubted(before, unreachable.reason());
        }
        return doubted(before, "the server asks for patience");
    }

    /** What was known goes on holding while the file cannot be reached (RFC 9309 section 2.4). */
    private static CrawlDelay doubted(CrawlDelay before, String reason) {
        return new CrawlDelay(before.asked(), before.kept(), Optional.of(reason));
    }

    private static CrawlDelay read(WebUri file, byte[] body, RequestTerms terms) {
        // Its own bound would turn a long delay into "crawl nothing" and lose the figure.
        long millis = new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(file.toString(), body, "text/plain", List.of(productToken(terms)))
                .getCrawlDelay();
        if (millis <= 0) {
            return CrawlDelay.NONE;
        }
        Duration asked = Duration.ofMillis(millis);
        return new CrawlDelay(asked, asked.compareTo(LONGEST) > 0 ? LONGEST : asked, Optional.empty());
    }

    /** The name that a robots.txt calls us by: what stands before the version (RFC 9309 section 2.2.1). */
    private static String productToken(RequestTerms terms) {
        String token = terms.userAgent().orElse(PRODUCT).split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
        return token.matches("[a-z_-]+") ? token : PRODUCT;
    }
}
