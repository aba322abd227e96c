package io.topicwire.web;

import io.topicwire.publish.PublishedTopics;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.PollOutcome;
import io.topicwire.web.StatusView.Condition;
import io.topicwire.web.StatusView.SourceRow;
import io.topicwire.web.StatusView.Times;
import io.topicwire.web.StatusView.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How every source fares, in plain words. */
final class StatusPage {
    private static final int REFRESH_SECONDS = 30;

    private final PublishedTopics published;
    private final Instant now;

    StatusPage(PublishedTopics published, Instant now) {
        this.published = published;
        this.now = now;
    }

    StatusView view(List<FeedStatus> sources, ServiceState state) {
        PageFrame frame = new PageFrame(
                "Status", published.settings().title(), published.settings().site(), List.of(), REFRESH_SECONDS);
        return new StatusView(
                frame,
                trouble(state),
                totals(sources),
                sources.stream().map(this::row).toList());
    }

    private List<Trouble> trouble(ServiceState state) {
        List<Trouble> trouble = new ArrayList<>();
        state.configTrouble()
                .map(config -> new Trouble(
                        "feeds.yml was refused; the one before it is still in force.",
                        Optional.of(Moment.of(config.since(), now)),
                        config.problems()))
                .ifPresent(trouble::add);
        published
                .state()
                .failure()
                .map(reason -> new Trouble(
                        "Feeds are not being renewed; readers get the last good ones.",
                        published.state().refreshedAt().map(at -> Moment.of(at, now)),
                        List.of(reason)))
                .ifPresent(trouble::add);
        List<String> reasons = state.notReady();
        if (!reasons.isEmpty()) {
            trouble.add(new Trouble("The service is not ready.", Optional.empty(), reasons));
        }
        return trouble;
    }

    private List<String> totals(List<FeedStatus> sources) {
        long entries = sources.stream().mapToLong(FeedStatus::entries).sum();
        long failing =
                sources.stream().filter(s -> condition(s).level().equals("bad")).count();
        return List.of(
                Moment.counted(sources.size(), "source"),
                failing == 0 ? "none failing" : failing + " failing",
                entries == 1 ? "1 entry stored" : entries + " entries stored",
                Moment.counted(published.topics().size(), "topic"));
    }

    private SourceRow row(FeedStatus source) {
        return new SourceRow(
                source.title(),
                source.feed().id().value(),
                source.uri().toString(),
                condition(source),
                detail(source),
                new Times(
                        source.lastSuccess().map(at -> Moment.of(at, now)),
                        source.nextDue().map(at -> Moment.of(at, now))),
                source.itemsPerDay()
                        .map(rate -> String.format(Locale.ROOT, "%.1f", rate))
                        .orElse("–"),
                source.entries());
    }

    /** The last error sentence, and since when it has been going on. */
    private String detail(FeedStatus source) {
        String sentence = source.last().map(FeedStatus.LastPoll::detail).orElse("");
        if (source.failures() < 2) {
            return sentence;
        }
        String since =
                source.lastSuccess().map(at -> Moment.of(at, now).words()).orElse("never");
        return (sentence + " " + source.failures() + " failures in a row; last good answer: " + since + ".").strip();
    }

    private static Condition condition(FeedStatus source) {
        if (source.last().isEmpty()) {
            return new Condition("waiting", "Not polled yet");
        }
        return condition(source.last().get().outcome());
    }

    static Condition condition(PollOutcome outcome) {
        return switch (outcome) {
            case READ -> new Condition("good", "Read");
            case NOT_MODIFIED -> new Condition("good", "Read, nothing new");
            case UNREADABLE -> new Condition("bad", "Not readable as a feed");
            case RATE_LIMITED -> new Condition("waiting", "Asked us to wait");
            case GONE -> new Condition("bad", "Gone; polling stopped");
            case REFUSED -> new Condition("bad", "Refused");
            case UNREACHABLE -> new Condition("bad", "No answer");
        };
    }
}
