package io.topicwire.cli;

import io.topicwire.app.Explainer;
import io.topicwire.app.ItemReader;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.feed.Entry;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.WebUri;
import io.topicwire.store.StoredEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says on which topics an item is, why, and what it repeats. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says what would happen to an item: on which topics it is and why, or what is missing, and whose"
                + " text it repeats. Nothing is stored.",
        footer = {
            "",
            "Examples:",
            "  topicwire explain https://example.org/2026/lavrov-in-delhi     an article, or every item of a feed",
            "  topicwire explain urn:uuid:1c6c0f34-...                        a stored entry, by id or sequence",
            "  topicwire explain article.txt                                  first line is the title",
            "  echo 'India and Russia agree on joint production of tanks' | topicwire explain -",
            "  topicwire explain --topic india-russia article.txt             only this topic",
            "  topicwire explain --json 123                                   for scripts",
            "",
            "Exit status: 0 on at least one topic, 1 on none, 2 wrong usage, 3 the item cannot be had."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 5 << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigFiles files;

    @Parameters(paramLabel = "ITEM", description = "A URL, a stored entry's id, a text file, or - for standard input.")
    private String item;

    @Option(names = "--topic", paramLabel = "ID", description = "Explain only this topic; may be repeated.")
    private List<String> topics = List.of();

    @Option(names = "--source", paramLabel = "ID", description = "As if this source carried the item.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--json", description = "One JSON object an item instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        Logging.quiet();
        Settings settings = files.settings();
        FeedsConfig config = files.feeds();
        checkNames(config);
        ExplanationText text = new ExplanationText(spec.commandLine().getOut(), shown(config), json);
        try (Explainer explainer = Explainer.open(settings, config, InstantSource.system())) {
            Optional<StoredEntry> stored = isText() ? Optional.empty() : explainer.stored(item);
            if (stored.isPresent()) {
                text.print(explainer.explain(stored.get()));
            } else {
                List<Entry> document = entries(settings);
                for (Entry entry : document) {
                    text.print(explainer.explain(entry, document, source.map(FeedId::new)));
                }
            }
        }
        return text.onTopic() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Rules to refer to are no topics for readers: they are explained where they are asked for. */
    private List<String> shown(FeedsConfig config) {
        return topics.isEmpty()
                ? config.published().stream().map(topic -> topic.id().value()).toList()
                : topics;
    }

    private void checkNames(FeedsConfig config) {
        List<String> known =
                config.topics().stream().map(topic -> topic.id().value()).toList();
        List<String> sources =
                config.feeds().stream().map(feed -> feed.id().value()).toList();
        topics.forEach(topic -> check("topic", topic, known));
        source.ifPresent(name -> check("source", name, sources));
    }

    private void check(String kind, String name, List<String> known) {
        if (!known.contains(name)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no " + kind + " \"" + name + "\" in " + files.feedsFile() + Suggestion.among(name, known));
        }
    }

    private boolean isText() {
        return item.equals("-") || Files.isRegularFile(Path.of(item.replace('\0', ' ')));
    }

    private List<Entry> entries(Settings settings) {
        if (isText()) {
            return List.of(ItemReader.ofText(text()));
        }
        WebUri uri = WebUri.parse(item)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE, "\"" + item + "\" is no file, no web address and no stored entry"));
        ItemReader.Read read = new ItemReader(settings, InstantSource.system()).fetch(uri);
        if (read.entries().isEmpty()) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, uri + ": " + read.trouble());
        }
        return read.entries();
    }

    private String text() {
        try (InputStream in = item.equals("-") ? System.in : Files.newInputStream(Path.of(item))) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(item + " cannot be read: " + e.getMessage(), e);
        }
    }
}
