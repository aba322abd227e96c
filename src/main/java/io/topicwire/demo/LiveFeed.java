package io.topicwire.demo;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** A feed that grows as it is asked: its editions depend on the number of requests and on nothing else. */
final class LiveFeed {
    private final FeedTemplate template;
    private final Placeholders placeholders;
    private final Charset charset;
    private final InstantSource clock;
    /** When the passages of each request number came out. */
    private final Map<Integer, Instant> appeared = new TreeMap<>();

    private int requests;
    private Edition edition;

    LiveFeed(FeedTemplate template, Placeholders placeholders, Charset charset, InstantSource clock) {
        this.template = template;
        this.placeholders = placeholders;
        this.charset = charset;
        this.clock = clock;
        appeared.put(1, clock.instant());
        edition = print();
    }

    /** Counts a request and gives what it sees. */
    synchronized Edition ask() {
        requests++;
        if (requests > 1 && template.growsAt(requests)) {
            appeared.put(requests, clock.instant());
            edition = print();
        }
        return edition;
    }

    private Edition print() {
        StringBuilder document = new StringBuilder();
        Instant latest = Instant.EPOCH;
        for (FeedTemplate.Passage passage : template.passages()) {
            Instant since = appeared.get(passage.since());
            if (since != null) {
                document.append(placeholders.fill(passage.text(), since));
                latest = since.isAfter(latest) ? since : latest;
            }
        }
        return Edition.of(document.toString(), charset, latest);
    }
}
