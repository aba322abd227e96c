package io.topicwire.normalise;

import io.topicwire.feed.Limits;
import io.topicwire.feed.SafeHtml;
import io.topicwire.parse.ParsedText;
import java.util.regex.Pattern;

/** Turns summaries and contents into safe HTML, deciding first whether RSS meant text or markup. */
final class BodyReader {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\\s[^<>]{0,4000})?/?>|<!--");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10}[0-9]{0,2});");

    private final HtmlSanitiser sanitiser = new HtmlSanitiser();

    SafeHtml read(ParsedText text) {
        if (text.isBlank()) {
            return SafeHtml.EMPTY;
        }
        String value = Mojibake.repair(text.value().strip());
        if (value.indexOf('<') < 0 && value.indexOf('&') < 0) {
            return SafeHtml.ofText(PlainText.visible(value, Limits.HTML_CHARACTERS));
        }
        boolean html = text.kind() == ParsedText.Kind.HTML
                || text.kind() == ParsedText.Kind.UNDECLARED && looksLikeMarkup(value);
        return html ? sanitiser.clean(value, text.base()) : sanitiser.clean(escape(value), text.base());
    }

    private static boolean looksLikeMarkup(String value) {
        return MARKUP.matcher(value).find() || ENTITY.matcher(value).find();
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
