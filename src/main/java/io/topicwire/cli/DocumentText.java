package io.topicwire.cli;

import io.topicwire.feed.Entry;
import io.topicwire.feed.SafeHtml;
import io.topicwire.language.LanguageFinder;
import io.topicwire.parse.ParsedFeed;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints a document for a person: the feed, what was wrong with it, each entry. */
final class DocumentText {
    private static final int SNIPPET = 160;

    private final PrintWriter out;
    private final LanguageFinder languages = new LanguageFinder();

    DocumentText(PrintWriter out) {
        this.out = out;
    }

    void print(DocumentReader.Read read) {
        ParsedFeed parsed = read.parsed();
        out.println(Printable.of(read.normalised().title()));
        line("format", parsed.format() + ", " + parsed.charset());
        line("site", read.normalised().site());
        line("self", parsed.self());
        line("hubs", join(parsed.hubs()));
        line("language", parsed.language());
        line("generator", parsed.generator());
        line("published", read.normalised().dates().published());
        line("updated", read.normalised().dates().updated());
        long wait = read.normalised().wish().least().toMinutes();
        line("wait", wait == 0 ? "" : wait + " minutes between polls");
        list(
                "repaired:",
                parsed.repairs().stream().map(repair -> repair.detail()).toList());
        list("noted:", read.normalised().notes());
        List<Entry> entries = read.normalised().entries();
        out.println(entries.size() == 1 ? "1 entry" : entries.size() + " entries");
        entries.forEach(this::entry);
    }

    private void entry(Entry entry) {
        out.println();
        out.println(Printable.of(entry.title()));
        line("id", entry.guid().map(guid -> guid.value()));
        line("link", entry.link());
        line("published", entry.dates().published());
        line("updated", entry.dates().updated());
        line("language", languages.find(entry.text()).toString());
        line(
                "authors",
                join(entry.attribution().authors().stream()
                        .map(author -> author.name())
                        .toList()));
        line("source", entry.attribution().publisher().map(publisher -> publisher.name()));
        line(
                "categories",
                join(entry.categories().stream()
                        .map(category -> category.term())
                        .toList()));
        line("summary", begin(entry.text().summary()));
        line("content", begin(entry.text().content()));
        line(
                "enclosures",
                join(entry.enclosures().stream().map(file -> file.uri()).toList()));
    }

    private static String begin(SafeHtml html) {
        String text = html.text();
        return text.length() <= SNIPPET ? text : text.substring(0, SNIPPET) + "…  (" + text.length() + " characters)";
    }

    private static String join(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void list(String title, List<String> details) {
        if (!details.isEmpty()) {
            out.println(title);
            details.forEach(detail -> out.println("  - " + Printable.of(detail)));
        }
    }

    private void line(String name, Optional<?> value) {
        line(name, value.map(Object::toString).orElse(""));
    }

    private void line(String name, String value) {
        if (!value.isBlank()) {
            out.println(String.format("  %-11s", name) + Printable.of(value));
        }
    }
}
