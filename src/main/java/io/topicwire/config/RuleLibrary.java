package io.topicwire.config;

import io.topicwire.topic.Lexicon;
import java.util.Optional;

/**
 * What the topics of feeds.yml can be made of.
 *
 * @param lexicon names
 */
record RuleLibrary(Lexicon lexicon) {
    /** What a folder holds; empty after a report. */
    static Optional<RuleLibrary> load(ConfigFolder folder, Problems problems) {
        return problems.taken(LexiconFiles.load(folder.lexicon())).map(RuleLibrary::new);
    }
}
