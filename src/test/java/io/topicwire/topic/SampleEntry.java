package io.topicwire.topic;

import io.topicwire.feed.Attribution;
import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Entry;
import io.topicwire.feed.EntryDates;
import io.topicwire.feed.EntryText;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Entries and topics for the tests of this package. */
record SampleEntry(String title, String summary, String content, List<String> categories, List<String> authors) {
    static final Feed FEED = new Feed(
            new FeedId("breaking-defense"),
            WebUri.parse("https://example.org/feed").orElseThrow(),
            "",
            Duration.ofMinutes(30),
            0,
            Optional.empty(),
            "en",
            List.of("press", "us"));

    static Entry titled(String title) {
        return new SampleEntry(title, "", "", List.of(), List.of()).entry();
    }

    static Entry of(String title, String summary) {
        return new SampleEntry(title, summary, "", List.of(), List.of()).entry();
    }

    static Topic topic(String id, String query) {
        return new Topic(new TopicId(id), id, "", TopicQuery.of(query));
    }

    static boolean matches(String query, Entry entry) {
        return !match(query, entry).isEmpty();
    }

    /** The evidence of the match, empty where there is no match. */
    static List<Evidence> match(String query, Entry entry) {
        return new TopicMatcher(List.of(topic("it", query)))
                .match(entry, FEED).stream()
                        .flatMap(match -> match.evidence().stream())
                        .toList();
    }

    /** The verdict in words, without its first line. */
    static List<String> reasons(String query, Entry entry) {
        return new TopicMatcher(List.of(topic("it", query)))
                .explain(entry, FEED).stream()
                        .flatMap(verdict -> verdict.lines().stream().skip(1))
                        .map(String::strip)
                        .toList();
    }

    Entry entry() {
        return new Entry(
                Optional.empty(),
                Optional.empty(),
                new EntryText(title, SafeHtml.ofText(summary), SafeHtml.ofText(content), "en"),
                EntryDates.UNKNOWN,
                new Attribution(
                        authors.stream()
                                .map(name -> new Author(name, Optional.empty()))
                                .toList(),
                        Optional.empty(),
                        ""),
                categories.stream().map(Category::new).toList(),
                List.of());
    }

    /** The texts of a field as the entry has them, white space not folded. */
    Stream<String> texts(TopicField field) {
        return switch (field) {
            case TITLE -> Stream.of(title);
            case SUMMARY -> Stream.of(summary);
            case CONTENT -> Stream.of(content);
            case CATEGORY -> categories.stream();
            case AUTHOR -> authors.stream();
            case SOURCE -> Stream.of("breaking-defense", "press", "us");
        };
    }
}
