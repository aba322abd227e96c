package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Secret;
import io.topicwire.poll.ScriptedOrigin.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** With every logger at its most talkative, a login and a cookie reach the publisher and no log line. */
final class SecretsInLogsTest {
    private static final String LOGIN =
            Base64.getEncoder().encodeToString("reader:p4ssw0rd".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.topicwire");
    private final Level before = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        root.setLevel(before);
        ours.setLevel(oursBefore);
    }

    @Test
    void noLineHoldsThem() throws Exception {
        RequestTerms terms = new RequestTerms(
                Map.of("Authorization", new Secret("Basic " + LOGIN), "Cookie", new Secret("session=c00kie")),
                Optional.empty(),
                Optional.empty());
        try (ScriptedOrigin origin = new ScriptedOrigin("127.0.0.1");
                Desk desk = new Desk(folder, host -> true)) {
            origin.reply("/feed", Reply.document(Desk.rss(Desk.START.minusSeconds(60))));
            desk.subscribe(Desk.feed("feed", origin.url("/feed")), terms);
            desk.tick();
            for (Reply reply : List.of(
                    Reply.of(401),
                    Reply.of(302, "Location", origin.url("/feed")),
                    Reply.document("no feed"),
                    Reply.of(500))) {
                origin.reply("/feed", reply);
                desk.run(Duration.ofHours(3));
            }
            assertThat(origin.asked())
                    .hasSizeGreaterThan(4)
                    .allSatisfy(asked -> assertThat(asked.headers()).containsEntry("Authorization", "Basic " + LOGIN));
        }
        assertThat(lines.list)
                .as("what the store and the poller say at this level")
                .isNotEmpty()
                .noneMatch(line -> line.getFormattedMessage().contains(LOGIN)
                        || line.getFormattedMessage().contains("p4ssw0rd")
                        || line.getFormattedMessage().contains("c00kie"));
    }
}
