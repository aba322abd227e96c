package io.topicwire.topic;

import io.topicwire.topic.QueryToken.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a query's source into tokens; says in the operator's words what it cannot read. */
final class QueryScanner {
    private static final String DOUBLE_QUOTES = "\"“”„‟«»″＂";
    private static final String SINGLE_QUOTES = "'‘’‚‛`";
    /** Hyphen-minus and what word processors make of it. */
    private static final String DASHES = "-‐‑‒–—−";
    /** Ends a word, beside white space and double quotes. */
    private static final String WORD_ENDS = "():~^*,;[]{}<>\\";

    /** {@code NEAR}, or with the most words in between: {@code NEAR/5}. */
    private static final Pattern NEAR = Pattern.compile("NEAR(/[0-9]{1,3})?");

    private static final int LONGEST_QUOTATION = 40;

    private final String source;
    private int at;

    QueryScanner(String source) {
        this.source = source;
    }

    QueryToken next() {
        while (at < source.length() && isBlank(source.charAt(at))) {
            at++;
        }
        if (at == source.length()) {
            return new QueryToken(Kind.END, "", at, 0);
        }
        char first = source.charAt(at);
        if (first == '(' || first == ')') {
            return token(first == '(' ? Kind.OPEN : Kind.CLOSE, "", at + 1);
        }
        if (isOneOf(DOUBLE_QUOTES, first) || isOneOf(SINGLE_QUOTES, first)) {
            return phrase(isOneOf(DOUBLE_QUOTES, first));
        }
        if (isOneOf(DASHES, first) && at + 1 < source.length() && !isBlank(source.charAt(at + 1))) {
            return token(Kind.NOT, "", at + 1);
        }
        rejectPunctuation(first);
        return word();
    }

    /** The problem at a token, quoting what stands there. */
    QueryRejection rejection(QueryToken token, String expected, Optional<String> suggestion) {
        return rejection(token.offset(), token.length(), expected, suggestion);
    }

    private QueryRejection rejection(int offset, int length, String expected, Optional<String> suggestion) {
        String text = source.substring(offset, offset + length);
        String found = text.isEmpty() ? "the end of the query" : quoted(text);
        return new QueryRejection(new QueryProblem(offset, length, found, expected, suggestion));
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTATION - 2
                ? "'" + text + "'"
                : "'" + text.substring(0, LONGEST_QUOTATION - 3) + "…'";
    }

    private QueryToken token(Kind kind, String text, int end) {
        QueryToken token = new QueryToken(kind, text, at, end - at);
        at = end;
        return token;
    }

    private QueryToken phrase(boolean doubleQuoted) {
        int close = at + 1;
        while (close < source.length() && !closesPhrase(close, doubleQuoted)) {
            close++;
        }
        if (close == source.length()) {
            throw rejection(at, close - at, "a closing quote", Optional.empty());
        }
        String text = source.substring(at + 1, close);
        return token(Kind.PHRASE, withoutDoubleQuotes(text), close + 1);
    }

    /** An apostrophe inside a word closes no single quote: {@code 'India's navy'}. */
    private boolean closesPhrase(int index, boolean doubleQuoted) {
        if (doubleQuoted) {
            return isOneOf(DOUBLE_QUOTES, source.charAt(index));
        }
        boolean insideWord = index + 1 < source.length() && Character.isLetterOrDigit(source.charAt(index + 1));
        return isOneOf(SINGLE_QUOTES, source.charAt(index)) && !insideWord;
    }

    private static String withoutDoubleQuotes(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = isBlank(c) || isOneOf(DOUBLE_QUOTES, c);
            if (!gap) {
                words.append(c);
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private void rejectPunctuation(char first) {
        int end = at + 1 < source.length() && source.charAt(at + 1) == first ? at + 2 : at + 1;
        String later = "a term ('%s' is reserved for a later version)";
        if (isOneOf(DASHES, first)) {
            throw rejection(at, 1, "a term right after the '-' that excludes it", Optional.of("NOT"));
        }
        switch (first) {
            case '&' -> throw rejection(at, end - at, "AND between terms", Optional.of("AND"));
            case '|' -> throw rejection(at, end - at, "OR between terms", Optional.of("OR"));
            case ',', ';' -> throw rejection(at, 1, "AND or OR between terms", Optional.of("OR"));
            case '!' -> throw rejection(at, 1, "NOT before what is excluded", Optional.of("NOT"));
            case '+' -> throw rejection(at, 1, "a term (side by side, all are required)", Optional.empty());
            case '~', '^' -> throw rejection(at, 1, String.format(Locale.ROOT, later, first), Optional.empty());
            case '/' -> throw rejection(at, 1, String.format(Locale.ROOT, later, "/regex/"), Optional.empty());
            case '*' -> throw rejection(at, 1, "letters before the '*', as in sanction*", Optional.empty());
            case ':' -> throw rejection(at, 1, "the name of a field before the ':'", Optional.empty());
            case '[', ']', '{', '}', '<', '>', '\\' -> throw rejection(at, 1, "a term", Optional.empty());
            default -> {
                // Anything else may begin a word.
            }
        }
    }

    private QueryToken word() {
        int end = at;
        while (end < source.length() && isInWord(source.charAt(end))) {
            end++;
        }
        String text = source.substring(at, end);
        char after = end < source.length() ? source.charAt(end) : ' ';
        if (after == ':') {
            return token(Kind.FIELD, text, end + 1);
        }
        if (after == '*') {
            return prefix(text, end + 1);
        }
        if (NEAR.matcher(text).matches()) {
            return token(Kind.NEAR, text.substring(Math.min(text.length(), "NEAR/".length())), end);
        }
        Kind kind = operatorOr(text, Kind.WORD);
        if (after == '(' && kind == Kind.WORD) {
            throw rejection(
                    at,
                    end + 1 - at,
                    "a blank or an operator before '(' (names with parentheses are reserved for a later version)",
                    Optional.of(text + " ("));
        }
        return token(kind, text, end);
    }

    private QueryToken prefix(String text, int end) {
        if (end < source.length() && (isInWord(source.charAt(end)) || source.charAt(end) == '*')) {
            throw rejection(at, end + 1 - at, "'*' at the end of the word only", Optional.of(text + "*"));
        }
        return token(Kind.PREFIX, text, end);
    }

    /** In lower case they would be words that every article has: surely not what was meant. */
    private Kind operatorOr(String text, Kind otherwise) {
        if (text.equals("UNLESS")) {
            return Kind.UNLESS;
        }
        String capitals = text.toUpperCase(Locale.ROOT);
        if (!capitals.equals("AND") && !capitals.equals("OR") && !capitals.equals("NOT")) {
            return otherwise;
        }
        if (!capitals.equals(text)) {
            throw rejection(
                    at, text.length(), capitals + " in capitals, or quotes around the word", Optional.of(capitals));
        }
        return Kind.valueOf(capitals);
    }

    private static boolean isInWord(char c) {
        return !isBlank(c) && !isOneOf(DOUBLE_QUOTES, c) && !isOneOf(WORD_ENDS, c);
    }

    /** Any white space, the non-breaking ones, and the invisible ones that come with pasted text. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static boolean isOneOf(String characters, char c) {
        return characters.indexOf(c) >= 0;
    }
}
