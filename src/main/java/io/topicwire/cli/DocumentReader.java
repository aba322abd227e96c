package io.topicwire.cli;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.NeutralForm;
import io.topicwire.normalise.NormalisedFeed;
import io.topicwire.normalise.TrackingParameters;
import io.topicwire.parse.FeedParser;
import io.topicwire.parse.FeedSyntaxException;
import io.topicwire.parse.ParsedFeed;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a document as polling would, for somebody who wants to look at what comes out. */
final class DocumentReader {
    private final FeedParser parser = FeedParser.standard(Limits.standard());
    private final EntryNormaliser normaliser;

    DocumentReader(InstantSource clock) {
        this.normaliser = new EntryNormaliser(clock, TrackingParameters.standard());
    }

    Read read(RawFeed raw) throws FeedSyntaxException {
        ParsedFeed parsed = parser.parse(raw);
        Feed nobodys =
                new Feed(new FeedId("parse"), raw.uri(), "", Limits.MAX_INTERVAL, 0, Optional.empty(), "", List.of());
        return new Read(parsed, normaliser.normalise(parsed, nobodys, raw.uri()));
    }

    /** A document as written, and what is made of it. */
    record Read(ParsedFeed parsed, NormalisedFeed normalised) {
        Map<String, Object> form() {
            return NeutralForm.of(parsed, normalised);
        }
    }
}
