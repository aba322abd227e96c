package io.topicwire.topic;

/** What a name of a lexicon's entry says of it; the keys of the files. */
public enum NamePart {
    /** The thing itself. */
    NAMES("names"),
    /** Its people: {@code Indian}. */
    PEOPLE("people"),
    /** The city of its government. */
    CAPITAL("capital"),
    /** A house or district that stands for its government: {@code Kremlin}. */
    SEATS("seats"),
    /** Someone who speaks for it. */
    LEADERS("leaders"),
    /** Its armed forces. */
    FORCES("forces"),
    /** A name that it shares with another entry: {@code Korean}. */
    SHARED("shared"),
    /** A name in another language. */
    OTHER("other"),
    /** A longer name that contains one of the others and means something else; nothing is found by it. */
    NOT("not");

    private final String key;

    NamePart(String key) {
        this.key = key;
    }

    /** Its key in a lexicon's files. */
    public String key() {
        return key;
    }
}
