package io.topicwire.web;

import io.topicwire.feed.Entry;
import io.topicwire.feed.WebUri;
import io.topicwire.poll.SourceReport;
import io.topicwire.poll.TopicSuggestions.Suggestion;
import io.topicwire.publish.PublishedTopics;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.store.FeedStatus;
import io.topicwire.web.StatusView.Condition;
import io.topicwire.web.StatusView.SourceRow;
import io.topicwire.web.StatusView.Suggested;
import io.topicwire.web.StatusView.Times;
import io.topicwire.web.StatusView.TopicRow;
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
                sources.stream().map(this::row).toList(),
                state.topicHealth().map(this::topics).orElse(List.of()));
    }

    private List<TopicRow> topics(TopicHealth health) {
        return health.drift().topics().stream()
                .map(row -> new TopicRow(
                        row.title(),
                        TopicFeeds.path(row.topic()),
                        row.last().map(at -> Moment.of(at, now)),
                        row.entries(),
                        row.percentage(),
                        row.warnings(),
                        health.suggestions().getOrDefault(row.topic(), List.of()).stream()
                                .map(StatusPage::suggested)
                                .toList()))
                .toList();
    }

    private static Suggested suggested(Suggestion suggestion) {
        Entry entry = suggestion.entry().entry().entry();
        return new Suggested(
                entry.title().isBlank() ? "(no title)" : entry.title(),
                entry.link().map(WebUri::toString).orElse(""),
                suggestion.likeness().inWords());
    }

    private List<Trouble> trouble(ServiceState state) {
        List<Trouble> trouble = new ArrayList<>();
        state.configTrouble()
                .map(config -> new Trouble(
                        config.refused()
                                ? "feeds.yml was refused; the one before it is still in force."
                                : "Topics do not decide as their match: and no-match: lines say.",
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
        long failing = sources.stream()
                .filter(s -> SourceReport.of(s, now).level() == SourceReport.Level.BAD)
                .count();
        return List.of(
                Moment.counted(sources.size(), "source"),
                failing == 0 ? "none failing" : failing + " failing",
                entries == 1 ? "1 entry stored" : entries + " entries stored",
                Moment.counted(published.topics().size(), "topic"));
    }

    private SourceRow row(FeedStatus source) {
        SourceReport report = SourceReport.of(source, now);
        return new SourceRow(
                source.title(),
                source.feed().id().value(),
                source.uri().toString(),
                condition(report),
                detail(report),
                new Times(
                        report.since().map(at -> Moment.of(at, now)),
                        source.lastSuccess().map(at -> Moment.of(at, now)),
                        source.nextDue().map(at -> Moment.of(at, now))),
                source.itemsPerDay()
                        .map(rate -> String.format(Locale.ROOT, "%.1f", rate))
                        .orElse("–"),
                source.entries());
    }

    private static String detail(SourceReport report) {
        return (report.happened() + " " + report.advice()).strip();
    }

    private static Condition condition(SourceReport report) {
        return new Condition(report.level().name().toLowerCase(Locale.ROOT), report.state());
    }
}
