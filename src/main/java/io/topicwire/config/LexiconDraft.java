package io.topicwire.config;

import io.topicwire.topic.LexiconEntry;
import io.topicwire.topic.LexiconName;
import io.topicwire.topic.LexiconRef;
import io.topicwire.topic.NamePart;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of the lexicon as far as the files read so far say. Changes while they are read.
 *
 * @param place where the entry began
 * @param name for people
 * @param type in the words of its kind; empty where it has none
 * @param countries where each country of the entry is named
 * @param names by what makes names equal
 * @param lookalikes by what makes names equal
 */
record LexiconDraft(
        LexiconRef ref,
        Place place,
        String name,
        String type,
        Map<String, Place> countries,
        Map<String, Claim> names,
        Map<String, LexiconName> lookalikes) {
    LexiconDraft(LexiconRef ref, Place place, String name, String type) {
        this(ref, place, name, type, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    LexiconEntry entry() {
        return new LexiconEntry(
                ref,
                name,
                type,
                countries.keySet(),
                names.values().stream().map(Claim::name).toList(),
                lookalikes.values().stream().toList());
    }

    /** A name and where the entry was given it. */
    record Claim(LexiconRef ref, LexiconName name, Place place) {
        boolean shared() {
            return name.part() == NamePart.SHARED;
        }
    }
}
