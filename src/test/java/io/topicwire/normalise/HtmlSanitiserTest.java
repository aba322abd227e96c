package io.topicwire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.WebUri;
import io.topicwire.parse.Budget;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlSanitiserTest {
    private static final WebUri BASE = WebUri.parse("https://site.example/a/b").orElseThrow();

    private static final Budget TIMELESS = new Budget(Duration.ofSeconds(1), () -> 0);

    private final HtmlSanitiser sanitiser = new HtmlSanitiser(TIMELESS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p onclick=x>Hi <b class=k>you</b></p> | <p>Hi <b>you</b></p>",
                "<a href='../c?x=1&y=2'>go</a> | <a href=\"https://site.example/c?x=1&amp;y=2\">go</a>",
                "<a href='javascript:alert(1)'>go</a> | <a>go</a>",
                "<img src=/i.png alt=A onerror=x> | <img src=\"https://site.example/i.png\" alt=\"A\">",
                "<img src='data:image/gif;base64,R0' data-src='/late.jpg'> | <img src=\"https://site.example/late.jpg\">",
                "x<img src=/p.gif width=1 height=1>y | xy",
                "x<img src='https://pixel.wp.com/g.gif'>y | xy",
                "a<script>b</script><style>c</style><svg><text>d</text></svg><math><mi>e</mi></math>f | af",
                "a<iframe src=//x.example/></iframe><form><input><button>b</button></form><noscript>n</noscript>f | af",
                "<p>open <em>tags | <p>open <em>tags</em></p>",
                "2 &lt; 3 &amp; &eacute;&nbsp;&copy; | 2 &lt; 3 &amp; é&#xa0;©",
                "<unknown>kept text</unknown> | kept text"
            })
    void onlyTheAllowListComesThrough(String dirty, String clean) {
        assertThat(sanitiser.clean(dirty, BASE).html()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<img src=\"x` `<script>alert(1)</script>\"` `>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<<script>script>alert(1)<</script>/script>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<a href='//user:pw@evil.example/'>x</a>",
                "<textarea></textarea><xmp><img src=x onerror=alert(1)></xmp>"
            })
    void attacksLeaveNothingThatRuns(String attack) {
        String clean = sanitiser.clean(attack, BASE).html();
        assertThat(clean)
                .doesNotContainPattern(
                        "(?i)<(script|style|iframe|svg|math|form)|\\s(on\\w+|style|srcdoc)=|=\"(?!https?:)\\w+:");
        assertThat(sanitiser.clean(clean, BASE).html()).isEqualTo(clean);
    }

    @Test
    void theResultIsBoundedAtATagAndStaysWellFormed() {
        String clean = new HtmlSanitiser(20_000, TIMELESS)
                .clean("<p>some words</p>".repeat(10_000), BASE)
                .html();
        assertThat(clean.length()).isBetween(5_000, 20_000);
        assertThat(clean).endsWith("words</p>");
    }

    @Test
    void tagsWithoutEndAreReadUpToTheBound() {
        for (String tag : List.of("<b>", "<a href=x>", "<button>", "<table><b>", "<li><dd>")) {
            assertThat(sanitiser
                            .clean("begin" + tag.repeat(200_000) + "end", BASE)
                            .text())
                    .startsWith("begin")
                    .doesNotContain("end");
        }
    }

    @Test
    void deepMarkupIsBounded() {
        String clean = sanitiser.clean("<div>".repeat(20_000) + "bottom", BASE).html();
        assertThat(clean).contains("bottom");
        assertThat(sanitiser.clean(clean, BASE).html()).isEqualTo(clean);
    }
}
