package io.topicwire.parse;

import io.topicwire.feed.Limits;
import io.topicwire.feed.RawFeed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** The pipeline: bytes, characters, syntax, format. Each step is bounded before it begins. */
final class StandardFeedParser implements FeedParser {
    private final Limits limits;
    private final LongSupplier nanoTime;

    StandardFeedParser(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    @Override
    public ParsedFeed parse(RawFeed raw) throws FeedSyntaxException {
        if (raw.body().length > limits.bodyBytes()) {
            throw new FeedSyntaxException("the document is larger than " + limits.bodyBytes() + " bytes");
        }
        try {
            return read(raw);
        } catch (Budget.Exceeded e) {
            throw new FeedSyntaxException("reading the document takes longer than "
                    + limits.parseTime().toMillis() + " ms");
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever a library makes of foreign bytes, it is the document's fault and must not stop other feeds.
            FeedSyntaxException failure = new FeedSyntaxException(
                    "the document cannot be read: " + e.getClass().getSimpleName());
            failure.initCause(e);
            throw failure;
        }
    }

    private ParsedFeed read(RawFeed raw) throws FeedSyntaxException {
        Budget budget = new Budget(limits.parseTime(), nanoTime);
        Repairs repairs = new Repairs();
        DecodedText decoded = CharsetLadder.decode(raw.body(), raw.contentType(), repairs);
        Reading reading = new Reading(raw.uri(), decoded.charset(), limits, budget, repairs);
        String text = decoded.text();
        DocumentKind kind = DocumentKind.of(text);
        Optional<ParsedFeed> feed = feed(text, kind, reading);
        if (feed.isEmpty()) {
            throw refusal(text, kind, reading);
        }
        noteDuplicates(feed.get(), repairs);
        return feed.get().withRepairs(repairs.list());
    }

    private static Optional<ParsedFeed> feed(String text, DocumentKind kind, Reading reading) {
        return document(text, kind, reading)
                .flatMap(syntax -> FeedFormat.ALL.stream()
                        .flatMap(format -> format.read(syntax, reading).stream())
                        .findFirst());
    }

    private static Optional<FeedDocument> document(String text, DocumentKind kind, Reading reading) {
        return switch (kind.form()) {
            case JSON -> Optional.of(new FeedDocument.Json(JsonTree.read(text.substring(kind.start()), reading)));
            case XML -> Optional.of(new FeedDocument.Xml(xml(text, kind, reading)));
            case HTML, EMPTY, UNKNOWN -> Optional.empty();
        };
    }

    private static XmlNode xml(String text, DocumentKind kind, Reading reading) {
        String clean = TextFront.clean(text, reading);
        noteLeadingText(text.substring(0, kind.start()).strip(), reading);
        noteTruncation(text, kind, reading);
        XmlNode top = XmlTree.read(clean, kind.root(), reading);
        String root = kind.root();
        List<String> names = List.of(root, "rdf:" + root, "atom:" + root, "sitemap:" + root);
        boolean swallowed = kind.start() > 0 && top.descendants(names, 1).isEmpty();
        // A broken declaration in front of the root takes it with it: then the root is where reading begins.
        return swallowed ? XmlTree.read(TextFront.clean(text.substring(kind.start()), reading), root, reading) : top;
    }

    private static void noteLeadingText(String before, Reading reading) {
        if (!before.isEmpty() && !before.startsWith("<?") && !before.startsWith("<!")) {
            reading.repairs().add(Repair.Kind.LEADING_TEXT, "text stands in front of the document and was skipped");
        }
    }

    private static void noteTruncation(String text, DocumentKind kind, Reading reading) {
        String end =
                text.substring(Math.max(kind.start(), text.length() - 4_096)).toLowerCase(Locale.ROOT);
        if (!end.contains(kind.root() + ">") && !end.contains("</" + kind.root()) && !end.contains(":" + kind.root())) {
            reading.repairs().add(Repair.Kind.TRUNCATED, "the document ends before its root element does");
        }
    }

    private static FeedSyntaxException refusal(String text, DocumentKind kind, Reading reading) {
        return switch (kind.form()) {
            case HTML -> HtmlPage.explain(text, reading);
            case EMPTY -> new FeedSyntaxException("the document is empty");
            case JSON -> new FeedSyntaxException("the document is JSON, but not a JSON Feed");
            case XML ->
                new FeedSyntaxException("the document is XML, but of no feed format (root " + kind.root() + ")");
            case UNKNOWN -> new FeedSyntaxException("the document is neither XML nor JSON nor HTML");
        };
    }

    private static void noteDuplicates(ParsedFeed feed, Repairs repairs) {
        Set<String> seen = new HashSet<>();
        long duplicates = feed.entries().stream()
                .filter(entry -> !entry.id().isEmpty() && !seen.add(entry.id()))
                .count();
        if (duplicates > 0) {
            repairs.add(Repair.Kind.DUPLICATE_GUID, duplicates + " entries repeat the identifier of another");
        }
    }
}
