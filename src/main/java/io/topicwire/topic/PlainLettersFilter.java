package io.topicwire.topic;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Removes what differs between spellings of one word: soft hyphens and other invisible characters, accents written as
 * characters of their own (the folding filter behind knows composed ones only), the dots of {@code U.S.}
 */
final class PlainLettersFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PlainLettersFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isPlain()) {
            String plain = plain(term.toString());
            term.setEmpty().append(plain);
        }
        return true;
    }

    private boolean isPlain() {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (c == '.' || c >= '\u0300' && c <= '\u036f' || Character.getType(c) == Character.FORMAT) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        boolean initials = isInitials(composed);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (!(initials && c == '.') && Character.getType(c) != Character.FORMAT) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Single letters with a dot between each two. */
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 1 ? word.charAt(i) == '.' : Character.isLetter(word.charAt(i));
            if (!fits) {
                return false;
            }
        }
        return word.length() > 1;
    }
}
