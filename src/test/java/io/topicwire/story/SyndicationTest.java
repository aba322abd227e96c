package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.FeedId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * How well copies are found in a simulated world of two hundred outlets whose stories are all written on forty patterns:
 * the hardest case for telling copies from look-alikes. The rule was fitted on seed 1; seed 2 was kept apart.
 */
final class SyndicationTest {
    private static final Pattern ITEM = Pattern.compile("/a/(\\d+)/(\\d+)/");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, .99, .97, 0", "2, .99, .95, 1"})
    void foldsCopiesAndKeepsFollowUps(int seed, double precision, double recall, int merges) throws Exception {
        Path program = SharedCorpora.need("feedworld/FeedWorld.java");
        SharedCorpora.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.toString(),
                "--feeds=200",
                "--hosts=200",
                "--seed=" + seed,
                "--truth=" + folder,
                "--dump=" + folder.resolve("feeds"),
                "--exit"));
        Map<String, String> followUps = new HashMap<>();
        CopyScore score = new CopyScore(items(followUps));
        List<CopyScore.Pair> folded = score.foldedPairs();
        double reachedPrecision = CopyScore.share(folded, (a, b) -> a.story().equals(b.story()));
        double reachedRecall = CopyScore.share(score.labelledPairs(), score.folded());
        long merged = folded.stream()
                .filter(pair -> isFollowUp(followUps, pair.a(), pair.b()) || isFollowUp(followUps, pair.b(), pair.a()))
                .count();
        System.out.printf(
                "syndication, seed %d: %d pairs folded, precision %.3f, recall %.3f, follow-ups merged %d%n",
                seed, folded.size(), reachedPrecision, reachedRecall, merged);
        assertThat(reachedPrecision).isGreaterThanOrEqualTo(precision);
        assertThat(reachedRecall).isGreaterThanOrEqualTo(recall);
        assertThat(merged).isLessThanOrEqualTo(merges);
    }

    private static boolean isFollowUp(Map<String, String> followUps, LabelledItem later, LabelledItem earlier) {
        return earlier.story().equals(followUps.get(later.id()));
    }

    private List<LabelledItem> items(Map<String, String> followUps)
            throws IOException, ParserConfigurationException, SAXException {
        Map<String, Element> bodies = bodies();
        List<LabelledItem> items = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("items.jsonl"))) {
            Map<String, String> truth = SharedCorpora.fields(line);
            String link = truth.get("link");
            Element body = bodies.get(truth.get("item"));
            if (truth.containsKey("followupOf")) {
                followUps.put(truth.get("item"), truth.get("followupOf"));
            }
            items.add(new LabelledItem(
                    truth.get("item"),
                    new FeedId("feed-" + truth.get("feed")),
                    java.net.URI.create(link).getHost(),
                    Instant.parse(truth.get("published")),
                    link,
                    truth.get("title"),
                    longest(text(body, "description", "summary"), text(body, "encoded", "content")),
                    truth.get("story")));
        }
        return items;
    }

    private static String longest(String a, String b) {
        return b.length() > a.length() ? b : a;
    }

    private Map<String, Element> bodies() throws IOException, ParserConfigurationException, SAXException {
        Map<String, Element> bodies = new HashMap<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("feeds"))) {
            for (Path file : files.sorted().toList()) {
                Element root = builder.parse(file.toFile()).getDocumentElement();
                for (String name : List.of("item", "entry")) {
                    NodeList entries = root.getElementsByTagNameNS("*", name);
                    for (int i = 0; i < entries.getLength(); i++) {
                        Element entry = (Element) entries.item(i);
                        Matcher item = ITEM.matcher(link(entry));
                        if (item.find()) {
                            bodies.put(item.group(1) + "-" + item.group(2), entry);
                        }
                    }
                }
            }
        }
        return bodies;
    }

    private static String link(Element entry) {
        NodeList links = entry.getElementsByTagNameNS("*", "link");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            all.append(link.getAttribute("href")).append(' ').append(link.getTextContent());
        }
        return all.toString();
    }

    private static String text(Element entry, String... names) {
        for (String name : names) {
            for (Node child = entry.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (name.equals(child.getLocalName()) && !child.getTextContent().isBlank()) {
                    return child.getTextContent()
                            .replaceAll("<[^>]{0,500}>", " ")
                            .replace("&hellip;", "…")
                            .replace("&amp;", "&")
                            .replace("&quot;", "\"")
                            .replaceAll("\\s+", " ")
                            .strip();
                }
            }
        }
        return "";
    }
}
