package io.topicwire.parse;

import io.topicwire.feed.WebUri;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads authors: Atom persons (RFC 4287 section 3.2) and the mail-address-with-name strings of RSS. */
final class PersonReader {
    private static final int LONGEST = 500;
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%~-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    private PersonReader() {}

    /** The persons that an entry or feed names, by the first vocabulary that names any; a mere e-mail address names nobody. */
    static List<ParsedPerson> read(XmlNode parent) {
        List<List<ParsedPerson>> found = Stream.of(
                        List.of("atom:author", "author"),
                        List.of("dc:creator"),
                        List.of("dc:author"),
                        List.of("itunes:author"),
                        List.of("managingeditor"),
                        List.of("itunes:owner"))
                .map(names -> persons(parent, names.toArray(String[]::new)))
                .filter(persons -> !persons.isEmpty())
                .toList();
        return found.stream()
                .filter(persons ->
                        persons.stream().anyMatch(person -> !person.name().isEmpty()))
                .findFirst()
                .orElseGet(() -> found.isEmpty() ? List.of() : found.get(0));
    }

    private static List<ParsedPerson> persons(XmlNode parent, String... names) {
        return parent.all(names).stream()
                .flatMap(node -> person(node).stream())
                .distinct()
                .toList();
    }

    private static Optional<ParsedPerson> person(XmlNode node) {
        if (!node.hasElements()) {
            return ofText(node.text(), node.base());
        }
        String name = node.text("atom:name", "name", "itunes:name");
        String email = node.text("atom:email", "email", "itunes:email");
        XmlNode address = Stream.of("atom:uri", "atom:url", "atom:homepage", "uri", "url")
                .flatMap(wanted -> node.all(wanted).stream())
                .findFirst()
                .orElse(node);
        String uri = address == node ? "" : address.text().strip();
        return name.isEmpty() && email.isEmpty() && uri.isEmpty()
                ? ofText(node.text(), node.base())
                : Optional.of(new ParsedPerson(name, email, uri, address.base()));
    }

    /** {@code me@example.org (A Name)}, {@code A Name <me@example.org>}, or either alone. */
    static Optional<ParsedPerson> ofText(String written, WebUri base) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.indexOf('@') < 0) {
            return Optional.of(new ParsedPerson(text, "", "", base));
        }
        Matcher email = EMAIL.matcher(text);
        if (!email.find()) {
            return Optional.of(new ParsedPerson(text, "", "", base));
        }
        String rest = text.substring(0, email.start()) + " " + text.substring(email.end());
        String name = rest.replace("mailto:", "")
                .replaceAll("[()<>\\[\\]]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return Optional.of(new ParsedPerson(name, email.group(), "", base));
    }
}
