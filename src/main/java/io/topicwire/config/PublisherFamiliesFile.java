package io.topicwire.config;

import io.topicwire.feed.FeedId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the list of publishers and their sites. A line is {@code family: host host …}; a family may have several lines,
 * a host belongs to one family, {@code #} begins a comment.
 */
public final class PublisherFamiliesFile {
    private static final String RESOURCE = "publisher-families.txt";
    private static final String LINE = "a line such as \"example-group: example.org example.net\"";
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** A name of DNS with at least one dot: a family must not own a whole top-level domain. */
    private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9][a-z0-9-]{0,62}){1,10}");

    private final SourceText source;
    private final Problems problems;
    private final Map<String, String> familyByHost = new LinkedHashMap<>();

    private PublisherFamiliesFile(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads the operator's list and reports every mistake in it, with line and column. A file that is missing,
     * unreadable, over 5 MB or not UTF-8 is a mistake like any other; nothing is thrown for it.
     *
     * @param path the file, named in messages as it is given here
     * @return families by host in lower case
     */
    public static ConfigResult<Map<String, String>> load(Path path) {
        Problems problems = new Problems();
        return SourceFile.bytes(path, problems)
                .map(content -> parse(path.toString(), content, problems))
                .orElseGet(problems::broken);
    }

    /** The list that comes with Topicwire. */
    public static ConfigResult<Map<String, String>> standard() {
        try (InputStream in = PublisherFamiliesFile.class.getResourceAsStream(RESOURCE)) {
            byte[] content = Objects.requireNonNull(in, RESOURCE).readAllBytes();
            return parse(RESOURCE, content, new Problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigResult<Map<String, String>> parse(String file, byte[] content, Problems problems) {
        return SourceFile.text(file, content, problems)
                .map(text -> new PublisherFamiliesFile(text, problems).read())
                .orElseGet(problems::broken);
    }

    private ConfigResult<Map<String, String>> read() {
        for (int number = 1; number <= source.lines(); number++) {
            String line = source.line(number);
            int comment = line.indexOf('#');
            read(source.lineStart(number), comment < 0 ? line : line.substring(0, comment));
        }
        return problems.result(() -> familyByHost);
    }

    private void read(int start, String line) {
        int colon = line.indexOf(':');
        if (line.isBlank()) {
            return;
        }
        if (colon < 0) {
            problems.error(source.at(start), "there is no colon in this line", LINE);
            return;
        }
        String family = line.substring(0, colon).strip();
        if (!FeedId.PATTERN.matcher(family).matches()) {
            String slug = SlugValue.slug(family);
            problems.error(
                    source.at(start),
                    Quoted.of(family) + " is no name of a family",
                    new SlugValue().expected(),
                    slug.isEmpty() ? Optional.empty() : Optional.of(slug));
            return;
        }
        Matcher words = WORD.matcher(line).region(colon + 1, line.length());
        boolean any = false;
        while (words.find()) {
            any = true;
            add(family, words.group().toLowerCase(Locale.ROOT), source.at(start + words.start()));
        }
        if (!any) {
            problems.error(source.at(start), "the family " + family + " has no host here", LINE);
        }
    }

    private void add(String family, String host, Place place) {
        if (!HOST.matcher(host).matches()) {
            problems.error(place, Quoted.of(host) + " is no host", "a host such as example.org", hostIn(host));
            return;
        }
        String other = familyByHost.putIfAbsent(host, family);
        if (other != null) {
            problems.error(place, host + " is listed already, under " + other, "each host once");
        }
    }

    /** The host of an address or of a list with commas, for those who paste one. */
    private static Optional<String> hostIn(String word) {
        Matcher host = HOST.matcher(word.replaceFirst("^https?://", ""));
        return host.lookingAt() ? Optional.of(host.group()) : Optional.empty();
    }
}
