package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.Topicwire;
import io.topicwire.journey.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code topicwire parse} shows and how it ends. */
final class ParseCommandTest {
    private static final String FEED = """
            <rss version="2.0"><channel><title>Harbour</title><link>/</link>
            <item><title>Tug &amp;amp; tow</title><link>/tug?utm_source=x</link><guid>g1</guid>
            <pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;A tug.&lt;/p&gt;</description></item>
            <item><title>No day</title><pubDate>some day</pubDate><link>/day</link></item>
            </channel>
            """;

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheLogLevel() {
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
    }

    @Test
    void aDocumentIsShownWithWhatWasRepairedAndNoted() throws IOException {
        Outcome parse = Outcome.of("parse", write("feed.xml", FEED), "--base", "https://site.example/feed");

        assertThat(parse.status()).as(parse.err()).isZero();
        assertThat(parse.out())
                .contains("Harbour", "RSS 2.0, UTF-8", "2 entries", "Tug & tow", "https://site.example/tug")
                .contains("2026-03-02T10:00:00Z", "A tug.", "repaired:", "ends before its root element", "noted:")
                .contains("some day")
                .doesNotContain("utm_source");
    }

    @Test
    void theLanguageOfEachEntryIsShownWithHowItWasFound() throws IOException {
        String feed = FEED.replace("<link>/</link>", "<link>/</link><language>en-US</language>")
                .replace("No day", "港が閉鎖されました");
        Outcome parse = Outcome.of("parse", write("feed.xml", feed), "--base", "https://site.example/feed");

        assertThat(parse.out())
                .contains("language   en-US, as declared", "language   ja, by its script; en-US was declared");
    }

    @Test
    void jsonIsOneObjectInNeutralForm() throws IOException {
        Outcome parse = Outcome.of("parse", "--json", write("feed.xml", FEED), "--base", "https://site.example/feed");

        assertThat(parse.out().lines()).hasSize(1);
        assertThat(JsonLines.read(parse.out()))
                .containsKeys("format", "encoding", "feed", "entries", "repairs", "notes")
                .extractingByKey("entries")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void whatIsNoFeedIsRefusedAndItsFeedsAreNamed() throws IOException {
        Path page = write("page.html", """
                <html><head><link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>
                """);

        Outcome refused = Outcome.of("parse", page, "--base", "https://site.example/");
        assertThat(refused.status()).isOne();
        assertThat(refused.err()).contains("HTML page, not a feed").doesNotContain("\tat ");
        assertThat(refused.out()).isEqualToIgnoringNewLines("https://site.example/news.xml");
        assertThat(Outcome.of("parse", page, "--json").out()).contains("\"error\":", "\"discovered\":[");
    }

    @Test
    void whatCannotBeHadAndWrongUsageHaveTheirOwnStatus() throws IOException {
        assertThat(Outcome.of("parse", folder.resolve("absent.xml")).status()).isEqualTo(3);
        assertThat(Outcome.of("parse").status()).isEqualTo(2);
        assertThat(Outcome.of("parse", write("f.xml", FEED), "--base", "nonsense")
                        .status())
                .isEqualTo(2);
        assertThat(Outcome.of("parse", "--score", "absent.jsonl", folder).status())
                .isEqualTo(3);
    }

    @Test
    void anAddressIsFetched() throws IOException {
        Path settings = write("s.yml", io.topicwire.journey.Loopback.settingsYaml(folder.resolve("data")));
        try (SmallOrigin origin = new SmallOrigin()) {
            Outcome parse = Outcome.of("parse", origin.url("/feed"), "--settings", settings);
            assertThat(parse.status()).as(parse.err()).isZero();
            assertThat(parse.out()).contains("A frigate is launched");
            assertThat(Outcome.of("parse", origin.url("/broken"), "--settings", settings)
                            .status())
                    .isEqualTo(3);
        }
    }

    @Test
    void aFolderIsScoredAgainstExpectations() throws IOException {
        write("feed.xml", FEED);
        write("page.xml", "no feed");
        Path expected = write("expected.jsonl", """
                {"file": "feed.xml", "base_url": "https://site.example/feed", "feed": {"title_text": "Harbor"}, \
                "entries": [{"id": "g1", "title_text": "Tug & tow", "categories": []}, {"title_text": "No day"}], \
                "expect": {"neutral": [["entries[0].title", "==", "Tug & tow"], ["len(entries)", "==", 3]]}}
                {"file": "page.xml", "feed": {}, "entries": []}
                {"file": "../outside.xml", "feed": {}, "entries": []}
                """);

        Outcome score = Outcome.of("parse", "--score", expected, folder, "--show", "3");

        assertThat(score.status()).as("one is refused").isOne();
        assertThat(score.out())
                .containsPattern("accepted +1 +2 +50\\.00")
                .containsPattern("feed.title +0 +1 +0\\.00")
                .containsPattern("(?m)^title +2 +2 +100\\.00")
                .containsPattern("len\\(entries\\) +0 +1 +0\\.00")
                .contains("ours:     Harbour", "expected: Harbor", "page.xml  1 difference");
    }

    @Test
    void nothingIsLoadedThatReadingDoesNotNeed() throws Exception {
        Path loaded = folder.resolve("classes.log");
        Path output = folder.resolve("output.txt");
        Path feed = write("feed.xml", FEED);
        Process parse = ChildJvm.start(
                ChildJvm.of(
                        folder, List.of("-Xlog:class+load:file=" + loaded), Topicwire.class, "parse", feed.toString()),
                output);

        assertThat(parse.waitFor()).isZero();
        assertThat(Files.readString(output)).contains("Harbour");
        assertThat(Files.readString(loaded))
                .contains("io.topicwire.cli.ParseCommand")
                .doesNotContain("org.eclipse.jetty", "org.h2.", "org.quartz", "okhttp3.", "com.rometools", "org.jdbi");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
