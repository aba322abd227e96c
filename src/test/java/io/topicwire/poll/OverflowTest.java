package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import io.topicwire.parse.ParsedFeed;
import io.topicwire.poll.ScriptedOrigin.Reply;
import io.topicwire.store.PollOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No document that we know overflows the stack, so a reader that goes one level deeper for each level stands in. */
final class OverflowTest {
    private static final FeedParser STANDARD = FeedParser.standard(Limits.standard());

    @Test
    void aStackThatOverflowsIsTheReasonOfItsFeedOnly(@TempDir Path folder) throws IOException {
        try (ScriptedOrigin origin = new ScriptedOrigin("127.0.0.1");
                Desk desk = new Desk(folder, host -> true, OverflowTest::descend)) {
            origin.reply("/deep", Reply.document("<rss><channel>" + "<a>".repeat(500_000)));
            origin.reply("/flat", Reply.document(Desk.rss(Desk.START)));
            desk.subscribe(Desk.feed("a-deep", origin.url("/deep")), Desk.feed("b-flat", origin.url("/flat")));
            List<PolledFeed> polled = desk.tick();
            assertThat(polled)
                    .extracting(
                            feed -> feed.feed().id().value(),
                            feed -> feed.report().outcome())
                    .containsExactlyInAnyOrder(
                            tuple("a-deep", PollOutcome.UNREADABLE), tuple("b-flat", PollOutcome.READ));
            assertThat(polled).anyMatch(feed -> feed.report().detail().contains("nested deeper than it can be read"));
        }
    }

    private static ParsedFeed descend(RawFeed raw) throws FeedSyntaxException {
        assertThat(levels(new String(raw.body(), StandardCharsets.UTF_8), 0)).isZero();
        return STANDARD.parse(raw);
    }

    private static int levels(String text, int from) {
        int at = text.indexOf("<a>", from);
        return at < 0 ? 0 : 1 + levels(text, at + 3);
    }
}
