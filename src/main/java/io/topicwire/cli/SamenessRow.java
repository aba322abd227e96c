package io.topicwire.cli;

import io.topicwire.story.event.ClusterScore;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A line of what an evaluation found.
 *
 * @param stage what was scored, in words
 * @param score against the labels
 * @param perSecond items per second of processor time, 0 where it was not measured
 */
record SamenessRow(String stage, ClusterScore score, long perSecond) {
    static TextTable table() {
        return new TextTable(
                "STAGE", "ITEMS", "LABELS", "GROUPS", "PAIR P", "PAIR R", "PAIR F1", "B3 P", "B3 R", "B3 F1", "ARI",
                "ITEMS/S");
    }

    void addTo(TextTable table) {
        table.row(
                stage,
                Integer.toString(score.items()),
                Integer.toString(score.labels()),
                Integer.toString(score.groups()),
                places(score.pairs().precision()),
                places(score.pairs().recall()),
                places(score.pairs().f1()),
                places(score.bcubed().precision()),
                places(score.bcubed().recall()),
                places(score.bcubed().f1()),
                places(score.adjustedRand()),
                perSecond == 0 ? "–" : Long.toString(perSecond));
    }

    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("stage", stage);
        object.put("items", score.items());
        object.put("labels", score.labels());
        object.put("groups", score.groups());
        object.put("pairwise", json(score.pairs()));
        object.put("bcubed", json(score.bcubed()));
        object.put("ari", rounded(score.adjustedRand()));
        object.put("itemsPerSecond", perSecond);
        return JsonLines.write(object);
    }

    static Map<String, Object> json(ClusterScore.Agreement agreement) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("precision", rounded(agreement.precision()));
        object.put("recall", rounded(agreement.recall()));
        object.put("f1", rounded(agreement.f1()));
        return object;
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    static String places(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
