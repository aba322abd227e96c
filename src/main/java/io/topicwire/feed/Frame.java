package io.topicwire.feed;

/**
 * What a site writes around a text of an entry, counted in characters of {@link SafeHtml#text()}.
 *
 * @param before characters at the start that are not the entry's own, from 0
 * @param after characters at the end that are not, from 0
 */
public record Frame(int before, int after) {
    /** All of the text is the entry's own. */
    public static final Frame NONE = new Frame(0, 0);

    public Frame {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("negative: " + before + ", " + after);
        }
    }

    /** {@code true} where all of the text is the entry's own. */
    public boolean isNone() {
        return before == 0 && after == 0;
    }

    /**
     * The text for judging: offsets stay, for words before it are replaced by as many hyphens, which are no words.
     *
     * @param text the whole of it; a frame that is wider leaves nothing
     */
    SafeHtml own(SafeHtml text) {
        if (isNone() || text.isEmpty()) {
            return text;
        }
        String whole = text.text();
        int end = Math.max(0, whole.length() - after);
        int start = Math.min(before, end);
        return SafeHtml.ofText("-".repeat(start) + whole.substring(start, end));
    }
}
