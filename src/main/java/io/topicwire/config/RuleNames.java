package io.topicwire.config;

import io.topicwire.topic.Lexicon;
import java.util.Collection;
import java.util.List;

/**
 * What every topic's rule may name.
 *
 * @param lexicon countries, organisations and weapons
 * @param sources ids and tags that {@code source:} can name
 */
record RuleNames(Lexicon lexicon, Collection<String> sources) {
    RuleNames {
        sources = List.copyOf(sources);
    }
}
