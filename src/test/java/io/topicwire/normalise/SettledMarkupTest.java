package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.WebUri;
import io.topicwire.parse.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Holds the two short cuts of the sanitiser to what they stand for, on markup made at random: what is said to be settled
 * must come out of a parser unchanged, and what is read without a parser must be what a parser reads.
 */
final class SettledMarkupTest {
    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 8_000;
    private static final int LONGEST = 14;
    private static final HtmlSanitiser SANITISER = new HtmlSanitiser(new Budget(Duration.ofSeconds(1), () -> 0));
    private static final WebUri BASE = WebUri.parse("https://site.example/a/").orElseThrow();
    private static final String NAMES = """
            a b i em code p div ul ol li dl dd dt h1 h2 pre table tbody thead tr td th caption colgroup col
            ruby rt rp font nobr form svg math object button select option template details summary address
            img_src=x a_href=y img_src='/~r/x' br hr video_controls audio picture source center marquee body
            html head title style noscript textarea plaintext image blockquote_cite='../q' foreignObject mi
            desc frameset iframe big tt small u figure_title="x&amp;y&copy=1" img_src=/p.png_alt p_title="a>b<c" ol_reversed video_controls="" time_datetime='2030' del_cite="c" """;
    private static final List<String> COMMON =
            List.of("p", "p", "li", "ul", "dl", "dd", "dt", "div", "table", "tr", "td", "pre", "img", "iframe", "em");
    private static final List<String> TEXTS = List.of(
            " ",
            "\n",
            "text",
            "&lt;b&gt;",
            "&amp;lt;",
            "\u00A0",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "\"",
            "'",
            "\r\n",
            "&#0;",
            "&#13;",
            "\u2003",
            "\u0008",
            "<",
            ">",
            "</",
            "<x y='<b>'>");

    @Test
    void cleaningTwiceIsCleaningOnce() {
        every(SettledMarkupTest::soup, dirty -> {
            String clean = SANITISER.clean(dirty, BASE).html();
            assertThat(parsed(clean).html()).as(dirty).isEqualTo(clean);
            return true;
        });
    }

    @Test
    void whatIsSettledComesOutOfAParserUnchanged() {
        int settled = every(SettledMarkupTest::nested, dirty -> {
            AllowedMarkup once = parsed(dirty);
            if (once.isSettled()) {
                String clean = once.html().strip();
                assertThat(parsed(clean).html().strip()).as(dirty).isEqualTo(clean);
            }
            return once.isSettled();
        });
        assertThat(settled).isGreaterThan(ROUNDS / 20);
    }

    @Test
    void whatIsReadWithoutAParserIsWhatAParserReads() {
        assertThat(plain(SettledMarkupTest::soup)).isGreaterThan(ROUNDS / 50);
        assertThat(plain(SettledMarkupTest::nested)).isGreaterThan(ROUNDS / 20);
        assertThat(plain(SettledMarkupTest::careless)).isGreaterThan(ROUNDS / 20);
    }

    @Test
    void plainArticlesNeedNoParser() {
        assertThat(isPlain("<p>One <b>two</b> <a href=\"/x\" rel='n'>three&hellip;</a></p>\n<ul><li>four</li></ul>"))
                .isTrue();
        assertThat(isPlain("<table><tbody><tr><td>one</td></tr></tbody></table><br/><img src=\"i.png\" />"))
                .isTrue();
        assertThat(isPlain("<p>cut off at its <em>end"))
                .as("nothing follows that the end tags could change")
                .isTrue();
        assertThat(isPlain("<div><p>one<p>two</div><ul><li>one<li>two</ul><dl><dt>one<dd>two</dl>after</p>"))
                .as("end tags that may be left out")
                .isTrue();
        assertThat(isPlain("<p><b>one<p>two")).as("the bold text goes on").isFalse();
        assertThat(isPlain("<b>one<p>two</b>three</p>")).as("overlapping").isFalse();
        assertThat(isPlain("<svg><p>x</p></svg>")).as("a language of its own").isFalse();
        assertThat(isPlain("<ruby>a<rt>b</rt></ruby>"))
                .as("rules that are not followed here")
                .isFalse();
    }

    private static int plain(Function<Random, String> source) {
        return every(source, dirty -> {
            AllowedMarkup markup = new AllowedMarkup(BASE, 16);
            boolean plain = PlainMarkup.read(dirty, markup);
            if (plain) {
                assertThat(markup.html().strip())
                        .as(dirty)
                        .isEqualTo(parsed(dirty).html().strip());
            }
            return plain;
        });
    }

    private static boolean isPlain(String html) {
        return PlainMarkup.read(html, new AllowedMarkup(BASE, 16));
    }

    private static AllowedMarkup parsed(String html) {
        return SANITISER.parsed(html, BASE);
    }

    /** How many of many random documents pass. */
    private static int every(Function<Random, String> source, Function<String, Boolean> check) {
        Random random = new Random(SEED);
        int passed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            passed += check.apply(source.apply(random)) ? 1 : 0;
        }
        return passed;
    }

    private static String soup(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(LONGEST) + 1; i > 0; i--) {
            String start = start(random);
            switch (random.nextInt(4)) {
                case 0 -> out.append(text(random));
                case 1 -> out.append("</").append(start.split(" ", 2)[0]).append('>');
                default -> out.append('<').append(start).append('>');
            }
        }
        return out.toString();
    }

    /** What people write by hand: few elements, end tags often left out. */
    private static String careless(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(LONGEST) + 1; i > 0; i--) {
            String name = COMMON.get(random.nextInt(COMMON.size()));
            switch (random.nextInt(3)) {
                case 0 -> out.append(text(random));
                case 1 -> out.append("</").append(name).append('>');
                default -> out.append('<').append(name).append('>');
            }
        }
        return out.toString();
    }

    /** Elements inside each other, each closed in its place. */
    private static String nested(Random random) {
        StringBuilder out = new StringBuilder();
        nest(out, random, 0);
        return out.toString();
    }

    private static void nest(StringBuilder out, Random random, int depth) {
        for (int i = random.nextInt(3) + (depth == 0 ? 1 : 0); i > 0; i--) {
            if (depth > 5 || random.nextInt(3) == 0) {
                out.append(text(random));
                continue;
            }
            String start = start(random);
            String name = start.split(" ", 2)[0];
            out.append('<').append(start).append('>');
            if (!AllowList.isVoid(name)) {
                nest(out, random, depth + 1);
                out.append("</").append(name).append('>');
            }
        }
    }

    private static String start(Random random) {
        String[] names = NAMES.strip().split("\\s+");
        return names[random.nextInt(names.length)].replace('_', ' ');
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
