package io.topicwire.poll;

import io.topicwire.feed.Feed;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.PollOutcome;

/** What an operator can do about a source, in sentences. */
final class SourceAdvice {
    static final String EMPTY = "See whether the publisher has another feed now.";
    static final String SILENT = "See whether the publisher still writes there, or has another feed now.";

    /** Fewer failures than this pass by themselves. */
    private static final int PASSING = 3;

    private SourceAdvice() {}

    /** Whether a failure was a page that only a browser gets past. */
    static boolean isChallenge(String detail) {
        return detail.contains("proof of a human reader") || detail.contains("challenge page");
    }

    static String afterGap(MissedEntries gap, Feed feed) {
        return SourceWords.remedy(gap, feed).isPresent() ? "A shorter wait between polls prevents it." : "";
    }

    static String afterFailure(FeedStatus source, FeedStatus.LastPoll last) {
        PollOutcome outcome = last.outcome();
        String detail = last.detail();
        String id = source.feed().id().value();
        if (isChallenge(detail)) {
            return "Ask the publisher to let feed readers pass, or give the source a proxy that they let through.";
        }
        return switch (outcome) {
            case READ, NOT_MODIFIED -> "";
            case UNREADABLE ->
                detail.contains("-Xmx")
                        ? afterRefusal(detail)
                        : "Run \"topicwire sources probe " + id + "\": it names the feeds that the page offers.";
            case RATE_LIMITED -> "Nothing need be done; a longer every: is kinder where it happens often.";
            case GONE -> "Take it out of feeds.yml, or give it another url.";
            case REFUSED -> afterRefusal(detail);
            case UNREACHABLE -> afterSilence(source, detail);
        };
    }

    private static String afterRefusal(String detail) {
        if (detail.contains("is not public")) {
            return "If the address is yours, add its network to fetch.allow-private-networks.";
        }
        if (detail.contains("-Xmx")) {
            return "If the feed is worth it, give the Java VM more memory; else take the source out.";
        }
        if (detail.contains("larger than")) {
            return "If the feed is worth it, raise fetch.max-bytes.";
        }
        if (detail.contains("throttling")) {
            return "A longer every:, or a rate-group for the feeds of this host, spreads the requests.";
        }
        if (detail.contains(" 401") || detail.contains(" 403")) {
            return "If you have an account, set user and password or headers for the source; else ask the publisher.";
        }
        return detail.contains(" 404")
                ? "Look for the feed's new address on the publisher's site and put it into feeds.yml."
                : "It may pass; if it lasts, look at the address in a browser.";
    }

    private static String afterSilence(FeedStatus source, String detail) {
        if (detail.contains("own line")) {
            return "Check this machine's connection.";
        }
        return source.failures() < PASSING ? "" : "Check the address; the host may have moved or closed.";
    }
}
