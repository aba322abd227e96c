package io.topicwire.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** Compares our neutral form of a document with somebody else's. */
final class Agreement {
    private static final Pattern STEP = Pattern.compile("([a-z_]+)|\\[(\\d+)]");
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^/?#]+)(.*)");
    private static final int COMPARED = 300;

    private Agreement() {}

    static void compare(JsonNode expected, Map<String, Object> form, Tally tally, int most) {
        String file = expected.get("file").asString();
        Map<?, ?> feed = (Map<?, ?>) form.get("feed");
        JsonNode theirs = expected.get("feed");
        text(tally, "feed.title", theirs.path("title_text"), feed.get("title"), file);
        same(tally, "feed.link", theirs.path("link"), feed.get("link"), file);
        same(tally, "feed.updated", theirs.path("updated"), feed.get("updated"), file);
        same(tally, "feed.language", theirs.path("language"), feed.get("language"), file);
        text(tally, "feed.subtitle", theirs.path("subtitle"), feed.get("subtitle"), file);
        same(tally, "feed.self", theirs.path("self"), feed.get("self"), file);
        same(tally, "feed.image", theirs.path("image"), feed.get("image"), file);
        List<?> ours = CorpusScoreTest.entries(form);
        JsonNode entries = expected.get("entries");
        tally.add("entries", entries.size() == ours.size(), file + " " + ours.size() + " not " + entries.size());
        for (int i = 0; i < Math.min(most, Math.min(ours.size(), entries.size())); i++) {
            entry(entries.get(i), (Map<?, ?>) ours.get(i), tally, file);
        }
    }

    private static void entry(JsonNode theirs, Map<?, ?> ours, Tally tally, String file) {
        same(tally, "id", theirs.path("id"), ours.get("id"), file);
        same(tally, "link", theirs.path("link"), ours.get("link"), file);
        text(tally, "title", theirs.path("title_text"), ours.get("title"), file);
        text(tally, "summary", theirs.path("summary_text"), ours.get("summary"), file);
        text(tally, "content", theirs.path("content_text"), ours.get("content"), file);
        same(tally, "published", theirs.path("published"), ours.get("published"), file);
        same(tally, "updated", theirs.path("updated"), ours.get("updated"), file);
        Map<?, ?> author = ours.get("author") instanceof Map<?, ?> map ? map : Map.of();
        text(tally, "author", theirs.path("author").path("name"), author.get("name"), file);
        if (theirs.has("categories")) {
            List<String> terms = theirs.get("categories")
                    .valueStream()
                    .map(JsonNode::asString)
                    .map(String::strip)
                    .distinct()
                    .toList();
            tally.add(
                    "categories",
                    terms.equals(ours.get("categories")),
                    file + " " + ours.get("categories") + " not " + terms);
        }
        if (theirs.has("enclosures") && !theirs.get("enclosures").isEmpty()) {
            String url = theirs.get("enclosures").get(0).path("url").asString("");
            String own = ours.get("enclosures") instanceof List<?> list && !list.isEmpty()
                    ? String.valueOf(((Map<?, ?>) list.get(0)).get("url"))
                    : "";
            tally.add("enclosures", address(url).equals(address(own)), file + " " + own + " not " + url);
        }
    }

    private static void same(Tally tally, String field, JsonNode theirs, Object ours, String file) {
        String value = theirs.asString("");
        if (!value.isEmpty()) {
            boolean right = value.equals(ours) || ours != null && address(value).equals(address(ours.toString()));
            tally.add(field, right, file + " " + ours + " not " + value);
        }
    }

    private static String address(String text) {
        Matcher parts = ADDRESS.matcher(text.strip());
        if (!parts.matches()) {
            return text;
        }
        String path = parts.group(2).isEmpty() ? "/" : parts.group(2);
        return parts.group(1).toLowerCase(Locale.ROOT) + percentDecoded(path);
    }

    private static String percentDecoded(String path) {
        return path.replace("%5B", "[")
                .replace("%5D", "]")
                .replace("%20", " ")
                .replace("%7B", "{")
                .replace("%7D", "}")
                .replace("%5E", "^")
                .replace("%7C", "|");
    }

    private static void text(Tally tally, String field, JsonNode theirs, Object ours, String file) {
        String value = plain(theirs.asString(""));
        if (!value.isEmpty()) {
            String own = plain(Objects.toString(ours, ""));
            tally.add(field, begin(value).equals(begin(own)), file + " " + begin(own) + " NOT " + begin(value));
        }
    }

    private static String begin(String text) {
        return text.substring(0, Math.min(text.length(), COMPARED));
    }

    private static String plain(String html) {
        String text = html.indexOf('<') >= 0 || html.indexOf('&') >= 0
                ? Jsoup.parse(html).text()
                : html;
        return text.replaceAll("[\\s\\p{Z}\\u00ad\\u200b\\ufeff]+", "");
    }

    /** One assertion: path, operator, literal. */
    static void check(JsonNode triple, Map<String, Object> form, Tally tally, String file) {
        String path = triple.get(0).asString();
        Object ours = path.startsWith("len(")
                ? (at(form, path.substring(4, path.length() - 1)) instanceof List<?> list ? list.size() : 0)
                : at(form, path);
        String expected = triple.get(2).isNull() ? "" : triple.get(2).asString();
        String own = Objects.toString(ours, "");
        boolean equal = own.equals(expected)
                || plain(own).equals(plain(expected))
                || own.replaceAll("\\s", "").equals(Jsoup.parse(expected).text().replaceAll("\\s", ""))
                || address(own).equals(address(expected))
                || own.replaceAll("(?i)[ .]|userland", "").equalsIgnoreCase(expected);
        boolean right = triple.get(1).asString().equals("!=") != equal;
        tally.add(path.replaceAll("\\d+", "N"), right, file + " " + own + " NOT " + expected);
    }

    private static Object at(Object form, String path) {
        Object value = form;
        Matcher step = STEP.matcher(path);
        while (step.find() && value != null) {
            if (step.group(1) != null) {
                value = value instanceof Map<?, ?> map ? map.get(step.group(1)) : null;
            } else {
                int index = Integer.parseInt(step.group(2));
                value = value instanceof List<?> list && index < list.size() ? list.get(index) : null;
            }
        }
        return value;
    }

    /** Whether damage cost entries or fields. */
    static void kept(JsonNode line, Map<String, Object> whole, Optional<Map<String, Object>> damaged, Tally tally) {
        String kind = line.get("kind").asString();
        List<?> before = CorpusScoreTest.entries(whole);
        List<?> after = damaged.map(CorpusScoreTest::entries).orElse(List.of());
        int wanted = line.get("min_items").asInt();
        boolean all = after.size() >= wanted;
        tally.add("entries", all, kind + " " + after.size() + " not " + wanted + " " + line.get("source"));
        boolean same = all;
        for (int i = 0; same && i < Math.min(wanted, before.size()); i++) {
            Map<?, ?> one = (Map<?, ?>) before.get(i);
            Map<?, ?> other = (Map<?, ?>) after.get(i);
            // Most damage is put into the title of the second entry.
            boolean title = i == 1 || Objects.equals(one.get("title"), other.get("title"));
            same = title
                    && Objects.equals(one.get("link"), other.get("link"))
                    && Objects.equals(one.get("published"), other.get("published"));
        }
        tally.add("fields", same, kind + " " + line.get("source").asString());
    }
}
