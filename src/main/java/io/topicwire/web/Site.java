package io.topicwire.web;

import io.topicwire.feed.FeedId;
import io.topicwire.publish.OutputFormat;
import io.topicwire.publish.PublishedTopics;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.StoreException;
import io.topicwire.topic.TopicId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that this server answers: the table of routes, free of any network. Thread-safe. */
public final class Site {
    /** What every answer carries: nothing of ours runs script, is framed, guessed at, or tells where a reader was. */
    static final List<List<String>> SECURITY_HEADERS = List.of(
            List.of(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'"),
            List.of("X-Content-Type-Options", "nosniff"),
            List.of("Referrer-Policy", "no-referrer"));

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final SiteParts parts;
    private final Pages pages = new Pages();
    private final Assets assets = new Assets();
    private final Health health;
    private final List<Route> routes;

    public Site(SiteParts parts) {
        this.parts = parts;
        this.health = new Health(parts.entries(), parts.state());
        EntryLines lines = new EntryLines(parts.entries());
        this.routes = List.of(
                Route.of("feed", "(/topics/[a-z0-9-]+|/merged)\\.(?:" + extensions() + ")", this::feed),
                Route.of(
                        "opml",
                        TopicFeeds.OPML,
                        (request, path) -> rendition(request).orElseGet(Site::notYet)),
                Route.of(
                        "index",
                        "/",
                        (request, path) -> Answer.page(pages.index(topicPages().index()))),
                Route.of("slash", "(/topics/[a-z0-9-]+|/merged|/status|/stories/[0-9]+)/", Site::withoutSlash),
                Route.of("topic", "/topics/([a-z0-9][a-z0-9-]{0,63})", this::topic),
                Route.of("merged", TopicFeeds.MERGED, this::merged),
                Route.of("story", "/stories/([1-9][0-9]{0,17})", this::story),
                Route.of("lines", "/merged\\.jsonl", (request, path) -> lines.answer(request)),
                Route.of("status", "/status", (request, path) -> status()),
                Route.of("healthz", "/healthz", (request, path) -> health.alive()),
                Route.of("readyz", "/readyz", (request, path) -> health.ready()),
                Route.of("metrics", "/metrics", (request, path) -> metrics()),
                Route.of(
                        "asset",
                        "/assets/(topicwire\\.(?:css|svg))",
                        (request, path) -> assets.answer(request, path.group(1))));
    }

    /** The answer to a request; never throws. */
    Answer answer(WebRequest request) {
        for (Route route : routes) {
            Matcher path = route.path().matcher(request.path());
            if (path.matches()) {
                return counted(route.name(), safely(route, request, path));
            }
        }
        return counted("none", notFound());
    }

    /** From now on the service says that it is not ready, so that a balancer sends nobody here. */
    void stopping() {
        health.stopping();
    }

    private Answer safely(Route route, WebRequest request, Matcher path) {
        if (!request.reads()) {
            return Answer.text(405, "only GET and HEAD").with("Allow", "GET, HEAD");
        }
        try {
            return route.responder().answer(request, path);
        } catch (StoreException e) {
            LOG.warn("{} cannot be answered: {}", route.name(), e.getMessage());
            return Answer.text(503, "the store does not answer; feeds are served from memory")
                    .with("Retry-After", "30");
        } catch (RuntimeException e) {
            LOG.error("{} failed", route.name(), e);
            return Answer.text(500, "something is wrong here, and it has been logged");
        }
    }

    private Answer counted(String route, Answer answer) {
        parts.metrics().requested(route, answer.status());
        return answer;
    }

    private Answer feed(WebRequest request, Matcher path) {
        return rendition(request).orElseGet(() -> defined(path.group(1)) ? notYet() : notFound());
    }

    private static String extensions() {
        return OutputFormat.standard().stream().map(OutputFormat::extension).collect(Collectors.joining("|"));
    }

    /** Who types an address by hand may end it with a slash; relative, so that a proxy's prefix stays. */
    private static Answer withoutSlash(WebRequest request, Matcher path) {
        String page = path.group(1);
        return Answer.text(308, "see ../" + page.substring(page.lastIndexOf('/') + 1))
                .with("Location", "../" + page.substring(page.lastIndexOf('/') + 1));
    }

    private Optional<Answer> rendition(WebRequest request) {
        return parts.feeds()
                .current()
                .rendition(request.path())
                .map(found -> Renditions.answer(found, request, Renditions.FEED_CACHING));
    }

    private Answer topic(WebRequest request, Matcher path) {
        PublishedTopics current = parts.feeds().current();
        return TopicId.parse(path.group(1))
                .flatMap(current::topic)
                .map(topic -> topicPages()
                        .page(request.path(), Optional.of(topic))
                        .map(view -> Answer.page(pages.topic(view)))
                        .orElseGet(Site::notYet))
                .orElseGet(this::notFound);
    }

    private Answer merged(WebRequest request, Matcher path) {
        return topicPages()
                .page(request.path(), Optional.empty())
                .map(view -> Answer.page(pages.topic(view)))
                .orElseGet(Site::notYet);
    }

    private Answer story(WebRequest request, Matcher path) {
        return parts.stories()
                .story(Long.parseLong(path.group(1)))
                .flatMap(story -> story.mergedInto()
                        .map(into -> Answer.text(308, "see " + into).with("Location", into.toString()))
                        .or(() -> storyPages().page(story).map(view -> Answer.page(pages.story(view)))))
                .orElseGet(this::notFound);
    }

    private StoryPages storyPages() {
        Map<FeedId, String> titles = parts.sources().statuses().stream()
                .collect(Collectors.toMap(status -> status.feed().id(), FeedStatus::title));
        return new StoryPages(
                parts.stories(), titles, parts.feeds().current(), parts.clock().instant());
    }

    private Answer status() {
        List<FeedStatus> sources = parts.sources().statuses();
        StatusPage page = new StatusPage(parts.feeds().current(), parts.clock().instant());
        return Answer.page(pages.status(page.view(sources, parts.state())));
    }

    /** Numbers of the process are worth having above all when the store is away. */
    private Answer metrics() {
        List<FeedStatus> sources;
        try {
            sources = parts.sources().statuses();
        } catch (StoreException e) {
            sources = List.of();
        }
        String text = parts.metrics().scrape(parts.feeds().current().state(), sources);
        return Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    private boolean defined(String page) {
        return page.equals(TopicFeeds.MERGED)
                || parts.feeds().current().topics().stream()
                        .anyMatch(topic -> TopicFeeds.path(topic.id()).equals(page));
    }

    private static Answer notYet() {
        return Answer.text(503, "not rendered yet, try again in a moment").with("Retry-After", "5");
    }

    private Answer notFound() {
        ErrorView view = topicPages().error("Not found", "There is nothing at this address.");
        return Answer.page(pages.error(view)).withStatus(404);
    }

    private TopicPages topicPages() {
        return new TopicPages(
                parts.feeds().current(),
                new StoryLinks(parts.stories()),
                parts.clock().instant());
    }
}
