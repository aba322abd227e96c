package io.topicwire.feed;

/**
 * What a site writes around the texts of one entry: calls to follow it, credits, share bars. Found once, when the entry
 * is taken in, and stored with it, so that judging it again gives the same.
 *
 * @param summary around the summary
 * @param content around the content
 */
public record Frames(Frame summary, Frame content) {
    /** The texts are the entry's own throughout. */
    public static final Frames NONE = new Frames(Frame.NONE, Frame.NONE);

    /** The entry with what is its own, for judging and not for showing: see {@link Frame}. */
    public Entry own(Entry entry) {
        EntryText text = entry.text();
        return this.equals(NONE)
                ? entry
                : entry.with(new EntryText(
                        text.title(), summary.own(text.summary()), content.own(text.content()), text.language()));
    }

    /** The entry as it is shown without its frames. */
    public Entry unframed(Entry entry) {
        EntryText text = entry.text();
        return this.equals(NONE)
                ? entry
                : entry.with(new EntryText(
                        text.title(),
                        UnframedHtml.of(text.summary(), summary),
                        UnframedHtml.of(text.content(), content),
                        text.language()));
    }
}
