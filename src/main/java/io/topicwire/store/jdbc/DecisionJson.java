package io.topicwire.store.jdbc;

import io.topicwire.topic.Evidence;
import io.topicwire.topic.Resemblance;
import io.topicwire.topic.TopicField;
import io.topicwire.topic.TopicId;
import io.topicwire.topic.TopicMatch;
import java.util.List;
import java.util.Optional;

/** Evidence of decisions as JSON: what was decided is read back, never recomputed. */
final class DecisionJson {
    private DecisionJson() {}

    static String evidence(TopicMatch match) {
        JsonText json = new JsonText();
        match.resemblance().ifPresent(like -> {
            json.text("probability", Double.toString(like.probability()));
            json.text("example", like.example());
            json.flag("marked", like.marked());
        });
        json.list("evidence", match.evidence(), item -> {
            json.text("term", item.term());
            json.text("field", item.field().name());
            json.text("found", item.found());
            json.number("start", item.start());
        });
        return json.finish();
    }

    static TopicMatch match(TopicId topic, String text) {
        JsonObject json = JsonObject.parse(text);
        Optional<Resemblance> like = json.text("probability")
                .map(probability -> new Resemblance(
                        Double.parseDouble(probability), json.textOrEmpty("example"), json.flag("marked")));
        return new TopicMatch(topic, evidence(json), like);
    }

    private static List<Evidence> evidence(JsonObject json) {
        return json.objects("evidence").stream()
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
