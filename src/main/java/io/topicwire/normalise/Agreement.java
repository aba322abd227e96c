package io.topicwire.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Compares our {@link NeutralForm} of a document with what another reader, or the author of a test, makes of it. Only
 * what the other side says is compared: a field that it leaves out counts neither way.
 */
public final class Agreement {
    /** Texts are compared over this many characters, white space left out. */
    private static final int COMPARED = 300;

    private static final Pattern STEP = Pattern.compile("([a-z_]+)|\\[(\\d{1,6})]");
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^/?#]+)(.*)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u00ad\\u200b\\u2060\\ufeff]+");
    private static final Pattern CHARSET_NOISE = Pattern.compile("(?i)[ .]|userland");

    private final Tally tally;
    private final int entries;

    /**
     * @param tally where the comparisons are counted
     * @param entries how many entries of each document are compared
     */
    public Agreement(Tally tally, int entries) {
        this.tally = tally;
        this.entries = entries;
    }

    /** Compares feed and entries field by field; {@code expected} has the keys {@code feed} and {@code entries}. */
    public void compare(String document, Map<String, Object> expected, Map<String, Object> form) {
        feed(new Pair(document, "feed.", map(expected, "feed"), map(form, "feed")));
        List<?> theirs = list(expected, "entries");
        List<?> ours = list(form, "entries");
        count("entries", theirs.size() == ours.size(), document, "" + ours.size(), "" + theirs.size());
        for (int i = 0; i < Math.min(entries, Math.min(ours.size(), theirs.size())); i++) {
            entry(new Pair(document, "", asMap(theirs.get(i)), asMap(ours.get(i))));
        }
    }

    /** Checks one assertion: a path such as {@code entries[0].title}, {@code ==} or {@code !=}, and a literal. */
    public void check(String document, List<?> assertion, Map<String, Object> form) {
        String path = String.valueOf(assertion.get(0));
        boolean length = path.startsWith("len(");
        Object found = at(form, length ? path.substring(4, path.length() - 1) : path);
        String own = length ? "" + (found instanceof List<?> list ? list.size() : 0) : found.toString();
        String expected = String.valueOf(assertion.get(2));
        boolean right = assertion.get(1).equals("!=") != equal(own, expected);
        count(path.replaceAll("\\d+", "N"), right, document, own, expected);
    }

    private void feed(Pair pair) {
        text(pair, "title", "title_text");
        same(pair, "link");
        same(pair, "updated");
        same(pair, "language");
        text(pair, "subtitle", "subtitle");
        same(pair, "self");
        same(pair, "image");
    }

    private void entry(Pair pair) {
        same(pair, "id");
        same(pair, "link");
        text(pair, "title", "title_text");
        text(pair, "summary", "summary_text");
        text(pair, "content", "content_text");
        same(pair, "published");
        same(pair, "updated");
        Pair author = new Pair(pair.document(), "author.", map(pair.theirs(), "author"), map(pair.ours(), "author"));
        text(author, "name", "name");
        categories(pair);
        enclosure(pair);
    }

    private void categories(Pair pair) {
        if (pair.theirs().containsKey("categories")) {
            List<String> terms = list(pair.theirs(), "categories").stream()
                    .map(term -> term.toString().strip())
                    .distinct()
                    .toList();
            List<?> own = list(pair.ours(), "categories");
            count("categories", terms.equals(own), pair.document(), own.toString(), terms.toString());
        }
    }

    private void enclosure(Pair pair) {
        List<?> theirs = list(pair.theirs(), "enclosures");
        if (!theirs.isEmpty()) {
            List<?> ours = list(pair.ours(), "enclosures");
            String url = string(asMap(theirs.get(0)), "url");
            String own = ours.isEmpty() ? "" : string(asMap(ours.get(0)), "url");
            count("enclosures", address(url).equals(address(own)), pair.document(), own, url);
        }
    }

    private void same(Pair pair, String field) {
        String value = string(pair.theirs(), field);
        if (!value.isEmpty()) {
            String own = string(pair.ours(), field);
            boolean right = value.equals(own) || address(value).equals(address(own));
            count(pair.prefix() + field, right, pair.document(), own, value);
        }
    }

    private void text(Pair pair, String field, String theirField) {
        String value = begin(plain(string(pair.theirs(), theirField)));
        if (!value.isEmpty()) {
            String own = begin(plain(string(pair.ours(), field)));
            count(pair.prefix() + field, value.equals(own), pair.document(), own, value);
        }
    }

    private void count(String field, boolean right, String document, String ours, String theirs) {
        tally.add(right, new Tally.Difference(field, document, ours, theirs));
    }

    private static boolean equal(String own, String expected) {
        return own.equals(expected)
                || plain(own).equals(plain(expected))
                || own.replaceAll("\\s", "").equals(Jsoup.parse(expected).text().replaceAll("\\s", ""))
                || address(own).equals(address(expected))
                || CHARSET_NOISE.matcher(own).replaceAll("").equalsIgnoreCase(expected);
    }

    /** Host names in any case, an empty path as a slash, and brackets that some readers escape. */
    private static String address(String text) {
        Matcher parts = ADDRESS.matcher(text.strip());
        if (!parts.matches()) {
            return text;
        }
        String path = parts.group(2).isEmpty() ? "/" : parts.group(2);
        return parts.group(1).toLowerCase(Locale.ROOT)
                + path.replace("%5B", "[")
                        .replace("%5D", "]")
                        .replace("%20", " ")
                        .replace("%7B", "{")
                        .replace("%7D", "}")
                        .replace("%5E", "^")
                        .replace("%7C", "|");
    }

    private static String begin(String text) {
        return text.substring(0, Math.min(text.length(), COMPARED));
    }

    private static String plain(String html) {
        boolean markup = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
        return BLANKS.matcher(markup ? Jsoup.parse(html).text() : html).replaceAll("");
    }

    private static Object at(Object form, String path) {
        Object value = form;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            value = step.group(1) != null
                    ? asMap(value).getOrDefault(step.group(1), "")
                    : nth(value, Integer.parseInt(step.group(2)));
        }
        return value;
    }

    private static Object nth(Object value, int index) {
        return value instanceof List<?> list && index < list.size() ? list.get(index) : "";
    }

    private static Map<String, Object> map(Map<String, Object> form, String name) {
        return asMap(form.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> list(Map<String, Object> form, String name) {
        return form.getOrDefault(name, List.of()) instanceof List<?> list ? list : List.of();
    }

    private static String string(Map<String, Object> form, String name) {
        return form.getOrDefault(name, "").toString();
    }

    /**
     * The two readings of one feed, entry or author.
     *
     * @param prefix of the names under which its fields are counted
     */
    private record Pair(String document, String prefix, Map<String, Object> theirs, Map<String, Object> ours) {}
}
