package io.topicwire.parse;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a parsed feed down as lines that a person can check. */
final class Transcript {
    private Transcript() {}

    static String of(ParsedFeed feed) {
        StringBuilder out = new StringBuilder();
        line(out, "format", feed.format() + " in " + feed.charset());
        line(out, "id", feed.id());
        line(out, "title", text(feed.title()));
        line(out, "description", text(feed.description()));
        line(out, "home", feed.home().map(Object::toString).orElse(""));
        line(out, "self", feed.self().map(Object::toString).orElse(""));
        line(out, "hubs", join(feed.hubs()));
        line(out, "language", feed.language());
        line(out, "image", feed.image());
        line(out, "authors", people(feed.authors()));
        line(out, "rights", feed.rights());
        line(out, "dates", feed.dates().published() + " " + feed.dates().updated());
        line(out, "generator", feed.generator());
        ParsedSchedule schedule = feed.schedule();
        line(out, "schedule", schedule.timeToLive() + " " + schedule.period() + " " + schedule.frequency());
        line(out, "repairs", join(feed.repairs().stream().map(Repair::kind).toList()));
        feed.entries().forEach(entry -> entry(out, entry));
        return out.toString();
    }

    private static void entry(StringBuilder out, ParsedEntry entry) {
        out.append("entry\n");
        String kind = (entry.atomId() ? " (atom)" : "") + (entry.idIsLink() ? " (link)" : "");
        line(out, "  id", entry.id().isEmpty() ? "" : entry.id() + kind);
        line(
                out,
                "  links",
                entry.links().stream()
                        .map(link -> link.relation() + "="
                                + link.resolve().map(Object::toString).orElse("-"))
                        .collect(Collectors.joining(" ")));
        line(out, "  title", text(entry.title()));
        line(out, "  summary", text(entry.summary()));
        line(out, "  content", text(entry.content()));
        line(out, "  dates", entry.dates().published() + " " + entry.dates().updated());
        line(out, "  authors", people(entry.authors()));
        line(out, "  categories", join(entry.categories()));
        line(
                out,
                "  enclosures",
                join(entry.enclosures().stream()
                        .map(file -> file.base().resolve(file.reference()).orElseThrow() + " " + file.type() + " "
                                + file.length())
                        .toList()));
        line(
                out,
                "  source",
                entry.source()
                        .map(source -> source.title() + " " + source.reference())
                        .orElse(""));
        line(out, "  comments", entry.comments());
        line(
                out,
                "  extras",
                entry.extras().equals(ParsedExtras.NONE) ? "" : entry.extras().toString());
        line(out, "  rights", entry.rights());
        line(out, "  language", entry.language());
    }

    private static String text(ParsedText text) {
        return text.isBlank() ? "" : text.kind() + " " + text.value() + " @ " + text.base();
    }

    private static String people(List<ParsedPerson> people) {
        return people.stream()
                .map(person -> (person.name() + " <" + person.email() + "> "
                                + (person.uri().isEmpty()
                                        ? ""
                                        : person.base().resolve(person.uri()).orElseThrow()))
                        .strip())
                .collect(Collectors.joining("; "));
    }

    private static String join(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private static void line(StringBuilder out, String name, String value) {
        String shown = value.strip();
        if (!shown.isEmpty() && !shown.equals("[] []")) {
            out.append(name).append(": ").append(shown.replace("\n", "\\n")).append('\n');
        }
    }
}
