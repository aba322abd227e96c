package io.topicwire.topic;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Notes what a token looks like at its place in the chain; sound because no filter of ours looks ahead. */
final class WordFormProbe extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String form = "";

    WordFormProbe(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean more = input.incrementToken();
        form = more ? term.toString() : "";
        return more;
    }

    /** The current token as it passed here; empty before the first and after the last. */
    String form() {
        return form;
    }
}
