package io.topicwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator's door over real HTTP: there for who has the secret, and for nobody else. */
final class OperatorDoorTest {
    private static final String TOKEN = "5e".repeat(32);

    private final Wire wire = new Wire();
    private final WebServer server = new WebServer(WebOptions.at("127.0.0.1", 0), wire.site);
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() {
        wire.feeds.refreshAll();
        server.start();
        server.admit(new OperatorDoor(TOKEN, this::run));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String run(String body) {
        asked.add(body);
        return switch (body) {
            case "nonsense" -> throw new IllegalArgumentException("nonsense");
            case "bug" -> throw new IllegalStateException("a secret of the inside");
            default -> "done: " + body;
        };
    }

    @Test
    void whoHasTheSecretIsServed() throws Exception {
        HttpResponse<String> answer = post("Bearer " + TOKEN, "story&list");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("done: story&list");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(post("Bearer " + TOKEN, "é").body()).isEqualTo("done: é");
    }

    @Test
    void forEverybodyElseThereIsNothing() throws Exception {
        HttpResponse<String> nothing = client.send(request("/nothing").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(nothing.statusCode()).isEqualTo(404);
        for (String secret :
                List.of("", "Bearer", "Bearer ", "Bearer " + TOKEN.substring(1), "Basic " + TOKEN, TOKEN)) {
            HttpResponse<String> answer = post(secret, "story&list");
            assertThat(answer.statusCode()).as(secret).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(nothing.body());
            assertThat(answer.headers().map().keySet())
                    .as("nor a header that tells of it")
                    .doesNotContain("www-authenticate", "allow");
        }
        HttpResponse<String> read = client.send(
                request(OperatorDoor.PATH)
                        .header("Authorization", "Bearer " + TOKEN)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsPostedIsBounded() throws Exception {
        assertThat(post("Bearer " + TOKEN, "x".repeat(OperatorDoor.MOST_BYTES)).statusCode())
                .isEqualTo(200);
        assertThat(refused("Content-Length: " + (OperatorDoor.MOST_BYTES + 1))).startsWith("HTTP/1.1 413 ");
        assertThat(refused("Transfer-Encoding: chunked")).startsWith("HTTP/1.1 411 ");
        assertThat(asked).hasSize(1);
    }

    /** The first line of the answer to a request whose body is never sent, for it is not read either. */
    private String refused(String header) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "POST " + OperatorDoor.PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                    + "\r\n" + header + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(answer.readLine());
        }
    }

    @Test
    void failuresSayNothingOfTheInside() throws Exception {
        assertThat(post("Bearer " + TOKEN, "nonsense").statusCode()).isEqualTo(400);
        HttpResponse<String> bug = post("Bearer " + TOKEN, "bug");
        assertThat(bug.statusCode()).isEqualTo(500);
        assertThat(bug.body()).doesNotContain("secret of the inside");
    }

    private HttpResponse<String> post(String authorization, String body) throws Exception {
        HttpRequest.Builder request = request(OperatorDoor.PATH).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
