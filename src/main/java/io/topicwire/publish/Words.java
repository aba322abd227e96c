package io.topicwire.publish;

import io.topicwire.feed.SafeHtml;

/**
 * A piece of writing in both forms that outputs need, free of characters that XML forbids.
 *
 * @param html sanitised markup, may be empty
 * @param text what the publisher says, without markup
 */
public record Words(String html, String text) {
    static Words of(SafeHtml source) {
        return new Words(XmlText.clean(source.html()), XmlText.clean(source.text()));
    }

    /** The same with more markup below, which is no part of what the publisher says. */
    Words with(String below) {
        return new Words(html + below, text);
    }

    /** {@code true} where there is nothing to show. */
    public boolean isEmpty() {
        return html.isEmpty();
    }
}
