package io.topicwire.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What people say about the demo world's items, from {@code truth.tsv}: which are one story, and what they are about. */
public final class DemoTruth {
    /** The story of the six wordings. */
    public static final String JOINT_PRODUCTION = "ir-production";

    private DemoTruth() {}

    /**
     * @param key outlet and slug, as in {@code delhi-ledger/annual-summit-date}
     * @param outlet id in {@code feeds.yml}
     * @param since the item appears when its feed is asked for this time, from 1
     * @param story shared by its copies; empty for an item that stands alone
     * @param topics ids of the topics that it belongs to
     */
    public record Item(String key, String outlet, int since, Optional<String> story, Set<String> topics) {
        /** Last segment of the article's address; digest items link to another outlet's. */
        public String slug() {
            return key.substring(outlet.length() + 1);
        }
    }

    /** All items, the later ones included. */
    public static List<Item> items() {
        try (InputStream in = Objects.requireNonNull(DemoTruth.class.getResourceAsStream("truth.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> item(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Items of the first round, before any feed has grown. */
    public static List<Item> firstRound() {
        return items().stream().filter(item -> item.since() == 1).toList();
    }

    /** Keys of the items by story. */
    public static Map<String, List<String>> copies() {
        return items().stream()
                .filter(item -> item.story().isPresent())
                .collect(Collectors.groupingBy(
                        item -> item.story().orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(Item::key, Collectors.toList())));
    }

    private static Item item(String[] columns) {
        String key = columns[0];
        return new Item(
                key,
                key.substring(0, key.indexOf('/')),
                Integer.parseInt(columns[1]),
                Optional.of(columns[2]).filter(story -> !story.equals("-")),
                columns[3].equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(columns[3].split(","))));
    }
}
