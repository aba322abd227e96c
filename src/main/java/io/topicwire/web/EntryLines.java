package io.topicwire.web;

import io.topicwire.publish.EntryLine;
import io.topicwire.publish.PublishedEntry;
import io.topicwire.store.EntryStore;
import io.topicwire.store.TopicEntry;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * {@code /merged.jsonl?since=SEQUENCE&limit=N}: stories in order of arrival, for scripts. The header
 * {@code Topicwire-Next} says where to go on; it equals {@code since} when there is nothing new.
 */
final class EntryLines {
    static final String NEXT = "Topicwire-Next";
    private static final int LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;
    /** Entries may be large: an answer ends early rather than exhaust memory. At least one line is always sent. */
    private static final int MAX_BYTES = 16 << 20;

    private final EntryStore entries;
    private final EntryLine line = new EntryLine();

    EntryLines(EntryStore entries) {
        this.entries = entries;
    }

    Answer answer(WebRequest request) {
        Optional<Long> since = number(request.parameter("since"), 0, Long.MAX_VALUE);
        Optional<Long> limit = number(request.parameter("limit"), LIMIT, MAX_LIMIT);
        if (since.isEmpty() || limit.isEmpty() || limit.get() < 1) {
            return Answer.text(400, "since is a number from 0, limit a number from 1 to " + MAX_LIMIT);
        }
        return lines(since.get(), entries.groupsAfter(since.get(), limit.get().intValue()));
    }

    private Answer lines(long since, List<TopicEntry> stories) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long next = since;
        for (TopicEntry story : stories) {
            if (out.size() > MAX_BYTES) {
                break;
            }
            out.writeBytes(line.bytes(PublishedEntry.of(story)));
            next = Math.max(next, story.entry().sequence());
        }
        return Answer.of(200, EntryLine.MEDIA_TYPE + "; charset=utf-8", out.toByteArray())
                .with(NEXT, Long.toString(next))
                .with("Cache-Control", "no-store");
    }

    private static Optional<Long> number(Optional<String> text, long absent, long max) {
        if (text.isEmpty()) {
            return Optional.of(absent);
        }
        return text.filter(t -> t.matches("\\d{1,18}")).map(Long::parseLong).filter(n -> n <= max);
    }
}
