package io.topicwire.web;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.WebUri;
import io.topicwire.publish.CopyWords;
import io.topicwire.publish.EventWords;
import io.topicwire.publish.PublishedTopics;
import io.topicwire.store.LoggedDecision;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.Story;
import io.topicwire.store.StoryMilestone;
import io.topicwire.store.StoryStore;
import io.topicwire.story.AgencyTexts;
import io.topicwire.story.event.RunnerUp;
import io.topicwire.web.StoryPage.Milestone;
import io.topicwire.web.StoryPage.Nearest;
import io.topicwire.web.StoryPage.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of stories, seen at one moment: every report in order, and why it is held for one. */
final class StoryPages {
    /** Each takes a look at its decisions. */
    private static final int REPORTS = 100;

    private final StoryStore stories;
    private final Map<FeedId, String> sources;
    private final PublishedTopics published;
    private final Instant now;

    /** @param sources what readers know the sources by */
    StoryPages(StoryStore stories, Map<FeedId, String> sources, PublishedTopics published, Instant now) {
        this.stories = stories;
        this.sources = sources;
        this.published = published;
        this.now = now;
    }

    static String path(long story) {
        return "/stories/" + story;
    }

    /** The page of a story; empty where its reports are no longer stored. */
    Optional<StoryPage> page(Story story) {
        List<StoredEntry> reports = stories.members(story.id(), REPORTS);
        return reports.isEmpty() ? Optional.empty() : Optional.of(page(story, reports));
    }

    private StoryPage page(Story story, List<StoredEntry> reports) {
        PageFrame frame = new PageFrame(
                story.title(),
                published.settings().title(),
                published.settings().site(),
                List.of(),
                0);
        return new StoryPage(
                frame,
                stories.sizes(List.of(story.id())).getOrDefault(story.id(), reports.size()),
                reports(story, reports),
                stories.milestones(story.id()).stream().map(this::milestone).toList());
    }

    private List<Report> reports(Story story, List<StoredEntry> reports) {
        AgencyTexts texts = new AgencyTexts();
        reports.forEach(entry -> texts.add(entry.copyGroup(), entry.wire()));
        return reports.stream()
                .map(entry -> report(
                        entry,
                        texts.of(entry.copyGroup(), entry.wire()),
                        entry.sequence() == story.representative() && reports.size() > 1))
                .toList();
    }

    private Report report(StoredEntry entry, Optional<String> wire, boolean spoken) {
        List<LoggedDecision> decisions = stories.decisions(entry.sequence());
        Optional<LoggedDecision> holds =
                decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
        return new Report(
                entry.entry().title(),
                entry.entry().link().map(WebUri::toString).orElse(""),
                CopyWords.carrier(
                        sources.getOrDefault(entry.feed(), entry.feed().value()), wire),
                Moment.of(entry.firstSeen(), now),
                spoken,
                holds.map(logged -> EventWords.sentence(logged.decision())).orElse(""),
                holds.map(logged -> logged.decision().shared()).orElse(List.of()),
                holds.flatMap(logged -> logged.decision().runnerUp()).flatMap(this::nearest));
    }

    private Optional<Nearest> nearest(RunnerUp other) {
        return stories.story(other.story())
                .map(story ->
                        new Nearest(path(story.id()), story.title(), EventWords.score(other.score()), other.reason()));
    }

    private Milestone milestone(StoryMilestone milestone) {
        String words = switch (milestone.kind()) {
            case FOUNDED -> "the first report";
            case MORE_SOURCES -> "more independent sources";
            case DEVELOPMENT -> "a development";
            case EDITED -> "edited here";
        };
        return new Milestone(words, Moment.of(milestone.at(), now));
    }
}
