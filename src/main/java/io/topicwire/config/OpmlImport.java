package io.topicwire.config;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the feeds of an OPML list into feeds.yml. New sources go to the end of the list of sources; every other byte of
 * the file stays as it is.
 */
public final class OpmlImport {
    private static final int MOST_TAGS = 10;
    private static final int MOST_SHOWN = 200;

    private final Map<WebUri, String> idsByAddress = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<NewSource> sources = new ArrayList<>();
    private final List<OpmlResult.Added> added = new ArrayList<>();
    private final List<OpmlResult.Skipped> skipped = new ArrayList<>();
    private final List<OpmlResult.Rejected> rejected = new ArrayList<>();

    private OpmlImport() {}

    /**
     * What {@link #apply} would do, without writing.
     *
     * @param opml the list, at most 5 MB
     * @param feedsFile feeds.yml; where it does not exist, one is begun
     */
    public static OpmlResult preview(Path opml, Path feedsFile) {
        Problems problems = new Problems();
        Optional<byte[]> list = SourceFile.bytes(opml, problems);
        Optional<byte[]> feeds =
                Files.exists(feedsFile) ? SourceFile.bytes(feedsFile, problems) : Optional.of(new byte[0]);
        List<OpmlOutline> outlines = list.map(content -> OpmlList.read(opml.toString(), content, problems))
                .orElse(List.of());
        if (problems.any() || feeds.isEmpty()) {
            return refused(problems.broken());
        }
        return new OpmlImport().into(feedsFile.toString(), feeds.get(), outlines);
    }

    /**
     * Adds the feeds of an OPML list that feeds.yml does not have yet. The file is replaced in one step, and only where
     * the new text is valid and differs.
     *
     * @throws IOException where the file cannot be written; it is then as it was
     */
    public static OpmlResult apply(Path opml, Path feedsFile) throws IOException {
        OpmlResult result = preview(opml, feedsFile);
        if (result instanceof OpmlResult.Imported imported && !imported.added().isEmpty()) {
            replace(feedsFile, imported.text().getBytes(StandardCharsets.UTF_8));
        }
        return result;
    }

    private OpmlResult into(String file, byte[] content, List<OpmlOutline> outlines) {
        Problems problems = new Problems();
        Optional<SourceText> source = SourceFile.text(file, content, problems);
        Optional<SourcesEdit> edit = source.flatMap(text -> SourcesEdit.of(new Reading(text, problems)));
        if (edit.isEmpty()) {
            return refused(problems.broken());
        }
        boolean empty = edit.get().isEmpty();
        ConfigResult<FeedsConfig> before = FeedsFile.parse(file, content, ConfigFolder.USUAL);
        if (before instanceof ConfigResult.Broken<FeedsConfig> && !empty) {
            return refused(before);
        }
        edit.get().present().forEach(this::remember);
        outlines.forEach(this::take);
        String text = new String(content, StandardCharsets.UTF_8);
        if (sources.isEmpty()) {
            return new OpmlResult.Imported(text, added, skipped, rejected);
        }
        String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        String edited = mark + edit.get().with(sources);
        ConfigResult<FeedsConfig> after =
                FeedsFile.parse(file, edited.getBytes(StandardCharsets.UTF_8), ConfigFolder.USUAL);
        return after instanceof ConfigResult.Broken
                ? refused(after)
                : new OpmlResult.Imported(edited, added, skipped, rejected);
    }

    private void remember(String id, WebUri address) {
        ids.add(id);
        idsByAddress.putIfAbsent(address, id);
    }

    private void take(OpmlOutline outline) {
        Optional<WebUri> address = WebUri.parse(outline.url());
        if (address.isEmpty()) {
            String shown = Quoted.harmless(outline.url());
            rejected.add(new OpmlResult.Rejected(
                    title(outline),
                    shown.substring(0, Math.min(shown.length(), MOST_SHOWN)),
                    "not an http or https address without a password"));
            return;
        }
        String present = idsByAddress.get(address.get());
        if (present != null) {
            skipped.add(new OpmlResult.Skipped(address.get().toString(), present));
            return;
        }
        String id = freeId(outline, address.get());
        remember(id, address.get());
        added.add(new OpmlResult.Added(id, address.get().toString()));
        Optional<String> language = LanguageValue.parse(outline.language());
        sources.add(new NewSource(id, address.get().toString(), title(outline), language.orElse(""), tags(outline)));
    }

    private static String title(OpmlOutline outline) {
        String title = Quoted.harmless(outline.title()).strip().replaceAll("\\s+", " ");
        return title.substring(0, Math.min(title.length(), Limits.TITLE_CHARACTERS));
    }

    private static List<String> tags(OpmlOutline outline) {
        return outline.labels().stream()
                .map(SlugValue::slug)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private String freeId(OpmlOutline outline, WebUri address) {
        String slug = SlugValue.slug(outline.title());
        String wanted = slug.isEmpty() ? SourceNames.ofHost(address) : slug;
        String id = wanted;
        for (int number = 2; ids.contains(id); number++) {
            String ending = "-" + number;
            id = wanted.substring(0, Math.min(wanted.length(), 64 - ending.length())) + ending;
        }
        return new FeedId(id).value();
    }

    private static OpmlResult refused(ConfigResult<FeedsConfig> result) {
        return new OpmlResult.Refused(((ConfigResult.Broken<FeedsConfig>) result).problems());
    }

    private static void replace(Path file, byte[] content) throws IOException {
        // A link is followed, so that the file behind it is replaced and not the link.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".tmp");
        try {
            Files.write(temporary, content);
            KeptPermissions.copy(target, temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
