package io.topicwire.normalise;

import io.topicwire.feed.Limits;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import io.topicwire.parse.Budget;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Lets through an allow-list of elements and attributes, with http and https addresses made absolute.
 *
 * <p>The result is accepted only where cleaning it again changes nothing. Markup that turns into something else when it
 * is read a second time is how sanitisers are got round. For plainly nested markup that is known beforehand
 * ({@link Nesting}); the rest is cleaned again, and published as plain text where it does not settle.
 */
final class HtmlSanitiser {
    private static final int DEPTH = 128;
    /** Most tags of one text: parsers slow down with what is open, and this many take them seconds at worst. */
    private static final int TAGS_READ = 30_000;

    private static final int PASSES = 3;
    private final int most;
    private final Budget budget;

    /** @param budget the time that is left for all that is cleaned */
    HtmlSanitiser(Budget budget) {
        this(Limits.HTML_CHARACTERS, budget);
    }

    /** @param most most characters of the result */
    HtmlSanitiser(int most, Budget budget) {
        this.most = most;
        this.budget = budget;
    }

    /**
     * The markup made safe; relative addresses are resolved against {@code base}.
     *
     * @throws Budget.Exceeded where the time is used up
     */
    SafeHtml clean(String html, WebUri base) {
        budget.check();
        AllowedMarkup first = written(readable(html), base);
        String clean = bounded(first.html().strip(), base);
        if (first.isSettled() && clean.length() < most) {
            return SafeHtml.trusted(clean);
        }
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
        for (int i = html.indexOf('<'); i >= 0 && i < end; i = html.indexOf('<', i + 1)) {
            boolean start = i + 1 < end && html.charAt(i + 1) != '/';
            if (start && ++tags > TAGS_READ) {
                return html.substring(0, i);
            }
        }
        return html.substring(0, end);
    }

    private String once(String html, WebUri base) {
        return bounded(written(html, base).html().strip(), base);
    }

    private AllowedMarkup written(String html, WebUri base) {
        AllowedMarkup plain = new AllowedMarkup(base, html.length());
        return PlainMarkup.read(html, plain) ? plain : parsed(html, base);
    }

    /** The markup as a parser of HTML reads it, whatever it is like. */
    AllowedMarkup parsed(String html, WebUri base) {
        Document document = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(budget.reader(html), "");
        AllowedMarkup markup = new AllowedMarkup(base, html.length());
        NodeTraversor.filter(new MarkupFilter(markup), document.body());
        return markup;
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
