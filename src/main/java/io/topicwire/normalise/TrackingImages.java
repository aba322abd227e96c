package io.topicwire.normalise;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;

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

    static boolean isTracking(Attributes image) {
        return tiny(image.get("width")) && tiny(image.get("height")) || counts(image.get("src"));
    }

    private static boolean counts(String source) {
        String address = source.toLowerCase(Locale.ROOT);
        for (String counter : COUNTERS) {
            if (address.contains(counter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tiny(String size) {
        String written = size.strip();
        String digits = written.endsWith("px") ? written.substring(0, written.length() - 2) : written;
        return digits.equals("0") || digits.equals("1") || digits.equals("2");
    }
}
