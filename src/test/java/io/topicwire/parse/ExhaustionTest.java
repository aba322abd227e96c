package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Limits;
import io.topicwire.normalise.EntryNormaliser;
import io.topicwire.normalise.NormalisedFeed;
import io.topicwire.normalise.TrackingParameters;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents as large as they may be, of one thing only, on the way that a poll takes. A stage that were not linear in
 * one of them would not end before the time limit of the parser, or that of the test.
 */
@Timeout(120)
final class ExhaustionTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST = Limits.standard().bodyBytes() - 4_096;
    private static final String JSON = "{\"version\":\"https://jsonfeed.org/version/1.1\",";

    private final EntryNormaliser normaliser =
            new EntryNormaliser(() -> Instant.parse("2026-06-01T00:00:00Z"), TrackingParameters.standard());

    @Test
    void sixteenMegabytesOfTextAreCutToWhatMayBeKept() throws FeedSyntaxException {
        Entry entry = only(item("<title>" + "long ".repeat(LARGEST / 10) + "</title><description>"
                + "words ".repeat(LARGEST / 12) + "</description>"));
        assertThat(entry.title()).hasSizeBetween(900, Limits.TITLE_CHARACTERS);
        assertThat(entry.text().summary().html()).hasSizeBetween(50_000, Limits.HTML_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<p>y</p>", "&amp;", "]]", "<![CDATA[", "\n", "\u00a0", "<", "&"})
    void oneSectionOfMegabytesIsCut(String part) throws FeedSyntaxException {
        String section = part.repeat(4 * MEGABYTE / part.getBytes(StandardCharsets.UTF_8).length);
        Entry entry = only(item("<title>t</title><description>x<![CDATA[" + section + "]]></description>"));
        assertThat(entry.text().summary().html()).hasSizeLessThanOrEqualTo(Limits.HTML_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&amp;", "&#x41;", "&eacute;", "&nope;", "&amp;amp;lt;", "&", "&#", "&a;"})
    void aFloodOfReferencesInATitleIsCut(String reference) throws FeedSyntaxException {
        String doctype = "<!DOCTYPE rss [<!ENTITY a \"" + "b".repeat(60_000) + "\">]>";
        Entry entry = only(doctype + item("<title>t" + reference.repeat(MEGABYTE / 4) + "</title>"));
        assertThat(entry.title()).hasSizeBetween(1, Limits.TITLE_CHARACTERS);
    }

    @Test
    void laughterDoesNotMultiply() throws FeedSyntaxException {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        IntStream.range(1, 20)
                .forEach(n -> doctype.append("<!ENTITY l" + n + " \"" + ("&l" + (n - 1) + ";").repeat(10) + "\">"));
        Entry entry = only(doctype + "]>" + item("<title>&l19;</title><description>&l19;&l1;</description>"));
        assertThat(entry.title().length() + entry.text().summary().html().length())
                .isLessThan(1_000);
    }

    @Test
    void noFileIsRead(@TempDir Path folder) throws FeedSyntaxException, IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String address = secret.toUri().toString();
        ParsedFeed feed = Fixtures.read("<!DOCTYPE rss SYSTEM \"" + address + "\" [<!ENTITY f SYSTEM \"" + address
                + "\"><!ENTITY % p SYSTEM \"" + address + "\"> %p;]>"
                + item("<title>t&f;%p;</title><description>&f;</description><xi:include"
                        + " xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='" + address + "'/>"));
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.toString()).doesNotContain("the secret");
    }

    @Test
    void anAttributeOfSixteenMegabytesIsNoAddress() throws FeedSyntaxException {
        Entry entry = only(item("<title>t</title><enclosure url='http://a.example/" + "a".repeat(LARGEST) + "'/>"));
        assertThat(entry.enclosures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/../", "%", "\u00e9", "[", "\t", "#", "@", ".", "\\"})
    void anAddressOfAMegabyteIsNone(String part) throws FeedSyntaxException {
        Entry entry = only(item("<title>t</title><link>http://a.example/" + part.repeat(MEGABYTE) + "x</link><guid>u"
                + part.repeat(MEGABYTE) + "x</guid>"));
        assertThat(entry.link().map(Object::toString).orElse("")).hasSizeLessThan(100);
        assertThat(entry.guid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "2026-", "Mon, ", "1:", "+00:00", " ", "\u0661", "January "})
    void aDateOfAMegabyteIsNone(String part) throws FeedSyntaxException {
        Entry entry = only(item("<title>t</title><pubDate>1" + part.repeat(MEGABYTE) + "x</pubDate>"));
        assertThat(entry.dates().published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "0.", "1e", "-", "9e9"})
    void numbersWithoutEndBreakJsonOffBehindWhatWasRead(String part) throws FeedSyntaxException {
        ParsedFeed feed = Fixtures.read(
                JSON + "\"items\":[{\"id\":\"1\",\"title\":\"t\"},{\"id\":" + "1" + part.repeat(MEGABYTE) + "}]}");
        assertThat(feed.entries()).isNotEmpty();
    }

    @Test
    void namesOfJsonByTheMillionAreRead() throws FeedSyntaxException {
        StringBuilder names = new StringBuilder(JSON);
        for (int i = 0; i < 1_000_000; i++) {
            names.append("\"k").append(i).append("\":1,");
        }
        assertThat(Fixtures.read(names + "\"items\":[{\"id\":\"1\"}]}").format())
                .isEqualTo("JSON Feed 1.1");
    }

    /** Strings of one hash code, as hash tables without defence become lists of them. */
    @Test
    void namesOfOneHashCodeAreReadToo() throws FeedSyntaxException {
        StringBuilder names = new StringBuilder(JSON);
        StringBuilder attributes = new StringBuilder("<rss><channel><item><title>t</title><x");
        for (int i = 0; i < 1 << 16; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 16; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            names.append('"').append(name).append("\":1,");
            attributes.append(' ').append(name).append("='1'");
        }
        assertThat(Fixtures.read(names + "\"items\":[{\"id\":\"1\"}]}").format())
                .isEqualTo("JSON Feed 1.1");
        assertThat(Fixtures.read(attributes + "/></item></channel></rss>").entries())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "ISO-2022-JP", "x-UTF-16LE-BOM"})
    void encodingsOfManyBytesMayBeCutAnywhere(String charset) {
        byte[] whole =
                item("<title>\u5e73\u548c \uD83D\uDCA9</title>").repeat(50).getBytes(Charset.forName(charset));
        for (int end = whole.length - 8; end < whole.length; end++) {
            byte[] cut = java.util.Arrays.copyOf(whole, end);
            assertThat(outcome(cut)).isIn("read", "refused");
        }
    }

    @Test
    void overlongAndSevenBitMarkupIsNotMarkup() throws FeedSyntaxException {
        // An overlong "<" (RFC 3629 section 10) and one in UTF-7 (RFC 2152) are how markup passes those who look for
        // it.
        byte[] overlong = item("<title>a?script?b</title>").getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(overlong, StandardCharsets.ISO_8859_1).replace("?", "\u00c0\u00bc");
        String title = Fixtures.read(text.getBytes(StandardCharsets.ISO_8859_1))
                .entries()
                .get(0)
                .title()
                .value();
        assertThat(title).contains("script").doesNotContain("<");
        String seven = "<?xml version='1.0' encoding='utf-7'?>" + item("<title>+ADw-script+AD4-</title>");
        assertThat(only(seven).title()).isEqualTo("+ADw-script+AD4-");
    }

    /** Every element of these opens another that is never closed, or makes the parser of HTML move what it holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<a href=x>",
                "<table>",
                "<table><tr><td>",
                "<svg>",
                "<math><mi>",
                "<font>",
                "<b><p>",
                "<a><div>",
                "<table><a>x",
                "<select><option>",
                "<button>",
                "<nobr>",
                "<li>",
                "<dd><dl>",
                "<template>",
                "<ruby><rt>",
                "<form><object>",
                "<!--",
                "<p title=\"",
                "</p>",
                "</br>",
                "<b></i>"
            })
    void markupThatIsNeverClosedIsBounded(String part) throws FeedSyntaxException {
        Entry entry =
                only(item("<title>t</title><description><![CDATA[begin " + part.repeat(200_000) + "]]></description>"));
        assertThat(entry.text().summary().html()).startsWith("begin").hasSizeLessThanOrEqualTo(Limits.HTML_CHARACTERS);
    }

    @Test
    void manyEntriesOfManyTagsShareOneBound() throws FeedSyntaxException {
        String markup = "<description><![CDATA[<p>" + "<b><p>".repeat(2_000) + "]]></description>";
        List<Entry> entries =
                read(item("<title>t</title>" + markup).repeat(500)).entries();
        assertThat(entries)
                .hasSize(500)
                .allMatch(entry -> !entry.text().summary().isEmpty()
                        || entry.text().summary().text().isEmpty());
    }

    @Test
    void aPageOfAMillionLinksNamesTwentyFeeds() {
        String link = "<link rel=alternate type=application/rss+xml href=/feed/%d>";
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>p</title>");
        for (int i = 0; page.length() < LARGEST - 100; i++) {
            page.append(String.format(link, i));
        }
        assertThatThrownBy(() -> Fixtures.read(page.toString()))
                .isInstanceOfSatisfying(
                        FeedSyntaxException.class,
                        refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(2_000));
        String deep = "<!DOCTYPE html><html><body>" + "<a><div><b><table>".repeat(500_000);
        assertThatThrownBy(() -> Fixtures.read(deep)).isInstanceOf(FeedSyntaxException.class);
    }

    private static String outcome(byte[] body) {
        try {
            return Fixtures.read(body).entries().isEmpty() ? "nothing" : "read";
        } catch (FeedSyntaxException e) {
            return e.getCause() == null ? "refused" : "failed";
        }
    }

    private Entry only(String document) throws FeedSyntaxException {
        List<Entry> entries = read(document).entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private NormalisedFeed read(String document) throws FeedSyntaxException {
        Feed feed = new Feed(
                new FeedId("mass"), Fixtures.ADDRESS, "", Duration.ofHours(1), 0, Optional.empty(), "", List.of());
        return normaliser.normalise(Fixtures.read(document), feed, Fixtures.ADDRESS);
    }

    private static String item(String inside) {
        return "<rss version=\"2.0\"><channel><item>" + inside + "</item></channel></rss>";
    }
}
