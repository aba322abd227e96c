package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.Topicwire;
import io.topicwire.demo.DemoWorld;
import io.topicwire.journey.Await;
import io.topicwire.journey.ChildJvm;
import io.topicwire.journey.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An operator's commands while another process serves the bundled world and holds its store. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
final class BesideTheServerTest {
    /** A story of several reports, as {@code story list} prints it. */
    private static final Pattern SEVERAL = Pattern.compile("\"story\":(\\d+),[^\\n]*\"reports\":([2-9]|\\d\\d)");

    private static final Pattern JOINED = Pattern.compile("\"entry\":(\\d+)[^}]*?\"decision\":\\{[^}]*\"same-event\"");

    @TempDir
    Path folder;

    private DemoWorld world;
    private Process serve;

    @BeforeEach
    void serve() throws IOException {
        world = DemoWorld.start(InstantSource.system(), 0);
        Files.writeString(folder.resolve("settings.yml"), Loopback.settingsYaml(folder.resolve("data")));
        Files.writeString(folder.resolve("feeds.yml"), world.feedsYaml("http://localhost"));
        serve = ChildJvm.start(
                ChildJvm.of(
                        folder, List.of(), Topicwire.class, "serve", "-f", "feeds.yml", "--settings", "settings.yml"),
                folder.resolve("output.txt"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
        System.clearProperty("TOPICWIRE_LOG_FORMAT");
        serve.destroyForcibly().waitFor();
        world.close();
    }

    @Test
    void whatAnOperatorTypesIsDoneByTheServerAndHoldsAfterItsEnd() throws Exception {
        Await.until("stories are told", () -> storyThatWasJoined() > 0);
        assertThat(run("poll").err()).as("the store is held").contains("in use");
        long story = storyThatWasJoined();
        long entry = joined(run("story", "show", story, "--json").out());
        Outcome why = run("why", entry);
        assertThat(why.out()).as(why.err()).contains("Same event: story " + story);

        Outcome split = run("story", "split", story, entry);
        assertThat(split.status()).as(split.err()).isZero();
        assertThat(split.out()).contains("off story " + story, "undo with: topicwire story undo 1");
        assertThat(run("why", entry).out())
                .contains("an operator's decision")
                .doesNotContain("Same event: story " + story + ",");
        assertThat(run("story", "split", story, 999_999).status()).isOne();
        assertThat(run("story", "nonsense").status()).isEqualTo(2);

        Path feeds = folder.resolve("feeds.yml");
        Path edited = Files.writeString(
                folder.resolve("edited.yml"),
                Files.readString(feeds) + "  - id: everything\n    title: Everything\n    query: a* OR e*\n");
        assertThat(run("topics", "list").out()).contains("STORIES");
        Outcome diff = run("topics", "diff", relative(feeds), relative(edited), "--limit=1");
        assertThat(diff.out()).as(diff.err()).contains("everything: 0 before, ").containsPattern("… and \\d+ more");
        assertThat(diff.status()).isOne();
        assertThat(run("topics", "report").err()).isEmpty();

        serve.destroy();
        assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("data/operator.token")).doesNotExist();
        assertThat(run("story", "log").out())
                .as("told by the store itself")
                .containsPattern("1 +\\S+ +split +" + story);
        assertThat(run("story", "undo", 1).out()).contains("took back change 1");
        assertThat(run("why", entry).out()).contains("Same event: story " + story + ",");
    }

    @Test
    void aServerThatWasKilledIsNotWaitedFor() throws Exception {
        Await.until("a story is told", () -> run("story", "list").out().contains("REPORTS"));
        serve.destroyForcibly().waitFor();

        assertThat(folder.resolve("data/operator.token")).as("left behind").exists();
        assertThat(run("story", "list").out()).contains("REPORTS");
    }

    /** As seen from here; the server stands in another folder. */
    private static Path relative(Path file) {
        return Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
    }

    /** A story with a report that is no copy of another; 0 where there is none yet. */
    private long storyThatWasJoined() {
        Matcher several =
                SEVERAL.matcher(run("story", "list", "--limit", 1000, "--json").out());
        while (several.find()) {
            long story = Long.parseLong(several.group(1));
            if (joined(run("story", "show", story, "--json").out()) > 0) {
                return story;
            }
        }
        return 0;
    }

    private static long joined(String story) {
        return first(JOINED, story);
    }

    private static long first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private Outcome run(Object... arguments) {
        return Outcome.of(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--feeds=" + folder.resolve("feeds.yml"),
                                "--settings=" + folder.resolve("settings.yml")))
                .toArray());
    }
}
