package io.topicwire.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what a query looks for in a field: {@code source:name}, {@code source:"name"}, {@code source:(name OR name)}.
 */
final class FieldTerms {
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    private final String query;
    private final String field;
    private final List<Term> terms = new ArrayList<>();
    private int at;

    private FieldTerms(String query, String field) {
        this.query = query;
        this.field = field;
    }

    /**
     * A name in a query.
     *
     * @param name as it stands there, without quotes
     * @param offset where it begins
     */
    record Term(String name, int offset) {
        /** Whether the query compares true with a source of this id or tag; a star stands for any ending. */
        boolean isMeant(String sourceName) {
            String wanted = name.toLowerCase(Locale.ROOT);
            return wanted.endsWith("*")
                    ? sourceName.startsWith(wanted.substring(0, wanted.length() - 1))
                    : sourceName.equals(wanted);
        }
    }

    /** @param field with its colon, as {@code source:} */
    static List<Term> in(String query, String field) {
        FieldTerms reader = new FieldTerms(query, field);
        while (reader.at < query.length()) {
            reader.next();
        }
        return reader.terms;
    }

    private void next() {
        if (query.charAt(at) == '"') {
            at = closingQuote() + 1;
        } else if (query.startsWith(field, at) && beginsTerm()) {
            at += field.length();
            operand();
        } else {
            at++;
        }
    }

    private void operand() {
        int depth = 0;
        do {
            char c = at < query.length() ? query.charAt(at) : ')';
            if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
                at++;
            } else if (c <= ' ' || c == '-') {
                at++;
            } else {
                name();
            }
        } while (depth > 0 && at < query.length());
    }

    private void name() {
        boolean quoted = query.charAt(at) == '"';
        int start = quoted ? at + 1 : at;
        int end = quoted ? closingQuote() : wordEnd();
        String name = query.substring(start, Math.max(start, end));
        if (quoted || !OPERATORS.contains(name)) {
            terms.add(new Term(name, start));
        }
        at = quoted ? end + 1 : end;
    }

    private int closingQuote() {
        int end = query.indexOf('"', at + 1);
        return end < 0 ? query.length() : end;
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < query.length() && query.charAt(end) > ' ' && "()\"".indexOf(query.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private boolean beginsTerm() {
        return at == 0 || query.charAt(at - 1) <= ' ' || "(-".indexOf(query.charAt(at - 1)) >= 0;
    }
}
