package io.topicwire.journey;

import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.feed.WebUri;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.NormalisedFeed;
import io.topicwire.normalise.TrackingParameters;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads documents as deep as they come on a thread whose stack the Java VM's options decide, and tells how each went. */
final class DeepDocuments {
    private static final int TIMES = 100_000;
    private static final String START = "<rss><channel><item><title>deep</title>";

    private DeepDocuments() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        FeedParser parser = FeedParser.standard(Limits.standard(), () -> 0);
        EntryNormaliser normaliser = new EntryNormaliser(InstantSource.system(), TrackingParameters.standard());
        WebUri address = WebUri.parse("https://deep.example/feed").orElseThrow();
        documents().forEach((name, document) -> {
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            try {
                NormalisedFeed feed = normaliser.normalise(
                        parser.parse(new RawFeed(address, Optional.empty(), body)),
                        Newsroom.feed(1, address.toString()),
                        address);
                System.out.println(name + " read " + feed.entries().size());
            } catch (FeedSyntaxException e) {
                System.out.println(name + " refused: " + e.getMessage());
            }
        });
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        documents.put("elements", START + "<a>".repeat(TIMES));
        documents.put("namespaces", START + "<n:a xmlns:n='urn:n'>".repeat(TIMES));
        documents.put("xhtml", "<feed><entry><title>deep</title><content type='xhtml'>" + "<div>".repeat(TIMES));
        documents.put(
                "json",
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\"}," + "[".repeat(TIMES));
        documents.put("page", "<!DOCTYPE html><html><body>" + "<div><a>".repeat(TIMES));
        documents.put("doctype", "<!DOCTYPE rss " + "[<!ENTITY a \"".repeat(TIMES) + ">" + START);
        documents.put("title", "<rss><channel><item><title>" + "&lt;b&gt;".repeat(TIMES));
        documents.put("address", START + "<link>http://a.example/" + "a/../".repeat(700) + "</link>");
        for (String tag :
                new String[] {"<b>", "<table><tr><td>", "<svg>", "<a><div>", "<p title='", "<font><i>", "<ul><li>"}) {
            documents.put("body of " + tag, START + "<description><![CDATA[" + tag.repeat(TIMES) + "]]></description>");
        }
        return documents;
    }
}
