package io.topicwire.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whose text entries are, where it is a news agency's: it stays the agency's where an outlet cuts the credit off. */
public final class AgencyTexts {
    /** By group of copies: the agency that its earliest entry with a credit names. */
    private final Map<Long, String> byGroup = new HashMap<>();

    /**
     * Takes in an entry. To be called in order of arrival.
     *
     * @param group its group of copies: the sequence of the earliest entry with its text
     * @param credit the agency that it credits itself
     */
    public void add(long group, Optional<String> credit) {
        credit.ifPresent(agency -> byGroup.putIfAbsent(group, agency));
    }

    /** The agency whose text an entry is: by its own credit, else by that of the earliest added entry with the same text. */
    public Optional<String> of(long group, Optional<String> credit) {
        return credit.or(() -> Optional.ofNullable(byGroup.get(group)));
    }
}
