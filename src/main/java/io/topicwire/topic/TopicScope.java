package io.topicwire.topic;

import java.util.List;
import java.util.Set;

/**
 * What a topic is for.
 *
 * @param languages primary subtags (BCP 47) of the languages that an entry must be in, in lower case; empty for any. An
 *     entry in an unknown language may be in any
 * @param iptc codes of the IPTC Media Topics that it belongs to, each of eight digits; published with its entries
 * @param published whether it has feeds and pages of its own; others serve rules to refer to
 */
public record TopicScope(Set<String> languages, List<String> iptc, boolean published) {
    /** Any language, no code, published. */
    public static final TopicScope ANY = new TopicScope(Set.of(), List.of(), true);

    public TopicScope {
        languages = Set.copyOf(languages);
        iptc = List.copyOf(iptc);
    }
}
