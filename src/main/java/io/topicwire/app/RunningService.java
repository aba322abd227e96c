package io.topicwire.app;

import io.topicwire.store.StoreException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The service that runs on a data folder, as commands beside it see it: it holds the store and runs them itself. */
public final class RunningService {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A look at all stories takes long where there are many, and a change waits for the commit that is under way. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private final OperatorKey key;

    private RunningService(OperatorKey key) {
        this.key = key;
    }

    /** The service that left word in this folder; it may be gone. */
    public static Optional<RunningService> on(Path dataFolder) {
        return OperatorKey.read(dataFolder).map(RunningService::new);
    }

    /**
     * Has a command line run.
     *
     * @return what it came to; empty where the service that left word is gone
     * @throws StoreException where it does not answer
     */
    public Optional<CommandOutcome> run(List<String> words) {
        // No proxy: the secret is for this machine.
        HttpClient client = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT)
                .build();
        HttpRequest request = HttpRequest.newBuilder(key.address())
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + key.token())
                .POST(HttpRequest.BodyPublishers.ofString(FormWords.encode(words)))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(outcome(response.body())) : Optional.empty();
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException("the running service at " + key.address() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while the running service was asked", e);
        }
    }

    private static CommandOutcome outcome(String body) {
        List<String> parts = FormWords.decode(body);
        if (parts.size() != 3) {
            throw new IllegalArgumentException("an answer of " + parts.size() + " parts");
        }
        return new CommandOutcome(Integer.parseInt(parts.get(0)), parts.get(1), parts.get(2));
    }

    static String body(CommandOutcome outcome) {
        return FormWords.encode(List.of(Integer.toString(outcome.status()), outcome.out(), outcome.err()));
    }
}
