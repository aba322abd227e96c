package io.topicwire.parse;

import io.topicwire.feed.Author;
import io.topicwire.feed.Category;
import io.topicwire.feed.Enclosure;
import io.topicwire.feed.Entry;
import io.topicwire.feed.Guid;
import io.topicwire.feed.Limits;
import io.topicwire.feed.Publisher;
import io.topicwire.feed.SafeHtml;
import io.topicwire.feed.WebUri;
import io.topicwire.normalise.CleanedAgain;
import io.topicwire.normalise.NormalisedFeed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every feed keeps that leaves {@code normalise}, whatever document it was read from. */
final class Promises {
    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)((?: [a-z]+(?:=\"[^\"<]*\")?)*) ?/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> ACTIVE = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "svg",
            "math",
            "template",
            "base",
            "meta",
            "link",
            "title",
            "textarea",
            "noscript",
            "xmp",
            "plaintext",
            "frameset",
            "html",
            "body",
            "head");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "cite");
    private static final int NAME = 200;

    private Promises() {}

    static void check(NormalisedFeed feed, Limits limits, Instant now) {
        require(feed.entries().size() <= limits.entries(), "more entries than the limit");
        title(feed.title());
        feed.site().ifPresent(Promises::address);
        feed.notes().forEach(note -> require(note.length() < 300 && isStorable(note), "a note nobody can show"));
        require(feed.notes().size() < 20, "a note for each entry instead of a count");
        feed.entries().forEach(entry -> check(entry, now));
    }

    /** What {@link #check} leaves out because it costs as much as reading the document again. */
    static void checkHtmlIsStable(NormalisedFeed feed) {
        for (Entry entry : feed.entries()) {
            for (SafeHtml html : List.of(entry.text().summary(), entry.text().content())) {
                SafeHtml again = CleanedAgain.of(html);
                require(again.equals(html), "cleaned again, " + html + "\nbecomes " + again);
            }
        }
    }

    private static void check(Entry entry, Instant now) {
        title(entry.title());
        entry.guid().map(Guid::value).ifPresent(id -> text(id, WebUri.MAX_LENGTH, "guid"));
        entry.link().ifPresent(Promises::address);
        html(entry.text().summary());
        html(entry.text().content());
        require(
                entry.text().language().length() <= 35
                        && isStorable(entry.text().language()),
                "language");
        for (Optional<Instant> date :
                List.of(entry.dates().published(), entry.dates().updated())) {
            require(date.map(time -> time.isBefore(now.plusSeconds(86_401))).orElse(true), "a date of the future");
        }
        entry.attribution().authors().stream().map(Author::name).forEach(name -> text(name, NAME, "author"));
        entry.attribution().publisher().map(Publisher::name).ifPresent(name -> text(name, NAME + 60, "publisher"));
        require(isStorable(entry.attribution().rights()), "rights");
        entry.categories().stream().map(Category::term).forEach(term -> text(term, NAME, "category"));
        require(new HashSet<>(entry.categories()).size() == entry.categories().size(), "a category twice");
        entry.enclosures().forEach(Promises::enclosure);
    }

    private static void enclosure(Enclosure file) {
        address(file.uri());
        require(file.length() >= 0, "a negative length");
        text(file.type(), 161, "media type");
    }

    private static void title(String title) {
        require(title.length() <= Limits.TITLE_CHARACTERS, "a title of " + title.length() + " characters");
        require(isStorable(title) && title.equals(title.strip()) && title.indexOf('\n') < 0, "title: " + title);
    }

    private static void text(String text, int most, String what) {
        require(!text.isBlank() && text.length() <= most && isStorable(text), what + ": " + text);
    }

    private static void html(SafeHtml html) {
        require(html.html().length() <= Limits.HTML_CHARACTERS, "HTML over the limit");
        require(isStorable(html.html()), "HTML that cannot be stored: " + html);
        for (int at = html.html().indexOf('<'); at >= 0; at = html.html().indexOf('<', at + 1)) {
            tag(html.html(), at);
        }
    }

    /** By a grammar of its own, so that no mistake of the sanitiser's parser is shared. */
    private static void tag(String html, int at) {
        Matcher tag = TAG.matcher(html).region(at, html.length());
        require(tag.lookingAt() && !ACTIVE.contains(tag.group(1)), "HTML that acts at " + at + ": " + html);
        Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
        while (attribute.find()) {
            String name = attribute.group(1);
            require(!name.startsWith("on") && !name.equals("style"), "HTML that acts by " + name + ": " + html);
            require(!ADDRESSES.contains(name) || attribute.group(2).matches("https?://.*"), "an address in " + html);
        }
    }

    private static void address(WebUri uri) {
        require(WebUri.parse(uri.toString()).equals(Optional.of(uri)), "an address that changes when read: " + uri);
    }

    /** PostgreSQL stores no NUL, UTF-8 no half of a pair, and XML 1.0 (section 2.2) no other control character. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r'
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        || c == 0xfffe
                        || c == 0xffff);
    }

    private static void require(boolean kept, String what) {
        if (!kept) {
            throw new AssertionError(what);
        }
    }
}
