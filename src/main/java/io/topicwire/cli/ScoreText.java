package io.topicwire.cli;

import io.topicwire.normalise.Tally;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints how a corpus scored: a line a field, then the documents that differ most. */
final class ScoreText {
    private static final int EXAMPLES = 5;

    private final PrintWriter out;
    private final int shown;

    /** @param shown how many of the documents that differ most are listed */
    ScoreText(PrintWriter out, int shown) {
        this.out = out;
        this.shown = shown;
    }

    void print(String title, Tally tally) {
        if (tally.total().compared() == 0) {
            return;
        }
        out.println(title);
        TextTable table = new TextTable("FIELD", "AGREE", "OF", "PERCENT");
        tally.fields().forEach(field -> row(table, field));
        row(table, tally.total());
        table.print(out);
        out.println();
        worst(tally);
    }

    private static void row(TextTable table, Tally.Field field) {
        table.row(
                field.name(),
                Integer.toString(field.right()),
                Integer.toString(field.compared()),
                String.format(Locale.ROOT, "%.2f", field.percent()));
    }

    private void worst(Tally tally) {
        Map<String, List<Tally.Difference>> byDocument = tally.differences().stream()
                .collect(Collectors.groupingBy(Tally.Difference::document, TreeMap::new, Collectors.toList()));
        byDocument.entrySet().stream()
                .sorted(Comparator.comparing(document -> -document.getValue().size()))
                .limit(shown)
                .forEach(document -> {
                    out.println(document.getKey() + "  "
                            + CheckCommand.counted(document.getValue().size(), "difference"));
                    document.getValue().stream().limit(EXAMPLES).forEach(this::difference);
                });
    }

    private void difference(Tally.Difference difference) {
        out.println("  " + Printable.of(difference.field()));
        out.println("    ours:     " + Printable.of(difference.ours()));
        out.println("    expected: " + Printable.of(difference.theirs()));
    }
}
