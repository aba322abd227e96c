package io.topicwire.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The elements that readers may see, and the attributes of each beside those that any element may have. */
final class AllowList {
    private static final String PLAIN = """
            a abbr acronym address aside article audio b bdi bdo big blockquote br caption center cite code col
            colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins
            kbd li main mark nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub
            summary sup table tbody td tfoot th thead time tr tt u ul var video wbr""";

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "source", "wbr");

    private AllowList() {}

    static Map<String, Set<String>> elements() {
        Map<String, Set<String>> elements = new HashMap<>();
        for (String element : PLAIN.strip().split("\\s+")) {
            elements.put(element, Set.of());
        }
        elements.put("a", Set.of("href"));
        elements.put("blockquote", Set.of("cite"));
        elements.put("q", Set.of("cite"));
        elements.put("img", Set.of("src", "alt", "width", "height"));
        elements.put("audio", Set.of("src", "controls"));
        elements.put("video", Set.of("src", "controls", "poster", "width", "height"));
        elements.put("source", Set.of("src", "type"));
        elements.put("time", Set.of("datetime"));
        elements.put("ol", Set.of("start", "type", "reversed"));
        elements.put("td", Set.of("colspan", "rowspan"));
        elements.put("th", Set.of("colspan", "rowspan", "scope"));
        return Map.copyOf(elements);
    }

    /** Whether an element has neither content nor end tag (HTML standard, section 13.1.2). */
    static boolean isVoid(String element) {
        return VOID.contains(element);
    }
}
