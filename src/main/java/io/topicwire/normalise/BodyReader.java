package io.topicwire.normalise;

import io.topicwire.feed.Limits;
import io.topicwire.feed.SafeHtml;
import io.topicwire.parse.ParsedText;
import java.util.regex.Pattern;

/** Turns the summaries and contents of one document into safe HTML, deciding first whether RSS meant text or markup. */
final class BodyReader {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\\s[^<>]{0,4000})?/?>|<!--");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10}[0-9]{0,2});");

    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "&lt;(?:p|div|span|a|img|br|b|i|em|strong|table|ul|h[1-6]|figure|blockquote)(?:\\s|/|&gt;)");

    /**
     * Most tags of one document that are parsed; the largest of 578 real ones had 87,000. The bound is on tags, not on time,
     * so that the same document always gives the same entries.
     */
    private static final int TAGS = 150_000;

    /** Escaping makes five characters of one at worst. */
    private static final int PLAIN = Limits.HTML_CHARACTERS / 5;

    private final HtmlSanitiser sanitiser = new HtmlSanitiser();
    private long tagsLeft = TAGS;

    SafeHtml read(ParsedText text) {
        if (text.isBlank()) {
            return SafeHtml.EMPTY;
        }
        String value = unescapedTwice(Mojibake.repair(text.value().strip()));
        if (value.indexOf('<') < 0 && value.indexOf('&') < 0) {
            return SafeHtml.ofText(PlainText.visible(value, PLAIN));
        }
        tagsLeft -= tags(value);
        if (tagsLeft < 0) {
            return SafeHtml.ofText(PlainText.of(value, Limits.TITLE_CHARACTERS));
        }
        boolean html = text.kind() == ParsedText.Kind.HTML
                || text.kind() == ParsedText.Kind.UNDECLARED && looksLikeMarkup(value);
        return html ? sanitiser.clean(value, text.base()) : sanitiser.clean(escape(value), text.base());
    }

    private static int tags(String value) {
        int count = 0;
        for (int i = value.indexOf('<'); i >= 0; i = value.indexOf('<', i + 1)) {
            count++;
        }
        return count;
    }

    /** Undoes one escaping too many: text that begins with an escaped tag and has no real one. */
    private static String unescapedTwice(String value) {
        boolean escaped = ESCAPED_TAG.matcher(value).lookingAt() && value.indexOf('<') < 0 && value.contains("&gt;");
        return escaped ? CharacterReferences.decode(value, false) : value;
    }

    private static boolean looksLikeMarkup(String value) {
        return MARKUP.matcher(value).find() || ENTITY.matcher(value).find();
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
