package io.topicwire.web;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.publish.PublishSettings;
import io.topicwire.publish.ShelfOfStories;
import io.topicwire.publish.Stories;
import io.topicwire.publish.TestClock;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.publish.Topics;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.PollMemory;
import io.topicwire.store.PollOutcome;
import io.topicwire.web.WebRequest.Conditions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A site over a small store, with everything that a test may turn. */
final class Wire implements ServiceState {
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    final ShelfOfStories shelf = new ShelfOfStories();
    final ListOfSources sources = new ListOfSources();
    final TestClock clock = new TestClock(NOW);
    final Metrics metrics = new Metrics();
    final List<String> notReady = new ArrayList<>();
    Optional<ConfigTrouble> trouble = Optional.empty();
    Optional<TopicHealth> health = Optional.empty();
    final TopicFeeds feeds = new TopicFeeds(
            shelf,
            shelf,
            clock,
            new PublishSettings("The <wire>", Stories.site(), 100, Instant.parse("2026-01-01T00:00:00Z")),
            List.of(Topics.topic("ships", "Ships & boats", "ship* OR \"row & <boat>\""), Topics.topic("trains")));
    final Site site = new Site(new SiteParts(feeds, shelf, new NoStories(), sources, this, metrics, clock));

    @Override
    public List<String> notReady() {
        return notReady;
    }

    @Override
    public Optional<ConfigTrouble> configTrouble() {
        return trouble;
    }

    @Override
    public Optional<TopicHealth> topicHealth() {
        return health;
    }

    Answer get(String path) {
        return site.answer(request("GET", path));
    }

    static WebRequest request(String method, String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        return new WebRequest(method, path, mark < 0 ? "" : address.substring(mark + 1), Conditions.NONE, "");
    }

    static String text(Answer answer) {
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A source whose last poll ended so. */
    static FeedStatus source(String id, PollOutcome outcome, String detail, int failures) {
        Feed feed = new Feed(
                new FeedId(id),
                Stories.uri("https://" + id + ".example/feed"),
                "",
                Duration.ofMinutes(30),
                0,
                Optional.empty(),
                "",
                List.of());
        return new FeedStatus(
                feed,
                feed.uri(),
                Optional.of("The " + id),
                Optional.of(new FeedStatus.LastPoll(NOW.minusSeconds(120), outcome, detail)),
                Optional.of(NOW.minus(Duration.ofHours(5))),
                Optional.empty(),
                Optional.of(NOW.minus(Duration.ofHours(4))),
                new PollMemory(failures, true),
                outcome == PollOutcome.GONE ? Optional.empty() : Optional.of(NOW.plus(Duration.ofMinutes(28))),
                1234,
                Optional.of(5.04));
    }
}
