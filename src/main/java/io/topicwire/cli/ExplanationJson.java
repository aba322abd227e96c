package io.topicwire.cli;

import io.topicwire.app.Explainer.Explanation;
import io.topicwire.store.StoredEntry;
import io.topicwire.topic.Evidence;
import io.topicwire.topic.Obstacle;
import io.topicwire.topic.Resemblance;
import io.topicwire.topic.TopicVerdict;
import io.topicwire.topic.TopicVerdict.OffTopic;
import io.topicwire.topic.TopicVerdict.OnTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the topics say of an item, for scripts. Members without a value are left out. */
final class ExplanationJson {
    private ExplanationJson() {}

    static Map<String, Object> of(Explanation explanation, List<TopicVerdict> verdicts) {
        Map<String, Object> json = new LinkedHashMap<>();
        explanation.stored().map(WhyJson::entry).ifPresent(json::putAll);
        json.putIfAbsent("title", explanation.entry().title());
        explanation.entry().link().ifPresent(link -> json.putIfAbsent("link", link.toString()));
        json.put("language", explanation.entry().text().language());
        json.put("topics", verdicts.stream().map(ExplanationJson::verdict).toList());
        explanation.repeats().map(repeat -> repeat.original()).ifPresent(original -> repeats(json, original));
        return json;
    }

    private static void repeats(Map<String, Object> json, StoredEntry original) {
        json.put("repeats", original.sequence());
    }

    private static Map<String, Object> verdict(TopicVerdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", verdict.topic().value());
        json.put("on", verdict instanceof OnTopic);
        if (verdict instanceof OnTopic on) {
            json.put(
                    "evidence",
                    on.match().evidence().stream()
                            .map(ExplanationJson::evidence)
                            .toList());
            on.match().resemblance().ifPresent(like -> json.put("resemblance", resemblance(like)));
        } else if (verdict instanceof OffTopic off) {
            json.put(
                    "obstacles", off.obstacles().stream().map(Obstacle::inWords).toList());
            off.resemblance().ifPresent(like -> json.put("resemblance", resemblance(like)));
        }
        return json;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("term", evidence.term());
        json.put("field", evidence.field().word());
        json.put("found", evidence.found());
        return json;
    }

    private static Map<String, Object> resemblance(Resemblance like) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("probability", like.probability());
        json.put("nearest", like.example());
        json.put("nearestIsOnTopic", like.marked());
        return json;
    }
}
