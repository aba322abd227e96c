package io.topicwire.story.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A written day of a foreign desk: pairs of look-alike events, pairs of reports of one event, and much that stands alone. */
final class LookAlikeDay {
    private static final Instant START = Instant.parse("2026-04-08T05:00:00Z");
    private static final Duration DAY = Duration.ofHours(18);

    /**
     * A text of the day.
     *
     * @param key kind and number of its pair
     * @param heldBack whether weights may not be fitted on it
     * @param text its cluster is that of its event
     */
    record Item(String key, boolean heldBack, LabelledText text) {
        boolean is(String kind) {
            return key.startsWith(kind);
        }
    }

    /**
     * How a day was told apart, pairs by their key.
     *
     * @param merged look-alikes that became one story
     * @param parted pairs of one event that did not
     * @param drawn texts that share a story with a text of another event, look-alikes aside
     */
    record Outcome(List<String> merged, List<String> parted, List<String> drawn) {}

    private LookAlikeDay() {}

    /** All of it in order of arrival, which is random but fixed: nothing in a pair's place gives it away. */
    static List<Item> items() {
        List<String[]> rows = new ArrayList<>();
        Tables.lines("look-alike-day.tsv").forEach(line -> rows.add(line.split("\t")));
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String key = rows.get(i)[0];
            String event = key.startsWith("alike") ? key + "/" + i : key;
            boolean held = (key.charAt(key.length() - 1) - '0') % 2 == 0;
            items.add(new Item(key, held, text(rows.get(i), event)));
        }
        Collections.shuffle(items, new Random(8));
        List<Item> day = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Instant time = START.plus(DAY.multipliedBy(i).dividedBy(items.size()));
            day.add(new Item(item.key(), item.heldBack(), SamenessRun.at(item.text(), time)));
        }
        return day;
    }

    private static LabelledText text(String[] row, String event) {
        return new LabelledText(row[1], Optional.empty(), true, row[1], row[2], "", "en", event);
    }

    static List<LabelledText> texts(boolean heldBack) {
        return items().stream()
                .filter(item -> item.heldBack() == heldBack)
                .map(Item::text)
                .toList();
    }

    /** What an index makes of the part of the day, all of which it is shown. */
    static Outcome outcome(StoryModel model, double join, boolean heldBack) {
        List<Item> items = items();
        SamenessRun.Result result =
                EvaluateStories.run(items.stream().map(Item::text).toList(), model, join);
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).heldBack() == heldBack) {
                byKey.computeIfAbsent(items.get(i).key(), unseen -> new ArrayList<>())
                        .add(i);
            }
        }
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        byKey.forEach((key, places) -> {
            boolean together = places.size() == 2
                    && result.stories()
                            .get(places.get(0))
                            .equals(result.stories().get(places.get(1)));
            if (key.startsWith("alike") && together) {
                outcome.merged().add(key);
            } else if (key.startsWith("same") && !together) {
                outcome.parted().add(key);
            }
            for (int place : places) {
                if (isDrawn(items, result.stories(), place)) {
                    outcome.drawn().add(items.get(place).text().title());
                }
            }
        });
        return outcome;
    }

    private static boolean isDrawn(List<Item> items, List<Long> stories, int place) {
        for (int i = 0; i < items.size(); i++) {
            if (stories.get(i).equals(stories.get(place))
                    && !items.get(i).key().equals(items.get(place).key())) {
                return true;
            }
        }
        return false;
    }
}
