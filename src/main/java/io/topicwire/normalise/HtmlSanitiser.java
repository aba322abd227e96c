package io.topicwire.normalise;

import io.topicwire.feed.Limits;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;

/**
 * Lets through an allow-list of elements and attributes, with http and https addresses made absolute.
 *
 * <p>The result is accepted only where cleaning it again changes nothing. Markup that turns into something else when it
 * is read a second time is how sanitisers are got round, so such markup is published as plain text.
 */
final class HtmlSanitiser {
    private static final int DEPTH = 128;
    /** Most tags of one text: parsers slow down with what is open, and this many take them seconds at worst. */
    private static final int TAGS_READ = 30_000;

    private static final int PASSES = 3;
    private static final String TAGS = """
            a abbr acronym address aside article audio b bdi bdo big blockquote br caption center cite code col
            colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins
            kbd li main mark nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub
            summary sup table tbody td tfoot th thead time tr tt u ul var video wbr""";

    private static final Cleaner CLEANER = new Cleaner(safelist());

    private final int most;

    HtmlSanitiser() {
        this(Limits.HTML_CHARACTERS);
    }

    /** @param most most characters of the result */
    HtmlSanitiser(int most) {
        this.most = most;
    }

    private static Safelist safelist() {
        return new Safelist()
                .addTags(TAGS.strip().split("\\s+"))
                .addAttributes(":all", "title", "lang", "dir")
                .addAttributes("a", "href")
                .addAttributes("blockquote", "cite")
                .addAttributes("q", "cite")
                .addAttributes("img", "src", "alt", "width", "height")
                .addAttributes("audio", "src", "controls")
                .addAttributes("video", "src", "controls", "poster", "width", "height")
                .addAttributes("source", "src", "type")
                .addAttributes("time", "datetime")
                .addAttributes("ol", "start", "type", "reversed")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan", "scope");
    }

    /** The markup made safe; relative addresses are resolved against {@code base}. */
    SafeHtml clean(String html, WebUri base) {
        String clean = once(readable(html), base);
        for (int pass = 0; pass < PASSES; pass++) {
            String again = once(readable(clean), base);
            if (again.equals(clean)) {
                return SafeHtml.trusted(clean);
            }
            clean = again;
        }
        return SafeHtml.ofText(PlainText.of(html, most / 6));
    }

    /** How much of the text is read: twice of what may come out, and no more tags than a parser can nest in good time. */
    private String readable(String html) {
        int tags = 0;
        int end = Math.min(html.length(), 2 * most);
        for (int i = 0; i < end; i++) {
            boolean start = html.charAt(i) == '<' && i + 1 < end && html.charAt(i + 1) != '/';
            if (start && ++tags > TAGS_READ) {
                return html.substring(0, i);
            }
        }
        return html.substring(0, end);
    }

    private String once(String html, WebUri base) {
        Document dirty = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEPTH));
        NodeTraversor.filter(new MarkupFilter(base), dirty.body());
        Document clean = CLEANER.clean(dirty);
        clean.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.xhtml);
        return bounded(clean.body().html().strip(), base);
    }

    /** Cuts in front of a tag, and lets the parser close what is open. */
    private String bounded(String html, WebUri base) {
        if (html.length() <= most) {
            return html;
        }
        // The closing tags that the cut makes necessary need room: at most DEPTH of them.
        int room = Math.max(most - 16 * DEPTH, most / 2);
        int cut = html.lastIndexOf('<', room);
        return cut <= 0
                ? SafeHtml.ofText(PlainText.bound(SafeHtml.trusted(html).text(), most / 6))
                        .html()
                : once(html.substring(0, cut), base);
    }
}
