package io.topicwire.cli;

import io.topicwire.app.Why;
import io.topicwire.store.LoggedDecision;
import io.topicwire.store.Sighting;
import io.topicwire.store.StoredEntry;
import io.topicwire.story.CopyDecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was decided on an entry, for scripts. Members without a value are left out. */
final class WhyJson {
    private WhyJson() {}

    static Map<String, Object> of(Why why) {
        Map<String, Object> json = entry(why.entry());
        why.identity().ifPresent(identity -> {
            json.put("identity", identity.key().identity());
            identity.linkKey().ifPresent(link -> json.put("identityLink", link));
        });
        why.entry().copyOf().ifPresent(copy -> json.put("copyOf", copy(copy)));
        json.put(
                "alsoReportedBy",
                why.group().map(group -> group.alsoReportedBy()).orElse(List.of()).stream()
                        .map(WhyJson::sighting)
                        .toList());
        why.story().ifPresent(story -> {
            json.put("story", story.id());
            json.put("storyTitle", story.title());
            json.put("reports", why.reports());
            json.put("representative", story.representative());
        });
        json.put(
                "decisions",
                why.decisions().stream()
                        .map(logged -> decision(logged, why.titles()))
                        .toList());
        return json;
    }

    static Map<String, Object> entry(StoredEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", entry.sequence());
        json.put("id", entry.id().value());
        json.put("source", entry.feed().value());
        json.put("title", entry.entry().title());
        entry.entry().link().ifPresent(link -> json.put("link", link.toString()));
        json.put("firstSeen", entry.firstSeen().toString());
        entry.wire().ifPresent(agency -> json.put("wire", agency));
        return json;
    }

    private static Map<String, Object> copy(CopyDecision copy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", copy.original());
        json.put("method", name(copy.method()));
        json.put("score", copy.score());
        json.put("shared", copy.shared());
        json.put("model", copy.model());
        return json;
    }

    private static Map<String, Object> sighting(Sighting sighting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", sighting.sequence());
        json.put("source", sighting.source().feed().value());
        json.put("title", sighting.title());
        sighting.link().ifPresent(link -> json.put("link", link.toString()));
        json.put("firstSeen", sighting.firstSeen().toString());
        sighting.wire().ifPresent(agency -> json.put("wire", agency));
        return json;
    }

    /** @param titles of stories, where they are known */
    static Map<String, Object> decision(LoggedDecision logged, Map<Long, String> titles) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", logged.number());
        json.put("at", logged.at().toString());
        json.put("story", logged.story());
        json.put("method", name(logged.decision().method()));
        json.put("score", logged.decision().score());
        json.put("shared", logged.decision().shared());
        json.put("model", logged.decision().model());
        logged.decision().runnerUp().ifPresent(other -> {
            Map<String, Object> runnerUp = new LinkedHashMap<>();
            runnerUp.put("story", other.story());
            runnerUp.put("title", titles.getOrDefault(other.story(), ""));
            runnerUp.put("score", other.score());
            runnerUp.put("reason", other.reason());
            json.put("runnerUp", runnerUp);
        });
        return json;
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
