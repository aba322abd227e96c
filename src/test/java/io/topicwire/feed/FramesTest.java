package io.topicwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FramesTest {
    /** Columns: markup, the words before, the words after, what is left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>Ships left.</p><p>Follow us on X</p> | `` | Follow us on X | <p>Ships left.</p>",
                "<p>Ships left. <a href='/f'>Follow us</a></p> | `` | Follow us | <p>Ships left.</p>",
                "<p>Ships left.</p><br><br>Read more | `` | Read more | <p>Ships left.</p>",
                "<p>Our desk: <b>Ships</b> left.</p> | Our desk: | `` | <p><b>Ships</b> left.</p>",
                "<div><i>Our desk</i></div><p>Ships left.</p> | Our desk | `` | <p>Ships left.</p>",
                "Ships &amp; boats left. Q&amp;A | `` | Q&A | Ships &amp; boats left.",
                "<ul><li><a href='/s'><img src='/i.png'>Share</a></li></ul>Ships left. | Share | `` | Ships left.",
                "<img src='/a.jpg'><p>Ships left.</p><p>Share</p> | `` | Share | <img src='/a.jpg'><p>Ships left.</p>",
                "Ships left.&nbsp;Share | `` | Share | Ships left.",
                "<p>Share</p> | `` | Share | ``",
                "a < b and Share | `` | Share | a < b and",
            })
    void cutsTheFrameOutOfTheMarkup(String markup, String before, String after, String left) {
        SafeHtml html = SafeHtml.trusted(markup);
        Frame frame = new Frame(before.length(), after.length());

        assertThat(html.text()).startsWith(before).endsWith(after);
        assertThat(UnframedHtml.of(html, frame).html()).isEqualTo(left);
    }

    @Test
    void theTextThatIsLeftIsTheTextInsideTheFrame() {
        String markup = "<p>One <b>two</b>  three&nbsp;&amp; four</p>\n<div>five<br>six <i>sev</i>en</div>";
        String text = SafeHtml.trusted(markup).text();
        for (int before = 0; before < text.length(); before++) {
            for (int after = 0; before + after < text.length(); after++) {
                SafeHtml left = UnframedHtml.of(SafeHtml.trusted(markup), new Frame(before, after));
                assertThat(left.text())
                        .as(before + " and " + after)
                        .isEqualTo(text.substring(before, text.length() - after).strip());
            }
        }
    }

    @Test
    void whatIsOwnKeepsItsOffsets() {
        Entry entry = entry("<p>Our desk: ships left. Share</p>");
        Frames frames = new Frames(new Frame(9, 5), Frame.NONE);

        String own = frames.own(entry).text().summary().text();
        assertThat(own).isEqualTo("--------- ships left.");
        assertThat(frames.unframed(entry).text().summary().html()).isEqualTo("<p>ships left.</p>");
    }

    @Test
    void aFrameWiderThanTheTextLeavesNothing() {
        Entry entry = entry("<p>Ships</p>");
        Frames frames = new Frames(new Frame(3, 40), new Frame(40, 3));

        assertThat(frames.own(entry).text().summary().text()).isEmpty();
        assertThat(frames.unframed(entry).text().summary().isEmpty()).isTrue();
    }

    private static Entry entry(String summary) {
        return new Entry(
                Optional.empty(),
                Optional.empty(),
                new EntryText("Title", SafeHtml.trusted(summary), SafeHtml.EMPTY, "en"),
                new EntryDates(Optional.empty(), Optional.empty()),
                Attribution.NONE,
                List.of(),
                List.of());
    }
}
