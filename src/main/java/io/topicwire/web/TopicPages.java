package io.topicwire.web;

import io.topicwire.feed.WebUri;
import io.topicwire.publish.CopyWords;
import io.topicwire.publish.FeedDocument;
import io.topicwire.publish.OutputFormat;
import io.topicwire.publish.PublishedEntry;
import io.topicwire.publish.PublishedEntry.Beginning;
import io.topicwire.publish.PublishedTopics;
import io.topicwire.publish.TopicFeeds;
import io.topicwire.store.Sighting;
import io.topicwire.topic.Topic;
import io.topicwire.topic.TopicMatch;
import io.topicwire.web.IndexView.TopicRow;
import io.topicwire.web.PageFrame.FeedLink;
import io.topicwire.web.TopicView.Other;
import io.topicwire.web.TopicView.Reason;
import io.topicwire.web.TopicView.StoryLink;
import io.topicwire.web.TopicView.StoryView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The front page and the pages of topics, seen at one moment. They show what the feeds show, and need no store for it. */
final class TopicPages {
    private static final int STORIES = 100;
    private static final int SUMMARY = 280;

    private final PublishedTopics published;
    private final StoryLinks links;
    private final Instant now;

    TopicPages(PublishedTopics published, StoryLinks links, Instant now) {
        this.published = published;
        this.links = links;
        this.now = now;
    }

    IndexView index() {
        String title = published.settings().title();
        List<FeedLink> merged = feeds(TopicFeeds.MERGED);
        List<TopicRow> rows = published.topics().stream().map(this::row).toList();
        return new IndexView(frame(title, merged), rows, merged);
    }

    /** The page at a path, if there is one. */
    Optional<TopicView> page(String path, Optional<Topic> topic) {
        return published
                .document(path)
                .map(feed -> new TopicView(
                        frame(topic.map(Topic::title).orElse("All stories"), feeds(path)),
                        feed.name().about(),
                        topic.map(t -> t.query().source()),
                        stories(feed, topic),
                        feed.entries().size()));
    }

    private List<StoryView> stories(FeedDocument feed, Optional<Topic> topic) {
        List<PublishedEntry> shown = feed.entries().stream().limit(STORIES).toList();
        Map<Long, StoryLink> reports = links.of(shown);
        return shown.stream()
                .map(entry -> story(entry, topic, Optional.ofNullable(reports.get(entry.sequence()))))
                .toList();
    }

    ErrorView error(String title, String message) {
        return new ErrorView(frame(title, List.of()), message);
    }

    private PageFrame frame(String title, List<FeedLink> feeds) {
        return new PageFrame(
                title, published.settings().title(), published.settings().site(), feeds, 0);
    }

    private TopicRow row(Topic topic) {
        String path = TopicFeeds.path(topic.id());
        long stories = published.sizes().getOrDefault(topic.id(), 0L);
        Optional<Moment> newest = published
                .document(path)
                .flatMap(feed -> feed.entries().stream().findFirst())
                .map(entry -> Moment.of(entry.dates().firstSeen(), now));
        String counted = stories == 1 ? "1 story" : stories + " stories";
        return new TopicRow(topic.title(), topic.about(), path, counted, newest, feeds(path));
    }

    private List<FeedLink> feeds(String path) {
        Optional<FeedDocument> feed = published.document(path);
        List<FeedLink> links = new ArrayList<>();
        for (OutputFormat format : OutputFormat.standard()) {
            feed.map(f -> new FeedLink(
                            format.name(),
                            format.mediaType(),
                            f.name().title(),
                            f.name().address(format)))
                    .ifPresent(links::add);
        }
        return links;
    }

    /** On the page of a topic only the reasons for that topic are of interest. */
    private StoryView story(PublishedEntry entry, Optional<Topic> page, Optional<StoryLink> link) {
        List<Reason> reasons = entry.topics().stream()
                .filter(match -> page.isEmpty() || page.get().id().equals(match.topic()))
                .flatMap(match -> reasons(match).stream())
                .toList();
        List<String> found = reasons.stream()
                .filter(reason -> !reason.term().isEmpty())
                .map(Reason::found)
                .toList();
        return new StoryView(
                MarkedText.of(entry.title(), found),
                entry.link().map(WebUri::toString).orElse(""),
                entry.carriesOn().map(Beginning::title).orElse(""),
                CopyWords.carrier(
                        entry.credits().source().title(), entry.credits().wire()),
                Moment.of(entry.dates().firstSeen(), now),
                MarkedText.of(beginning(entry.words().fullest().text()), found),
                reasons,
                CopyWords.counted(entry.reports()),
                entry.alsoReportedBy().stream().map(this::other).toList(),
                link);
    }

    private List<Reason> reasons(TopicMatch match) {
        String topic = published
                .topic(match.topic())
                .map(Topic::title)
                .orElse(match.topic().value());
        List<Reason> reasons = new ArrayList<>();
        match.evidence()
                .forEach(e -> reasons.add(new Reason(topic, e.term(), e.field().word(), e.found())));
        match.resemblance().ifPresent(like -> reasons.add(new Reason(topic, "", "", like.inWords())));
        return reasons;
    }

    private Other other(Sighting sighting) {
        return new Other(
                CopyWords.carrier(sighting.source().title(), sighting.wire()),
                sighting.title(),
                sighting.link().map(WebUri::toString).orElse(""),
                Moment.of(sighting.firstSeen(), now),
                sighting.reason().map(CopyWords::sentence).orElse("first to report"));
    }

    private static String beginning(String text) {
        if (text.length() <= SUMMARY) {
            return text;
        }
        int blank = text.lastIndexOf(' ', SUMMARY);
        return text.substring(0, blank > 0 ? blank : text.offsetByCodePoints(0, SUMMARY / 2)) + " …";
    }
}
