package io.topicwire.publish;

import io.topicwire.feed.SafeHtml;
import io.topicwire.store.Sighting;
import java.util.List;
import java.util.Optional;

/** A line below the text of an entry that names who else reported it, for readers that show no extensions. */
final class SourcesFooter {
    /** More names than a line holds help nobody. */
    private static final int NAMED = 5;

    private SourcesFooter() {}

    /**
     * The line as markup; empty where nobody else reported it.
     *
     * @param source who carries the entry
     */
    static Optional<String> of(String source, List<Sighting> others) {
        List<String> names = others.stream()
                .map(other -> other.source().title())
                .filter(name -> !name.equals(source))
                .distinct()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "<p>Also reported by " + SafeHtml.ofText(listed(names)).html() + ".</p>");
    }

    private static String listed(List<String> names) {
        int unnamed = names.size() - NAMED;
        if (unnamed > 0) {
            String others = unnamed == 1 ? "1 other" : unnamed + " others";
            return String.join(", ", names.subList(0, NAMED)) + " and " + others;
        }
        String last = names.get(names.size() - 1);
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }
}
