package io.topicwire.config;

import io.topicwire.topic.Lexicon;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the topics of feeds.yml can be made of.
 *
 * @param lexicon names
 * @param packs reads the packs of topics, with their mistakes among those of the file that uses them
 */
record RuleLibrary(Lexicon lexicon, Function<Problems, TopicPacks> packs) {
    /** What a folder holds; empty after a report. */
    static Optional<RuleLibrary> load(ConfigFolder folder, Problems problems) {
        return problems.taken(LexiconFiles.load(folder.lexicon()))
                .map(lexicon -> new RuleLibrary(lexicon, found -> TopicPackFiles.load(folder.topics(), found)));
    }
}
