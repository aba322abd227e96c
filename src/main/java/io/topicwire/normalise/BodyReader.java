package io.topicwire.normalise;

import io.topicwire.feed.Limits;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.XmlCharacters;
import io.topicwire.parse.Budget;
import io.topicwire.parse.ParsedText;
import java.util.regex.Pattern;

/** Turns the summaries and contents of one document into safe HTML, deciding first whether RSS meant text or markup. */
final class BodyReader {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\\s[^<>]{0,4000})?/?>|<!--");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10}[0-9]{0,2});");

    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "&lt;(?:p|div|span|a|img|br|b|i|em|strong|table|ul|h[1-6]|figure|blockquote)(?:\\s|/|&gt;)");

    /** Elements whose inside HTML reads as text up to their end tag, closed as XML closes empty ones. */
    private static final Pattern SELF_CLOSED =
            Pattern.compile("(?i)<(iframe|script|style|textarea|noscript|title)\\b([^<>]*)/>");

    /**
     * Most tags of one document that are parsed; the largest of 578 real ones had 87,000. The bound is on tags rather
     * than on time, so that the same document always gives the same entries; the time is only the last resort.
     */
    private static final int TAGS = 150_000;

    /** Escaping makes five characters of one at worst. */
    private static final int PLAIN = Limits.HTML_CHARACTERS / 5;

    private final HtmlSanitiser sanitiser;
    private final Notes notes;
    private long tagsLeft = TAGS;

    /**
     * @param budget the time for all texts of the document
     * @param notes where it is said that the time was too short
     */
    BodyReader(Budget budget, Notes notes) {
        this.sanitiser = new HtmlSanitiser(budget);
        this.notes = notes;
    }

    SafeHtml read(ParsedText text) {
        if (text.isBlank()) {
            return SafeHtml.EMPTY;
        }
        String value = XmlCharacters.keep(
                closed(unescapedTwice(Mojibake.repair(text.value().strip()))));
        if (value.indexOf('<') < 0 && value.indexOf('&') < 0) {
            return SafeHtml.ofText(PlainText.visible(value, PLAIN).strip());
        }
        tagsLeft -= tags(value);
        if (tagsLeft < 0) {
            return beginning(value);
        }
        boolean html = text.kind() == ParsedText.Kind.HTML
                || text.kind() == ParsedText.Kind.UNDECLARED && looksLikeMarkup(value);
        try {
            return sanitiser.clean(html ? value : escape(value), text.base());
        } catch (Budget.Exceeded e) {
            notes.add("text cut to its beginning, as making the document safe takes too long", value);
            return beginning(value);
        }
    }

    private static SafeHtml beginning(String value) {
        return SafeHtml.ofText(PlainText.of(value, Limits.TITLE_CHARACTERS));
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

    /** HTML knows no {@code <iframe/>}: it would take the rest of the text for the inside of the frame. */
    private static String closed(String value) {
        return value.contains("/>") ? SELF_CLOSED.matcher(value).replaceAll("<$1$2></$1>") : value;
    }

    private static boolean looksLikeMarkup(String value) {
        return MARKUP.matcher(value).find() || ENTITY.matcher(value).find();
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
