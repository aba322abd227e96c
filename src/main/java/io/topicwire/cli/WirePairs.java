package io.topicwire.cli;

import io.topicwire.story.event.ClusterScore.Agreement;
import io.topicwire.story.event.LabelledText;
import io.topicwire.story.event.SamenessRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Scores copies against pairs that are known to be copies: two ids a line, apart by a tab. Pairs of one host count on
 * neither side. A folded pair with one label is right too: it is one agency's text, cut differently.
 */
final class WirePairs {
    private static final int MOST_LINES = 1_000_000;

    private final Set<List<String>> known = new HashSet<>();

    /** @throws CommandFailure where the file cannot be read */
    WirePairs(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.limit(MOST_LINES)
                    .map(line -> line.split("\t"))
                    .filter(columns -> columns.length > 1)
                    .forEach(columns -> known.add(pair(columns[0], columns[1])));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, file + " cannot be read: no such file, or no UTF-8 text");
        }
    }

    private static List<String> pair(String a, String b) {
        return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
    }

    Agreement score(SamenessRun.Result result) {
        Map<String, String> clusters = new HashMap<>();
        Map<String, String> hosts = new HashMap<>();
        result.texts().forEach(text -> {
            clusters.put(text.id(), text.cluster());
            hosts.put(text.id(), text.host());
        });
        List<List<String>> folded = folded(result);
        long right = folded.stream()
                .filter(pair -> known.contains(pair) || areEqual(pair, clusters))
                .count();
        Set<List<String>> found = new HashSet<>(folded);
        List<List<String>> wanted = known.stream()
                .filter(pair -> hosts.keySet().containsAll(pair) && !areEqual(pair, hosts))
                .toList();
        long reached = wanted.stream().filter(found::contains).count();
        return new Agreement(share(right, folded.size()), share(reached, wanted.size()));
    }

    private static boolean areEqual(List<String> pair, Map<String, String> values) {
        return Objects.equals(values.get(pair.get(0)), values.get(pair.get(1)));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static List<List<String>> folded(SamenessRun.Result result) {
        Map<Long, List<LabelledText>> groups = new TreeMap<>();
        for (int i = 0; i < result.texts().size(); i++) {
            groups.computeIfAbsent(result.copies().get(i), unseen -> new ArrayList<>())
                    .add(result.texts().get(i));
        }
        List<List<String>> pairs = new ArrayList<>();
        groups.values().forEach(members -> {
            for (int i = 0; i < members.size(); i++) {
                for (LabelledText other : members.subList(i + 1, members.size())) {
                    if (!members.get(i).host().equals(other.host())) {
                        pairs.add(pair(members.get(i).id(), other.id()));
                    }
                }
            }
        });
        return pairs;
    }
}
