import io.topicwire.app.PollRound;
import io.topicwire.app.Stores;
import io.topicwire.config.FeedsConfig;
import io.topicwire.config.Settings;
import io.topicwire.feed.WebUri;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.jdbc.JdbcStore;
import io.topicwire.story.CopyDecision;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well copies are folded in a simulated world: polls all its feeds with the whole program and compares the groups in
 * the store with the simulation's own truth, pair by pair. Run by {@code bench/copies.sh}, which says what is printed.
 */
final class CopiesBench {
    private static final int PAGE = 2_000;
    private static final Pattern ITEM = Pattern.compile("/a/(\\d+)/(\\d+)/");
    private static final Pattern FIELD =
            Pattern.compile("\"(item|feed|story|kind|followupOf)\":(?:\"([^\"]*)\"|(\\d+))");

    private final Path program;
    private final Map<String, String> options;

    private CopiesBench(Path program, Map<String, String> options) {
        this.program = program;
        this.options = options;
    }

    /** @param arguments the simulation's source file, then options as {@code --name=value} */
    public static void main(String[] arguments) throws Exception {
        CopiesBench bench = new CopiesBench(
                Path.of(arguments[0]),
                SimulatedWorld.options(Arrays.asList(arguments).subList(1, arguments.length)));
        System.out.println("seed  kind         true pairs  folded  precision  recall  follow-ups merged  seconds");
        for (String seed : bench.options.getOrDefault("seeds", "1").split(",")) {
            bench.measure(seed);
        }
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    private void measure(String seed) throws Exception {
        int feeds = number("feeds", 2_000);
        List<String> world = List.of("--seed=" + seed, "--feeds=" + feeds, "--hosts=" + number("hosts", 1_000));
        long started = System.nanoTime();
        try (SimulatedWorld web = SimulatedWorld.start(program, number("port", 8_901), world)) {
            Settings settings = web.settings(number("threads", 1), 2);
            FeedsConfig config = web.config();
            poll(settings, config);
            for (int hour = 0; hour < number("hours", 0); hour++) {
                web.post("/_control/tick?hours=1");
                poll(settings, config);
            }
            Map<String, Item> items = truth(web.get("/_control/truth/items.jsonl"));
            int stored = readStore(settings, items);
            print(seed, items.values(), (System.nanoTime() - started) / 1e9);
            System.out.printf("%4s  %d feeds, %d items, %d of them stored%n", seed, feeds, items.size(), stored);
        }
    }

    private static void poll(Settings settings, FeedsConfig config) throws InterruptedException {
        try (PollRound round = new PollRound(settings, config, InstantSource.system(), polled -> {})) {
            round.run(config.feeds());
        }
    }

    private static Map<String, Item> truth(String lines) {
        Map<String, Item> items = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            Map<String, String> fields = new HashMap<>();
            Matcher field = FIELD.matcher(line);
            while (field.find()) {
                fields.putIfAbsent(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
            }
            items.put(fields.get("item"), new Item(fields));
        }
        return items;
    }

    /** Notes to each item of the truth how the program stored it. */
    private static int readStore(Settings settings, Map<String, Item> items) {
        int stored = 0;
        try (JdbcStore store = Stores.open(settings.store())) {
            List<StoredEntry> page = store.entries().after(0, PAGE);
            while (!page.isEmpty()) {
                for (StoredEntry entry : page) {
                    Matcher item = ITEM.matcher(entry.entry().link().map(WebUri::toString).orElse(""));
                    if (item.find()) {
                        items.get(item.group(1) + "-" + item.group(2)).stored(entry);
                        stored++;
                    }
                }
                page = store.entries().after(page.get(page.size() - 1).sequence(), PAGE);
            }
        }
        return stored;
    }

    private void print(String seed, Collection<Item> items, double seconds) {
        Map<String, List<Item>> stories = new TreeMap<>();
        Map<Long, List<Item>> groups = new TreeMap<>();
        for (Item item : items) {
            stories.computeIfAbsent(item.story, story -> new ArrayList<>()).add(item);
            if (item.group > 0) {
                groups.computeIfAbsent(item.group, group -> new ArrayList<>()).add(item);
            }
        }
        List<Pair> alike = pairs(stories.values());
        List<Pair> folded = pairs(groups.values());
        row(seed, "all", alike, folded, pair -> true, seconds);
        row(seed, "across feeds", alike, folded, pair -> !pair.inOneFeed(), seconds);
        row(seed, "in one feed", alike, folded, Pair::inOneFeed, seconds);
        int samples = number("samples", 0);
        show("missed across feeds", alike, pair -> !pair.isFolded() && !pair.inOneFeed(), samples);
        show("missed in one feed", alike, pair -> !pair.isFolded() && pair.inOneFeed(), samples);
        show("follow-ups merged", folded, Pair::isFollowUp, samples);
        show("merged for no reason", folded, pair -> !pair.isAlike() && !pair.isFollowUp(), samples);
    }

    private static void row(
            String seed, String kind, List<Pair> alike, List<Pair> folded, Predicate<Pair> wanted, double seconds) {
        List<Pair> right = alike.stream().filter(wanted).toList();
        List<Pair> put = folded.stream().filter(wanted).toList();
        Set<String> followUps = new HashSet<>();
        put.stream().filter(Pair::isFollowUp).forEach(pair -> followUps.add(pair.stories()));
        System.out.printf(
                Locale.ROOT,
                "%4s  %-12s %10d  %6d     %.4f  %.4f  %4d of %d stories  %7.0f%n",
                seed,
                kind,
                right.size(),
                put.size(),
                share(put, Pair::isAlike),
                share(right, Pair::isFolded),
                put.stream().filter(Pair::isFollowUp).count(),
                followUps.size(),
                seconds);
    }

    private static double share(List<Pair> pairs, Predicate<Pair> wanted) {
        return pairs.stream().filter(wanted).count() / (double) pairs.size();
    }

    private static void show(String kind, List<Pair> pairs, Predicate<Pair> wanted, int samples) {
        List<Pair> found = pairs.stream().filter(wanted).toList();
        int step = Math.max(1, samples == 0 ? found.size() : found.size() / samples);
        for (int i = 0; i < found.size() && i / step < samples; i += step) {
            System.out.printf("%n%s, %d of %d%n  %s%n  %s%n", kind, i + 1, found.size(), found.get(i).a, found.get(i).b);
        }
    }

    private static List<Pair> pairs(Collection<List<Item>> groups) {
        List<Pair> pairs = new ArrayList<>();
        for (List<Item> members : groups) {
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    pairs.add(new Pair(members.get(i), members.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Two items of one story or of one group. */
    private record Pair(Item a, Item b) {
        boolean inOneFeed() {
            return a.feed.equals(b.feed);
        }

        boolean isAlike() {
            return a.story.equals(b.story);
        }

        /** Items that are not in the store were taken for others, which a reader would miss. */
        boolean isFolded() {
            return a.group > 0 && a.group == b.group;
        }

        boolean isFollowUp() {
            return a.story.equals(b.followUpOf) || b.story.equals(a.followUpOf);
        }

        String stories() {
            return a.story.compareTo(b.story) < 0 ? a.story + " " + b.story : b.story + " " + a.story;
        }
    }

    /** An item of the simulated world and what the program made of it. */
    private static final class Item {
        private final String name;
        private final String feed;
        private final String story;
        private final String followUpOf;
        private long group;
        private String shown = "not stored";

        Item(Map<String, String> truth) {
            name = truth.get("item") + ", " + truth.get("kind");
            feed = truth.get("feed");
            story = truth.get("story");
            followUpOf = truth.getOrDefault("followupOf", "");
        }

        void stored(StoredEntry entry) {
            group = entry.copyOf().map(CopyDecision::original).orElse(entry.sequence());
            String text = entry.entry().text().summary().text();
            shown = entry.entry().title() + "\n      " + text.substring(0, Math.min(600, text.length()));
        }

        @Override
        public String toString() {
            return name + ", story " + story + ", group " + group + "\n    " + shown.replace('\u00a0', ' ');
        }
    }
}
