package io.topicwire.store.jdbc;

import io.topicwire.topic.Evidence;
import io.topicwire.topic.TopicField;
import java.util.List;

/** Evidence of decisions as JSON: what was decided is read back, never recomputed. */
final class DecisionJson {
    private DecisionJson() {}

    static String evidence(List<Evidence> evidence) {
        JsonText json = new JsonText();
        json.list("evidence", evidence, item -> {
            json.text("term", item.term());
            json.text("field", item.field().name());
            json.text("found", item.found());
            json.number("start", item.start());
        });
        return json.finish();
    }

    static List<Evidence> evidence(String text) {
        return JsonObject.parse(text).objects("evidence").stream()
                .map(item -> new Evidence(
                        item.textOrEmpty("term"),
                        TopicField.valueOf(item.textOrEmpty("field")),
                        item.textOrEmpty("found"),
                        (int) item.number("start")))
                .toList();
    }

    static String shared(List<String> shared) {
        JsonText json = new JsonText();
        json.list("shared", shared, words -> json.text("words", words));
        return json.finish();
    }

    static List<String> shared(String text) {
        return JsonObject.parse(text).objects("shared").stream()
                .map(item -> item.textOrEmpty("words"))
                .toList();
    }
}
