package io.topicwire.config;

import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.Secret;
import io.topicwire.feed.WebUri;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what a source wants said in requests: headers, cookies, a login, a proxy, a user agent. */
final class RequestReader {
    private static final int MOST_HEADERS = 20;
    private static final String HEADERS = "a group of header names and values";

    private final Reading reading;
    private final SecretValue value;

    /** @param environment what {@code ${NAME}} stands for */
    RequestReader(Reading reading, Map<String, String> environment) {
        this.reading = reading;
        this.value = new SecretValue(environment, 4_000);
    }

    RequestTerms read(Section source) {
        Map<String, Secret> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        source.node("headers").ifPresent(node -> readHeaders(node, headers));
        source.value("cookies", value).ifPresent(cookies -> headers.put("Cookie", cookies));
        login(source).ifPresent(login -> {
            if (headers.put("Authorization", login) != null) {
                source.node("user")
                        .ifPresent(node -> reading.problems()
                                .error(
                                        reading.place(node).withoutExcerpt(),
                                        "there is an Authorization header beside user",
                                        "one of the two"));
            }
        });
        return new RequestTerms(headers, proxy(source), userAgent(source));
    }

    private void readHeaders(Node node, Map<String, Secret> headers) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().size() > MOST_HEADERS) {
            boolean many = node instanceof MappingNode;
            String found = many ? "there are too many headers" : "headers is " + Reading.describe(node);
            reading.problems()
                    .error(reading.place(node).withoutExcerpt(), found, many ? "at most " + MOST_HEADERS : HEADERS);
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            Optional<String> objection = HeaderNames.objection(name);
            if (objection.isPresent()) {
                Place place = reading.place(tuple.getKeyNode()).withoutExcerpt();
                reading.problems()
                        .error(place, "the header " + Quoted.of(name) + " " + objection.get(), "another header");
            } else {
                reading.value("the header " + name, tuple.getValueNode(), value)
                        .ifPresent(secret -> headers.put(name, secret));
            }
        }
    }

    /** Basic authentication (RFC 7617). */
    private Optional<Secret> login(Section source) {
        Optional<Secret> user = source.value("user", value);
        Optional<Secret> password = source.value("password", value);
        if (source.node("user").isPresent() != source.node("password").isPresent()) {
            reading.problems()
                    .error(
                            source.place().withoutExcerpt(),
                            "a login has only one half",
                            "user and password, or neither");
            return Optional.empty();
        }
        return user.flatMap(name -> password.map(word -> basic(name, word)));
    }

    private static Secret basic(Secret user, Secret password) {
        String pair = user.reveal() + ":" + password.reveal();
        return new Secret("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<WebUri> proxy(Section source) {
        Optional<WebUri> proxy = source.value("proxy", new AddressValue());
        if (proxy.filter(address -> !isProxy(address)).isPresent()) {
            source.node("proxy")
                    .ifPresent(node -> reading.error(
                            node, "the proxy is not written as http://host:port", "a proxy such as http://proxy:3128"));
        }
        return proxy;
    }

    private static boolean isProxy(WebUri address) {
        String text = address.toString().toLowerCase(Locale.ROOT);
        return !address.secure() && text.matches("http://[^/?#]+/?");
    }

    private Optional<String> userAgent(Section source) {
        Optional<String> agent = source.value("user-agent", new TextValue(300, false));
        if (agent.filter(text -> !text.matches("[!-~][ -~]*")).isPresent()) {
            source.node("user-agent")
                    .ifPresent(node -> reading.error(node, "the user agent is not printable ASCII", "plain text"));
        }
        return agent;
    }
}
