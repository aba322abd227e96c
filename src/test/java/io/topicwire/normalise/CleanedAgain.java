package io.topicwire.normalise;

import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;

/** Opens the sanitiser to the tests of other packages: what it let through once must pass unchanged. */
public final class CleanedAgain {
    private static final WebUri ELSEWHERE =
            WebUri.parse("https://elsewhere.example/deep/er").orElseThrow();

    private CleanedAgain() {}

    /** The same under another base, for no address in it may still be relative. */
    public static SafeHtml of(SafeHtml clean) {
        return new HtmlSanitiser().clean(clean.html(), ELSEWHERE);
    }
}
