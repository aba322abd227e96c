package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on sources, over a publisher on loopback. */
final class SourcesCommandTest {
    private static final String FEED = "<rss version='2.0'><channel><title>T</title>%s</channel></rss>";
    private static final String ITEM = "<item><title>An item</title><link>http://x.example/1</link></item>";

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        page("/good", 200, FEED.formatted(ITEM));
        page("/empty", 200, FEED.formatted(""));
        page(
                "/page",
                200,
                "<html><head><title>Home</title><link rel='alternate' type='application/rss+xml'"
                        + " href='/good'></head><body>Hello</body></html>");
        page("/challenge", 403, "<html><title>Just a moment...</title></html>");
        page("/missing", 404, "");
        page("/moved", 301, "");
        server.start();
        Files.writeString(folder.resolve("topicwire.yml"), """
                data:
                  directory: %s
                fetch:
                  allow-private-networks: [127.0.0.0/8]
                """.formatted(folder.resolve("data")));
    }

    @AfterEach
    void stop() {
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
        System.clearProperty("TOPICWIRE_LOG_FORMAT");
        server.stop(0);
        // What a command says of logging holds for its whole process, which here is that of other tests too.
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
        System.clearProperty("TOPICWIRE_LOG_FORMAT");
    }

    @Test
    void aProbeSaysWhatEachSourceIs() throws IOException {
        feeds("good", "empty", "page", "challenge", "missing", "moved");
        Run probe = run("sources", "probe");
        assertThat(probe.status()).isEqualTo(ExitCode.FAILED);
        assertThat(probe.out())
                .containsPattern("good +well +1 entry")
                .containsPattern("empty +empty +it is a feed and lists no entries")
                .containsPattern("page +not a feed .*it names http://127.0.0.1:\\d+/good")
                .containsPattern("challenge +blocked +the server answered 403 Forbidden")
                .containsPattern("missing +dead +the server answered 404 Not Found")
                .containsPattern("moved +moved +put http://127.0.0.1:\\d+/good into feeds.yml")
                .contains("6 sources tried: 1 well, 5 not");
        assertThat(folder.resolve("data")).as("nothing is stored").doesNotExist();
    }

    @Test
    void aProbeOfOneGoodSourceSucceeds() throws IOException {
        feeds("good", "missing");
        assertThat(run("sources", "probe", "good").status()).isEqualTo(ExitCode.OK);
        Run typo = run("sources", "probe", "goo");
        assertThat(typo.status()).isEqualTo(ExitCode.USAGE);
        assertThat(typo.err()).contains("did you mean \"good\"?");
    }

    @Test
    void sourcesTellsHowEachFaresAndWhatToDo() throws IOException {
        feeds("good", "missing");
        assertThat(run("sources").status()).isEqualTo(ExitCode.UNAVAILABLE);
        run("poll");
        Run all = run("sources");
        assertThat(all.status()).isEqualTo(ExitCode.FAILED);
        assertThat(all.out())
                .containsPattern("good +Read +just now +in ")
                .containsPattern("missing +Refused +just now +in ")
                .contains("The server answered 404 Not Found.", "Look for the feed's new address");
        assertThat(run("sources", "--failing").out()).contains("missing").doesNotContain("good ");
        assertThat(run("sources", "--json").out().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("{\"id\":\"good\"") && line.contains("\"level\":\"good\""));
    }

    private record Run(int status, String out, String err) {}

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--feeds=" + folder.resolve("feeds.yml"));
        all.add("--settings=" + folder.resolve("topicwire.yml"));
        int status = TopicwireCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }

    private void feeds(String... names) throws IOException {
        StringBuilder text = new StringBuilder("sources:\n");
        for (String name : names) {
            text.append("  - id: ")
                    .append(name)
                    .append("\n    url: ")
                    .append(url("/" + name))
                    .append('\n');
        }
        Files.writeString(folder.resolve("feeds.yml"), text.toString());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void page(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (status == 301) {
                exchange.getResponseHeaders().set("Location", "/good");
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
