package io.topicwire.normalise;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Recognises images that count readers instead of showing something. */
final class TrackingImages {
    private static final List<String> COUNTERS = List.of(
            "//feeds.feedburner.com/~r/",
            "//feeds.feedburner.com/~ff/",
            "//feedproxy.google.com/~",
            "//pixel.wp.com/",
            "//stats.wordpress.com/",
            "//pixel.quantserve.com/",
            "//b.scorecardresearch.com/",
            "//www.google-analytics.com/",
            "//ad.doubleclick.net/",
            "//rss.buysellads.com/",
            "//da.feedsportal.com/",
            "//res.feedsportal.com/",
            "/mf.gif",
            "//api.follow.it/track",
            "//counter.theconversation.com/",
            "/republication-tracker-tool",
            "//track.hubspot.com/",
            "//medium.com/_/stat");

    private TrackingImages() {}

    static boolean isTracking(Element image) {
        String address = image.attr("src").toLowerCase(Locale.ROOT);
        return tiny(image.attr("width")) && tiny(image.attr("height"))
                || COUNTERS.stream().anyMatch(address::contains);
    }

    private static boolean tiny(String size) {
        String digits = size.strip().replaceFirst("px$", "");
        return digits.equals("0") || digits.equals("1") || digits.equals("2");
    }
}
