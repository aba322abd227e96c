package io.topicwire.publish;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Our own second opinion on JSON Feed 1.1. */
public final class JsonFeedCheck {
    private JsonFeedCheck() {}

    /** What is wrong with the document. */
    @SuppressWarnings("unchecked")
    public static List<String> faults(byte[] bytes) {
        List<String> faults = new ArrayList<>();
        Map<String, Object> feed = (Map<String, Object>) read(bytes);
        if (!"https://jsonfeed.org/version/1.1".equals(feed.get("version"))) {
            faults.add("version");
        }
        for (String name : List.of("home_page_url", "feed_url")) {
            if (!URI.create(String.valueOf(feed.get(name))).isAbsolute()) {
                faults.add(name);
            }
        }
        Set<Object> ids = new HashSet<>();
        for (Map<String, Object> item : items(feed)) {
            if (!(item.get("id") instanceof String) || !ids.add(item.get("id"))) {
                faults.add("id");
            }
            if (item.containsKey("content_html") == item.containsKey("content_text")) {
                faults.add("not one content");
            }
            OffsetDateTime.parse((String) item.get("date_published"));
            OffsetDateTime.parse((String) item.get("date_modified"));
            if (item.containsKey("author") || "".equals(item.get("title"))) {
                faults.add("author or title");
            }
        }
        return faults;
    }

    /** Ids in order. */
    @SuppressWarnings("unchecked")
    public static List<String> ids(byte[] bytes) {
        return items((Map<String, Object>) read(bytes)).stream()
                .map(item -> (String) item.get("id"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> feed) {
        return (List<Map<String, Object>>) feed.get("items");
    }

    /** Maps, lists, strings and numbers of a JSON text. */
    public static Object read(byte[] bytes) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("more than one value");
            }
            return value;
        }
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (object.put(name, value(parser)) != null) {
                    throw new AssertionError("twice: " + name);
                }
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return token.isNumeric() ? parser.getDoubleValue() : parser.getString();
    }
}
