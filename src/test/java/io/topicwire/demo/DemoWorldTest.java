package io.topicwire.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

final class DemoWorldTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07.890Z");
    private static final Pattern ITEM = Pattern.compile("<item[ >]|<entry>|\"date_published\"");
    private static final Pattern LINK = Pattern.compile("(?:<link>|href=\"|\"url\": \")([^<\"]*)");
    private static final Pattern PATH = Pattern.compile("http://([a-z-]+)\\.localhost:\\d+/([a-z0-9-]*)(\\?.*)?");

    private Instant now = START;
    private final InstantSource clock = () -> now;
    private final HttpClient client = HttpClient.newHttpClient();
    private DemoWorld world;

    @BeforeEach
    void open() throws IOException {
        world = DemoWorld.start(clock, 0);
    }

    @AfterEach
    void close() {
        world.close();
    }

    static Stream<Outlet> publishing() {
        return Outlet.all().stream().filter(Outlet::publishes);
    }

    @ParameterizedTest
    @MethodSource("publishing")
    void eachFeedIsServedWithItsTypeAndIsWellFormedExceptTheBrokenOne(Outlet outlet) throws Exception {
        HttpResponse<byte[]> response = get(outlet.path());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(outlet.mediaType());
        if (outlet.file().endsWith(".json")) {
            assertThat(jsonTokens(response.body())).isGreaterThan(50);
        } else if (outlet.id().equals("steppe-bulletin")) {
            assertThatThrownBy(() -> xml().parse(new ByteArrayInputStream(response.body())))
                    .isInstanceOf(SAXParseException.class);
        } else {
            assertThat(xml().parse(new ByteArrayInputStream(response.body()))
                            .getDocumentElement()
                            .getTagName())
                    .isIn("rss", "feed", "rdf:RDF");
        }
    }

    @ParameterizedTest
    @MethodSource("publishing")
    void nothingIsLeftToFillInAndLinksAreAbsolute(Outlet outlet) throws Exception {
        String document = text(outlet, get(outlet.path()));

        assertThat(document).doesNotContain("{{").doesNotContain("}}");
        assertThat(LINK.matcher(document).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("http://"));
    }

    @ParameterizedTest
    @MethodSource("publishing")
    void theTruthNamesExactlyTheItemsThatAreServed(Outlet outlet) throws Exception {
        String document = text(outlet, get(outlet.path()));

        List<DemoTruth.Item> expected = DemoTruth.firstRound().stream()
                .filter(item -> item.outlet().equals(outlet.id()))
                .toList();
        assertThat(ITEM.matcher(document).results()).hasSameSizeAs(expected);
        assertThat(expected).allSatisfy(item -> assertThat(document).contains(item.slug()));
    }

    @Test
    void theWorldIsAsLargeAsItPromises() {
        assertThat(world.outlets()).isEqualTo(14);
        assertThat(DemoTruth.firstRound()).hasSize(89);
        assertThat(DemoTruth.items()).hasSize(97);
        assertThat(DemoTruth.items()).extracting(DemoTruth.Item::key).doesNotHaveDuplicates();
        assertThat(DemoTruth.copies())
                .hasSize(13)
                .allSatisfy((story, keys) -> assertThat(keys).hasSizeGreaterThan(1));
    }

    @Test
    void theStoryOfTheSixWordingsIsToldBySixOutletsAndNeverTwiceTheSame() throws Exception {
        List<String> keys = DemoTruth.copies().get(DemoTruth.JOINT_PRODUCTION);
        assertThat(keys.stream().map(key -> key.split("/")[0]).distinct()).hasSize(6);

        Map<String, String> bodies = new TreeMap<>();
        for (Outlet outlet : publishing().toList()) {
            text(outlet, get(outlet.path()))
                    .lines()
                    .filter(line -> line.contains("at its cent") && !line.contains("[&#8230;]"))
                    .forEach(line -> bodies.put(outlet.id(), line));
        }
        assertThat(bodies).hasSize(6);
        assertThat(bodies.values()).doesNotHaveDuplicates().allMatch(line -> line.contains("Lavrov"));
    }

    @ParameterizedTest
    @MethodSource("publishing")
    void anUnchangedFeedIsNotSentAgain(Outlet outlet) throws Exception {
        String path = outlet.path();
        for (int request = 1; request < 5; request++) {
            get(path);
        }
        HttpResponse<byte[]> full = get(path);
        String tag = full.headers().firstValue("ETag").orElseThrow();
        String modified = full.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", tag).body()).isEmpty();
        assertThat(get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void someOutletsCompressForThoseWhoAccept() throws Exception {
        String path = "/delhi-ledger/delhi-ledger.rss";
        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> small = get(path, "Accept-Encoding", "br, gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void feedsGrowWithTheRequestsAndTheNewItemIsDatedThen() throws Exception {
        String path = "/meridian-wire/meridian-wire.rss";
        HttpResponse<byte[]> first = get(path);
        now = START.plusSeconds(3600);
        HttpResponse<byte[]> second =
                get(path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

        assertThat(utf8(first)).doesNotContain("second-working-group-meeting");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(utf8(second))
                .contains("second-working-group-meeting", "<pubDate>Wed, 04 Mar 2026 06:03:07 GMT</pubDate>");
        assertThat(second.headers().firstValue("Last-Modified")).contains("Wed, 4 Mar 2026 06:06:07 GMT");
    }

    @Test
    void allLaterItemsHaveAppearedAfterTheFourthRequest() throws Exception {
        for (DemoTruth.Item item : DemoTruth.items()) {
            Outlet outlet = publishing()
                    .filter(candidate -> candidate.id().equals(item.outlet()))
                    .findFirst()
                    .orElseThrow();
            for (int request = 1; request <= 4; request++) {
                get(outlet.path());
            }
            assertThat(text(outlet, get(outlet.path()))).contains(item.slug());
        }
    }

    @Test
    void everyDateIsReadableAndBeforeTheStart() throws Exception {
        Pattern date = Pattern.compile(
                "<(?:pubDate|published|updated|dc:date|lastBuildDate)>([^<]*)<|\"date_published\": \"([^\"]*)\"");
        List<Instant> dates = new ArrayList<>();
        for (Outlet outlet : publishing().toList()) {
            date.matcher(text(outlet, get(outlet.path())))
                    .results()
                    .map(DemoWorldTest::instant)
                    .forEach(dates::add);
        }
        assertThat(dates)
                .hasSizeGreaterThan(89)
                .allSatisfy(d -> assertThat(d).isBetween(START.minusSeconds(3 * 86_400), START));
    }

    @Test
    void someOutletsAreInTrouble() throws Exception {
        assertThat(get("/night-ledger/night-ledger.rss").statusCode()).isEqualTo(500);
        assertThat(get("/lost-lighthouse/lost-lighthouse.rss").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> moved = get("/harbour-and-hull/old-feed.xml");
        assertThat(moved.statusCode()).isEqualTo(301);
        String target = moved.headers().firstValue("Location").orElseThrow();
        assertThat(target).isEqualTo(world.base() + "/harbour-and-hull/harbour-and-hull.atom");
    }

    @Test
    void feedsYamlNamesEveryOutletAtItsAddressAndTheReadersAddress() throws Exception {
        String yaml = world.feedsYaml("http://localhost:9999");

        assertThat(yaml).contains("base-url: http://localhost:9999\n").doesNotContain("{{");
        for (Outlet outlet : Outlet.all()) {
            assertThat(yaml)
                    .contains("- id: " + outlet.id() + "\n    url: " + world.base() + outlet.listedPath() + "\n");
            assertThat(world.requests(outlet.id())).isZero();
            get(outlet.listedPath());
            assertThat(world.requests(outlet.id())).isOne();
        }
        assertThatThrownBy(() -> world.requests("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void topicsOfTheTruthAreThoseOfFeedsYamlAndIndiaRussiaComesFirst() {
        String topics = world.feedsYaml("http://localhost").split("\ntopics:\n")[1];
        List<String> ids = Pattern.compile("(?m)^  - id: (.*)$")
                .matcher(topics)
                .results()
                .map(id -> id.group(1))
                .toList();

        assertThat(ids).startsWith("india-russia").contains("chess").hasSizeGreaterThanOrEqualTo(8);
        assertThat(DemoTruth.items().stream()
                        .flatMap(item -> item.topics().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aReaderWhoFollowsALinkFindsAPageOfThatOutlet() throws Exception {
        String document = utf8(get("/digest-desk/digest-desk.json"));
        List<MatchResult> links = LINK.matcher(document)
                .results()
                .map(link -> PATH.matcher(link.group(1)))
                .filter(path -> path.matches())
                .map(path -> path.toMatchResult())
                .toList();

        assertThat(links).hasSize(6).allSatisfy(link -> {
            assertThat(link.group(3)).contains("utm_");
            assertThat(DemoTruth.items()).extracting(DemoTruth.Item::key).contains(link.group(1) + "/" + link.group(2));
        });
        assertThat(RawHttp.get(world.base().getPort(), "volga-post.localhost", "/bread-price-talks?x=1"))
                .startsWith("HTTP/1.1 200")
                .contains("<h1>volga post: bread price talks</h1>");
        assertThat(get("/no-such-thing").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.base() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(Outlet outlet, HttpResponse<byte[]> response) {
        return new String(response.body(), outlet.charset());
    }

    private static String utf8(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Instant instant(MatchResult date) {
        if (date.group(1) == null || date.group(1).startsWith("20")) {
            return OffsetDateTime.parse(date.group(1) == null ? date.group(2) : date.group(1))
                    .toInstant();
        }
        String text = date.group(1).replace("EST", "-0500").replace("GMT", "+0000");
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH)
                .parse(text, Instant::from);
    }

    private static DocumentBuilder xml() throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }

    private static int jsonTokens(byte[] document) {
        int tokens = 0;
        try (JsonParser parser = JsonFactory.builder().build().createParser(document)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
