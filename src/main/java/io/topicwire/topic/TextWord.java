package io.topicwire.topic;

/**
 * A word of an entry's text in the three forms that a query can ask for.
 *
 * @param exact as it stands, without accents, possessive {@code 's} and the dots of {@code U.S.}
 * @param folded {@code exact} in lower case
 * @param stem what the forms of the word have in common ({@code sanctioned} and {@code sanctions}: {@code sanction})
 * @param start offset of its first character in the text
 * @param end offset after its last character
 */
record TextWord(String exact, String folded, String stem, int start, int end) {}
